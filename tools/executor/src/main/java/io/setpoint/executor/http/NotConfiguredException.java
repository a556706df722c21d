package io.setpoint.executor.http;

/** A parameter of a resource is missing or cannot be used. */
final class NotConfiguredException extends Exception {
    NotConfiguredException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
