package io.setpoint.simulator;

import org.jspecify.annotations.Nullable;

/**
 * The result of an operation on a resource, ready to be recorded.
 *
 * @param name the name under which the history is looked up first
 * @param historyName the name under which nodes know the resource
 * @param agent what runs the resource
 * @param task what was done
 * @param interval milliseconds
 * @param expected the exit status that the planner expects
 * @param actual the exit status that the operation ended with
 * @param exitReason what the agent says about a failure
 * @param notification kind and operation of a notification; null for other tasks
 * @param migration source and target of a migration; null for other tasks
 * @param digest the digest of the parameters; null if none is recorded
 */
record OperationResult(
        String name,
        String historyName,
        Agent agent,
        String task,
        long interval,
        int expected,
        int actual,
        String exitReason,
        @Nullable Notification notification,
        @Nullable Migration migration,
        @Nullable String digest) {

    record Agent(@Nullable String agentClass, @Nullable String provider, @Nullable String type) {}

    record Notification(@Nullable String type, @Nullable String operation) {}

    record Migration(@Nullable String source, @Nullable String target) {}

    boolean failed() {
        return actual != expected;
    }

    OperationResult endingWith(int exitStatus) {
        return new OperationResult(
                name, historyName, agent, task, interval, expected, exitStatus, exitReason, notification, migration, digest);
    }
}
