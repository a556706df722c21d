package io.setpoint.executor.control;

/** A line is no JSON, or not the JSON that is expected. */
final class MalformedLineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedLineException(String message) {
        super(message);
    }
}
