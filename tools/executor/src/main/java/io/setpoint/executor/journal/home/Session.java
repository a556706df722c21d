package io.setpoint.executor.journal.home;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection with its prepared statements. What is done through it belongs to one transaction until {@link #commit}. */
final class Session implements AutoCloseable {
    /** Reads the current row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final int ANSWER_SECONDS = 5;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    /** The statement for which executions are collected. */
    private @Nullable PreparedStatement batch;

    Session(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Runs a statement without parameters, once in a session. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement and returns how many rows it changed. */
    int update(String sql, @Nullable Object... values) throws SQLException {
        flush();
        return bound(sql, values).executeUpdate();
    }

    /** Runs a statement at {@link #flush} at the latest; the order of statements is kept. */
    void enqueue(String sql, @Nullable Object... values) throws SQLException {
        if (batch != prepare(sql)) {
            flush();
        }
        PreparedStatement statement = bound(sql, values);
        statement.addBatch();
        batch = statement;
    }

    void flush() throws SQLException {
        if (batch != null) {
            PreparedStatement statement = batch;
            batch = null;
            statement.executeBatch();
        }
    }

    <T> List<T> query(String sql, Row<T> row, @Nullable Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            while (rows.next()) {
                all.add(row.read(rows));
            }
        }
        return all;
    }

    /** The first column of the only row. */
    long number(String sql) throws SQLException {
        return query(sql, row -> row.getLong(1)).get(0);
    }

    void commit() throws SQLException {
        flush();
        connection.commit();
    }

    /** Undoes what was not committed. Returns whether the connection can still be used. */
    boolean recover() {
        try {
            if (batch != null) {
                batch.clearBatch();
                batch = null;
            }
            connection.rollback();
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = prepare(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, sqlValue(values[i]));
        }
        return statement;
    }

    private static @Nullable Object sqlValue(@Nullable Object value) {
        if (value instanceof Instant instant) {
            return OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof String text ? storable(text) : value;
    }

    /** Not every database keeps U+0000 and halves of surrogate pairs. XML cannot have them, but what a program has said can. */
    private static String storable(String text) {
        boolean fine = text.codePoints().noneMatch(Session::isUnstorable);
        return fine ? text : text.codePoints()
                .map(point -> isUnstorable(point) ? '\ufffd' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isUnstorable(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
