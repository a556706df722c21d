package io.setpoint.executor.controller.status;

import io.setpoint.executor.driver.ExitStatus;

/** What probes find. */
final class Probe {
    private Probe() {}

    /** Whether the agent knows: the service runs, in whatever role, or it does not. */
    static boolean isAnswer(int exitStatus) {
        return switch (ExitStatus.withoutWarning(exitStatus)) {
            case ExitStatus.OK, ExitStatus.PROMOTED, ExitStatus.NOT_RUNNING -> true;
            default -> false;
        };
    }
}
