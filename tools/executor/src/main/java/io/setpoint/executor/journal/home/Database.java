package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** A database that can keep one journal. Its text form names it in messages and tells no password. */
interface Database {
    /** Whether there may be a journal already; false only if connecting would begin one. */
    default boolean mayBeThere() {
        return true;
    }

    /**
     * Connects. Nobody else can, until the connection ends, however it ends.
     *
     * @throws JournalException if somebody else is connected
     * @throws SQLException if that is impossible
     */
    Connection connect() throws SQLException;

    /** The statement that puts a piece of the status, which may be there: parameters are node, kind, name, place and XML. */
    String putPiece();

    /** The statement that brings to the disk what was committed; empty if commits do that themselves. */
    Optional<String> sync();

    /** Whether it is time to end the connection and make a new one, which tidies up. */
    boolean wantsNewConnection();
}
