package io.setpoint.executor.journal.home;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A database whose connection is lost at the next commit, when that is asked for. */
final class LossyDatabase implements Database {
    enum Loss {
        /** Nothing was committed. */
        BEFORE_COMMIT,
        /** All was committed, but the answer did not come through. */
        AFTER_COMMIT
    }

    private final Database database;
    private @Nullable Loss next;
    /** What happens before the next connection is made. */
    private Runnable meanwhile = () -> {};
    private int connections;
    private int unreachable;

    LossyDatabase(Database database) {
        this.database = database;
    }

    void loseConnection(Loss at) {
        next = at;
    }

    void thenUnreachable(int times) {
        unreachable = times;
    }

    void meanwhile(Runnable action) {
        meanwhile = action;
    }

    int connections() {
        return connections;
    }

    @Override
    public Connection connect() throws SQLException {
        if (unreachable > 0) {
            unreachable--;
            throw new SQLException("nobody there");
        }
        Runnable before = meanwhile;
        meanwhile = () -> {};
        before.run();
        connections++;
        Connection connection = database.connect();
        Class<?>[] interfaces = {Connection.class};
        return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), interfaces, (proxy, method, arguments) -> {
            Loss loss = next;
            if (!method.getName().equals("commit") || loss == null) {
                return invoke(connection, method, arguments);
            }
            next = null;
            if (loss == Loss.AFTER_COMMIT) {
                connection.commit();
            }
            connection.close();
            throw new SQLException("lost", "08006");
        });
    }

    private static @Nullable Object invoke(Connection connection, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public String putPiece() {
        return database.putPiece();
    }

    @Override
    public Optional<String> sync() {
        return Optional.empty();
    }

    @Override
    public boolean wantsNewConnection() {
        return false;
    }

    @Override
    public String toString() {
        return "lossy";
    }
}
