package io.setpoint.policy.status;

import io.setpoint.policy.value.Role;

/** Finds what an entry's result means, given what was expected, and notes what it shows at once (spec 03 §12.3). */
final class Remapping {
    private final Reading reading;

    /** The result of an operation as it counts. */
    record Result(ExecutionStatus status, int rc) {}

    Remapping(Reading reading) {
        this.reading = reading;
    }

    /**
     * Remaps the result of an interpretable entry.
     *
     * @param expired the entry has expired: its failure shows less
     */
    Result remap(HistoryEntry entry, ExecutionStatus recordedStatus, int recordedRc, boolean expired, ResourceReading at) {
        ExecutionStatus status = recordedStatus;
        int rc = withoutDegradation(recordedRc);
        if (rc != recordedRc && !expired && (!at.node.shutdown || at.node.online)) {
            reading.failures.record(entry, at.node, at.resource);
        }
        if (at.masks(entry)) {
            status = ExecutionStatus.DONE;
            rc = ExitStatus.NOT_RUNNING;
        }
        return switch (status) {
            case NO_FENCE_DEVICE, NO_SECRETS -> new Result(ExecutionStatus.HARD_ERROR, rc);
            case DONE, ERROR -> new Result(byExitStatus(entry, rc, expired, at), rc);
            default -> new Result(status, rc);
        };
    }

    private static int withoutDegradation(int rc) {
        return switch (rc) {
            case ExitStatus.DEGRADED -> ExitStatus.OK;
            case ExitStatus.DEGRADED_PROMOTED -> ExitStatus.PROMOTED;
            default -> rc;
        };
    }

    private ExecutionStatus byExitStatus(HistoryEntry entry, int rc, boolean expired, ResourceReading at) {
        ExecutionStatus status = entry.expected >= 0 && rc == entry.expected ? ExecutionStatus.DONE : ExecutionStatus.ERROR;
        switch (rc) {
            case ExitStatus.OK -> {
                return entry.probe() && entry.expected == ExitStatus.NOT_RUNNING ? ExecutionStatus.DONE : status;
            }
            case ExitStatus.NOT_RUNNING -> {
                if (entry.probe() || entry.expected == ExitStatus.NOT_RUNNING || !at.state.managed) {
                    at.state.role = Role.STOPPED;
                    at.forgive();
                    return ExecutionStatus.DONE;
                }
                return status;
            }
            case ExitStatus.PROMOTED -> {
                if (!expired || entry.expected == ExitStatus.PROMOTED) {
                    at.state.role = Role.PROMOTED;
                }
                return entry.probe() ? ExecutionStatus.DONE : status;
            }
            case ExitStatus.FAILED_PROMOTED -> {
                if (!expired) {
                    at.state.role = Role.PROMOTED;
                }
                return ExecutionStatus.ERROR;
            }
            case ExitStatus.NOT_CONFIGURED -> {
                return ExecutionStatus.FATAL_ERROR;
            }
            case ExitStatus.UNIMPLEMENTED -> {
                return entry.interval > 0 ? ExecutionStatus.UNSUPPORTED : hardError(entry, expired, at);
            }
            case ExitStatus.NOT_INSTALLED, ExitStatus.INVALID_PARAMETER, ExitStatus.INSUFFICIENT_PRIVILEGES -> {
                return hardError(entry, expired, at);
            }
            default -> {
                return ExecutionStatus.ERROR;
            }
        }
    }

    /** A stop that can never succeed leaves only fencing; without that the resource is blocked. */
    private ExecutionStatus hardError(HistoryEntry entry, boolean expired, ResourceReading at) {
        if (!expired && entry.task().equals("stop") && !reading.fencing.possible(at.node)) {
            at.state.managed = false;
            at.state.blocked = true;
        }
        return ExecutionStatus.HARD_ERROR;
    }
}
