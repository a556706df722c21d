package io.setpoint.executor.controller.status;

import io.setpoint.executor.driver.ExitStatus;

/** What probes find. */
final class Probe {
    private Probe() {}

    /** Whether the agent knows: the service runs, in whatever role, or it does not. */
    static boolean isAnswer(int exitStatus) {
        return exitStatus == ExitStatus.NOT_RUNNING || isActive(exitStatus);
    }

    /** Whether the service runs, in whatever role. */
    static boolean isActive(int exitStatus) {
        int plain = ExitStatus.withoutWarning(exitStatus);
        return plain == ExitStatus.OK || plain == ExitStatus.PROMOTED;
    }
}
