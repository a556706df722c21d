package io.setpoint.planner.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What exit and execution statuses are called (spec 08 §7.11). */
public final class ExitTexts {
    private static final String UNKNOWN = "Unknown exit status";
    private static final Map<Integer, String> EXIT = new TreeMap<>();
    private static final List<String> EXECUTION = List.of(
            "Pending",
            "Done",
            "Cancelled",
            "Timed out",
            "Unsupported",
            "Error",
            "Hard error",
            "Fatal error",
            "Not installed",
            "Internal communication failure",
            "Cannot execute now",
            "No fence device",
            "CIB secrets unavailable");

    static {
        range(
                0,
                "OK",
                "Error occurred",
                "Invalid parameter",
                "Unimplemented",
                "Insufficient privileges",
                "Not installed",
                "Not configured",
                "Not running",
                "Promoted",
                "Failed in promoted role");
        range(
                64,
                "Incorrect usage",
                "Invalid data given",
                "Input file not available",
                "User does not exist",
                "Host does not exist",
                "Necessary service unavailable",
                "Internal software bug",
                "Operating system error occurred",
                "System file not available",
                "Cannot create output file",
                "I/O error occurred",
                "Temporary failure, try again",
                "Protocol violated",
                "Insufficient privileges",
                "Invalid configuration");
        range(
                100,
                "Fatal error occurred, will not respawn",
                "System panic required",
                "Not connected",
                "Update was older than existing configuration",
                "Digest mismatch",
                "No such object",
                "Quorum required",
                "Operation not safe",
                "Requested item already exists",
                "Multiple items match request",
                "Requested item has expired",
                "Requested item is not yet in effect",
                "Could not determine status",
                "Not applicable under current conditions",
                "DC is not yet elected");
        EXIT.put(124, "Timeout occurred");
        for (int code = 129; code < 255; code++) {
            EXIT.put(code, "Interrupted by signal");
        }
        EXIT.put(190, "Service is active but might fail soon");
        EXIT.put(191, "Service is promoted but might fail soon");
        EXIT.put(193, "No exit status available");
        EXIT.put(255, "Error occurred");
    }

    private ExitTexts() {}

    private static void range(int first, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            EXIT.put(first + i, texts[i]);
        }
    }

    /** What the exit status of a program is called. */
    public static String exitStatus(int code) {
        return EXIT.getOrDefault(code, UNKNOWN);
    }

    static String exitStatus(@Nullable String code) {
        return EXIT.getOrDefault(number(code), UNKNOWN);
    }

    static String executionStatus(@Nullable String status) {
        int index = number(status) + 1;
        return index < 0 || index >= EXECUTION.size() ? "Unknown" : EXECUTION.get(index);
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? -2 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -2;
        }
    }
}
