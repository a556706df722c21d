package io.setpoint.executor.agent;

import io.setpoint.executor.driver.ExitStatus;
import java.nio.file.Files;
import java.nio.file.Path;

/** What agents that are programs have in common. */
final class Programs {
    private static final String EXIT_REASON = "ocf-exit-reason:";
    private static final int LONGEST_REASON = 500;
    private static final int SIGNALS = 128;
    /** Those that end programs; higher numbers are more likely to be an agent's own. */
    private static final int LAST_SIGNAL = 15;

    private Programs() {}

    /**
     * A program that can be run.
     *
     * @param what how the program is called if it cannot
     */
    static Path executable(Path program, String what) throws CannotExecuteException {
        if (!Files.isRegularFile(program)) {
            throw CannotExecuteException.notInstalled("The " + what + " is not installed: there is no file " + program);
        }
        if (!Files.isExecutable(program)) {
            throw CannotExecuteException.forbidden("The " + what + " must not be run: " + program + " is not executable");
        }
        return program;
    }

    /** Whether an exit status tells the state of a resource, and no failure. */
    static boolean isGood(int exitStatus) {
        return switch (exitStatus) {
            case ExitStatus.OK, ExitStatus.NOT_RUNNING, ExitStatus.PROMOTED, ExitStatus.DEGRADED, ExitStatus.DEGRADED_PROMOTED -> true;
            default -> false;
        };
    }

    /** Whether a shell or the JVM says in this way that a signal ended the program. */
    static boolean isSignal(int exitCode) {
        return exitCode > SIGNALS && exitCode <= SIGNALS + LAST_SIGNAL;
    }

    static int signal(int exitCode) {
        return exitCode - SIGNALS;
    }

    /** The last reason that an agent gives by the convention for OCF agents; if it gives none but failed, the last that it printed. */
    static String exitReason(String output, boolean failed) {
        String last = "";
        String given = "";
        for (String line : output.split("\n")) {
            if (line.startsWith(EXIT_REASON)) {
                given = line.substring(EXIT_REASON.length()).strip();
            } else if (!line.isBlank()) {
                last = line.strip();
            }
        }
        String reason = given.isEmpty() && failed ? last : given;
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "..." : reason;
    }
}
