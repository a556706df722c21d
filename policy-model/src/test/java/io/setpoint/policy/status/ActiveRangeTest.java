package io.setpoint.policy.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.LrmOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActiveRangeTest {
    /** Entries as operation/rc/status, oldest first. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // entries | start | stop | positions that count
                "monitor/7/0 start/0/0 monitor/0/0           | 1  | -1 | 1 2",
                "start/0/0 monitor/0/0 stop/0/0              | 0  | 2  | ''",
                "start/0/0 stop/1/4 monitor/0/0              | 0  | -1 | 0 1 2",
                "stop/0/0 monitor/0/0                        | 1  | 0  | 1",
                "monitor/0/0 stop/0/0 monitor/8/0 monitor/0/0| 2  | 1  | 2 3",
                "monitor/0/0 monitor/0/0                     | 0  | -1 | 0 1",
                "monitor/0/0 promote/0/0 monitor/8/0         | 1  | -1 | 1 2",
                "stop/0/0 migrate_from/1/4 monitor/0/0       | 1  | 0  | 1 2",
                "START/0/0 notify/0/0                        | 0  | -1 | 0 1",
                "stop/0/0                                    | -1 | 0  | ''",
                "monitor/7/0                                 | -1 | -1 | 0",
            })
    void tellsWhatIsAboutThePresent(String entries, int start, int stop, String positions) {
        List<HistoryEntry> history = read(entries);

        ActiveRange range = ActiveRange.of(history);

        assertThat(range).isEqualTo(new ActiveRange(start, stop));
        assertThat(IntStream.range(0, history.size()).filter(range::contains).boxed().map(String::valueOf))
                .containsExactly(positions.isEmpty() ? new String[0] : positions.split(" "));
    }

    private static List<HistoryEntry> read(String entries) {
        List<HistoryEntry> history = new ArrayList<>();
        for (String text : entries.strip().split(" +")) {
            String[] fields = text.split("/");
            LrmOperation operation = new LrmOperation();
            operation.operation = fields[0];
            operation.rcCode = fields[1];
            operation.opStatus = fields[2];
            history.add(new HistoryEntry(operation));
        }
        return history;
    }
}
