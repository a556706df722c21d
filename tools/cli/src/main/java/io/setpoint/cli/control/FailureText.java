package io.setpoint.cli.control;

import io.setpoint.planner.report.ExitTexts;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why actions failed, in a few words. */
final class FailureText {
    private FailureText() {}

    /**
     * The exit status where the agent gave one, or what prevented that; and the reason where one is known.
     *
     * @param status how the execution went, in lower case
     */
    static String of(int exitStatus, String status, String reason) {
        String what = status.equals("done")
                ? "exit status " + exitStatus + " (" + ExitTexts.exitStatus(exitStatus).toLowerCase(Locale.ROOT) + ")"
                : status.replace('_', ' ');
        return reason.isEmpty() ? what : what + ": " + reason;
    }

    /** For instance {@code start web on north}. */
    static String title(String operation, @Nullable String resource, @Nullable String node) {
        return operation + (resource == null ? "" : " " + resource) + (node == null ? "" : " on " + node);
    }
}
