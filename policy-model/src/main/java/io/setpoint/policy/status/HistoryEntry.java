package io.setpoint.policy.status;

import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Interval;
import org.jspecify.annotations.Nullable;

/**
 * An entry of an operation history with its numbers read (spec 03 §12.1). The document is not changed; what a run notes about an entry is
 * noted here.
 */
public final class HistoryEntry {
    /** What stands for the restart digest of an entry whose failure expired, so that the operation is issued again (spec 03 §12.4). */
    public static final String EXPIRED_DIGEST = "calculated-failure-timeout";

    public final LrmOperation element;
    /** -1 if missing or unreadable. */
    public final int callId;
    /** Milliseconds, 0 if missing or unreadable. */
    public final long interval;
    /** The exit status; null if missing or unreadable. */
    public final @Nullable Integer rc;
    /** Null if missing or out of range. */
    public final @Nullable ExecutionStatus status;
    /** The exit status that was expected, -1 if unknown. */
    public final int expected;

    private boolean expired;

    HistoryEntry(LrmOperation element) {
        this.element = element;
        CibInteger call = number(element.callId, Integer.MIN_VALUE, Integer.MAX_VALUE);
        callId = call == null ? -1 : (int) call.value();
        CibInteger milliseconds = number(element.interval, 0, Interval.LONGEST);
        interval = milliseconds == null ? 0 : milliseconds.value();
        CibInteger exit = number(element.rcCode, Integer.MIN_VALUE, Integer.MAX_VALUE);
        rc = exit == null ? null : (int) exit.value();
        CibInteger code = number(element.opStatus, Integer.MIN_VALUE, Integer.MAX_VALUE);
        status = code == null ? null : ExecutionStatus.of(code.value());
        expected = TransitionKey.target(element.transitionKey);
    }

    private static @Nullable CibInteger number(@Nullable String text, long lowest, long highest) {
        CibInteger number = CibInteger.read(text);
        return number == null || number.clipped() || number.value() < lowest || number.value() > highest ? null : number;
    }

    /** When the result last changed, in seconds since the epoch; null if missing or unreadable. Read when asked for: few are. */
    @Nullable Long lastChange() {
        CibInteger change = number(element.lastRcChange, Long.MIN_VALUE, Long.MAX_VALUE);
        return change == null ? null : change.value();
    }

    /** The operation; empty if missing. */
    public String task() {
        return element.operation == null ? "" : element.operation;
    }

    /** Whether this is the operation, in any case. */
    public boolean isTask(String name) {
        return name.equalsIgnoreCase(element.operation);
    }

    public boolean probe() {
        return interval == 0 && "monitor".equals(element.operation);
    }

    /** The operation key, or the id where there is none. */
    public String key() {
        if (element.operationKey != null && !element.operationKey.isEmpty()) {
            return element.operationKey;
        }
        return element.id == null ? "" : element.id;
    }

    /** A probe that failed in a way which proves that the resource is not there: the software is missing (spec 03 §12.1). */
    public boolean maskableProbe() {
        return probe()
                && (status == ExecutionStatus.NOT_INSTALLED
                        || rc != null && (rc == ExitStatus.NOT_INSTALLED || rc == ExitStatus.INVALID_PARAMETER));
    }

    /** Records the last failure of an operation. */
    boolean lastFailure() {
        return element.id != null && element.id.endsWith("_last_failure_0");
    }

    /** Holds everything that interpreting it needs, about an operation that matters (spec 03 §12.1). */
    boolean interpretable() {
        return element.id != null
                && status != null
                && status != ExecutionStatus.CANCELLED
                && rc != null
                && rc >= 0
                && rc <= 255
                && switch (task()) {
                    case "monitor", "start", "stop", "promote", "demote", "migrate_to", "migrate_from", "asyncmon" -> true;
                    default -> false;
                };
    }

    /** Notes that the failure expired, so that the operation must be issued again to learn whether it still fails. */
    void expire() {
        expired = true;
    }

    /** The recorded restart digest, or what stands for it once the failure expired; null if there is none. */
    public @Nullable String restartDigest() {
        return expired ? EXPIRED_DIGEST : element.opRestartDigest;
    }
}
