package io.setpoint.cases;

/** A folder is not the regression case that it should be, or its files cannot be read or written. */
public final class CaseException extends RuntimeException {
    /** @param message names the file and what is wrong with it */
    CaseException(String message) {
        super(message);
    }
}
