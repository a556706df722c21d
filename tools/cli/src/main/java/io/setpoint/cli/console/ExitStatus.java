package io.setpoint.cli.console;

/** The exit statuses of all commands (spec 08 §2.5); the numbers are those of {@code sysexits.h}, where it has one. */
public final class ExitStatus {
    public static final int OK = 0;

    /** The command did its work, and the answer is bad: a case that failed, a transition that cannot end. */
    public static final int FAILED = 1;

    /** No controller runs that could be asked. */
    public static final int NOT_RUNNING = 3;

    /** The command line is wrong, or asks for what is not supported yet. */
    public static final int USAGE = 64;

    /** An input cannot be read, or is not what it should be at all. */
    public static final int UNREADABLE = 65;

    /** A mistake in the program. */
    public static final int INTERNAL = 70;

    /** The machine does not give what is needed, such as memory. */
    public static final int SYSTEM = 71;

    /** Output cannot be written, or a journal not be read or written. */
    public static final int CANNOT_WRITE = 74;

    /** Somebody else uses what is needed; it may be free later. */
    public static final int IN_USE = 75;

    /** The document can be read, but is not valid. */
    public static final int INVALID = 78;

    /** A signal ended the command before its work was done: what a shell reports of a program that ends by Ctrl-C. */
    public static final int INTERRUPTED = 130;

    /** Whoever read the output has gone: what a shell reports of a program that ends by SIGPIPE. */
    public static final int BROKEN_PIPE = 141;

    private ExitStatus() {}
}
