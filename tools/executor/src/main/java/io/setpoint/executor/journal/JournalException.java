package io.setpoint.executor.journal;

/** The journal cannot be reached, read or written. The message tells which one, why, and what to do. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalException(String message) {
        super(message);
    }

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
