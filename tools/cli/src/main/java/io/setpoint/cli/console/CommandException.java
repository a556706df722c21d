package io.setpoint.cli.console;

import org.jspecify.annotations.Nullable;

/** A command cannot do what it was asked to do, for a reason outside the program. */
public final class CommandException extends RuntimeException {
    private final int exitStatus;
    private final @Nullable String hint;

    /**
     * @param message what is wrong and where
     * @param hint what to do about it
     */
    public CommandException(int exitStatus, String message, @Nullable String hint) {
        super(message);
        this.exitStatus = exitStatus;
        this.hint = hint;
    }

    public int exitStatus() {
        return exitStatus;
    }

    public @Nullable String hint() {
        return hint;
    }
}
