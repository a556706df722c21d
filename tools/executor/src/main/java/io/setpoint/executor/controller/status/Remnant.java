package io.setpoint.executor.controller.status;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.value.CibInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a history when nobody knows any more what the resource does: how it was started, last. No planner sees it, until a
 * probe has found that the resource still runs.
 */
final class Remnant {
    private static final String ID = "_before_0";

    private Remnant() {}

    /** What is left of a history; null if the resource did not run, as far as was known. */
    static @Nullable LrmOperation of(LrmResource block) {
        LrmOperation last = null;
        for (LrmOperation entry : block.operations) {
            boolean recurring = CibInteger.parse(entry.interval).orElse(0) != 0;
            if (!recurring && (isStop(entry) || isStart(entry)) && (last == null || call(entry) > call(last))) {
                last = entry;
            }
        }
        return last == null || isStop(last) || last.opDigest == null ? null : like(last, String.valueOf(block.id), ID);
    }

    private static long call(LrmOperation entry) {
        return CibInteger.parse(entry.callId).orElse(-1);
    }

    private static boolean isStop(LrmOperation entry) {
        return "stop".equals(entry.operation) || "migrate_to".equals(entry.operation) || isProbe(entry) && !isActive(entry);
    }

    private static boolean isStart(LrmOperation entry) {
        return switch (String.valueOf(entry.operation)) {
            case "start", "promote", "demote", "migrate_from" -> isActive(entry);
            default -> isProbe(entry) && isActive(entry);
        };
    }

    private static boolean isProbe(LrmOperation entry) {
        return "monitor".equals(entry.operation);
    }

    private static boolean isActive(LrmOperation entry) {
        return Integer.toString(ExecutionStatus.DONE.code()).equals(entry.opStatus)
                && Probe.isActive((int) CibInteger.parse(entry.rcCode).orElse(1));
    }

    /** Whether a history is nothing but a remnant. */
    static boolean isRemnant(LrmResource block) {
        return !block.operations.isEmpty() && block.operations.stream().allMatch(Remnant::isRemnant);
    }

    private static boolean isRemnant(LrmOperation entry) {
        return entry.id != null && entry.id.endsWith(ID);
    }

    /** Takes the remnant out of entries; null if there is none. */
    static @Nullable LrmOperation take(List<LrmOperation> entries) {
        Optional<LrmOperation> remnant = entries.stream().filter(Remnant::isRemnant).findFirst();
        remnant.ifPresent(entries::remove);
        return remnant.orElse(null);
    }

    /** The entry for a planner. */
    static LrmOperation asStart(LrmOperation remnant, String resource) {
        return like(remnant, resource, "_last_0");
    }

    private static LrmOperation like(LrmOperation entry, String resource, String suffix) {
        LrmOperation start = new LrmOperation();
        start.id = resource + suffix;
        start.operationKey = resource + "_start_0";
        start.operation = "start";
        start.crmDebugOrigin = entry.crmDebugOrigin;
        start.crmFeatureSet = entry.crmFeatureSet;
        start.transitionKey = expectingSuccess(entry.transitionKey);
        start.transitionMagic = "0:0;" + start.transitionKey;
        start.exitReason = "";
        start.onNode = entry.onNode;
        start.callId = entry.callId;
        start.rcCode = "0";
        start.opStatus = "0";
        start.interval = "0";
        start.lastRcChange = entry.lastRcChange;
        start.execTime = entry.execTime;
        start.queueTime = entry.queueTime;
        start.opDigest = entry.opDigest;
        return start;
    }

    private static String expectingSuccess(@Nullable String transitionKey) {
        String[] parts = String.valueOf(transitionKey).split(":", 4);
        return parts.length == 4 ? parts[0] + ":" + parts[1] + ":0:" + parts[3] : "0:0:0:unknown";
    }
}
