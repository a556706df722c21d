package io.setpoint.executor.controller.status;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.OperationResult;
import java.util.Set;

/** Decides what of a result is remembered, and how (spec 07 §12.5). */
public final class ResultRecorder {
    /** What is not about the state of a resource leaves no trace. */
    private static final Set<String> UNRECORDED = Set.of("notify", "meta-data", "validate-all");

    private final Histories histories;
    private final FailCounts failCounts;

    public ResultRecorder(Histories histories, FailCounts failCounts) {
        this.histories = histories;
        this.failCounts = failCounts;
    }

    /**
     * Records a result.
     *
     * @param startFatal whether one failed start counts as infinitely many
     * @param stopFatal whether one failed stop counts as infinitely many
     * @return whether it was a failure that was counted
     */
    public boolean record(Execution execution, OperationResult result, boolean startFatal, boolean stopFatal) {
        String task = execution.operation().task();
        if (UNRECORDED.contains(task)
                || result.status() == ExecutionStatus.NOT_CONNECTED
                || result.status() == ExecutionStatus.CANCELLED) {
            return false;
        }
        String resource = execution.operation().resource();
        boolean counted = execution.isFailed(result) && !"ignore".equals(execution.meta("on_fail")) && counts(execution);
        histories.record(execution, result, !failCounts.has(execution.nodeId(), resource, execution.name()));
        if (counted) {
            boolean forGood = task.equals("start") && startFatal || task.equals("stop") && stopFatal;
            failCounts.count(
                    execution.nodeId(), execution.operation().node(), resource, execution.name(), forGood, result.end());
        }
        return counted;
    }

    private static boolean counts(Execution execution) {
        return execution.isRecurring() || switch (execution.operation().task()) {
            case "start", "stop", "promote", "demote" -> true;
            default -> false;
        };
    }
}
