package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.postgres.PostgresServer;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

class PostgresJournalTest extends JournalContract {
    private @Nullable String url;

    @Override
    Journal open() throws SQLException {
        if (url == null) {
            url = PostgresServer.forTests().newDatabase();
        }
        return Journals.open(url);
    }
}
