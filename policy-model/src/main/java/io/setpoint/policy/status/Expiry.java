package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Interval;
import org.jspecify.annotations.Nullable;

/** Decides whether an entry has expired, and asks for fail counts to be cleared where that is due (spec 03 §12.2). */
final class Expiry {
    private final Reading reading;

    Expiry(Reading reading) {
        this.reading = reading;
    }

    boolean expired(HistoryEntry entry, ResourceReading at) {
        if (entry.status == ExecutionStatus.NOT_INSTALLED) {
            return false;
        }
        ResourceState resource = at.state;
        boolean expired = timedOut(entry, at);
        if (expired) {
            if (reading.failCounts.raw(resource, at.node, entry).count() != 0) {
                if (reading.failCounts.effective(resource, at.node, entry).count() == 0) {
                    clear(at, "it expired");
                } else {
                    expired = false;
                }
            } else if (entry.lastFailure() && at.resource.reconnectInterval > 0) {
                clear(at, "reconnect interval is set");
            }
        }
        if (!expired && entry.lastFailure() && (entry.task().equals("start") || entry.task().equals("monitor"))) {
            checkParameters(entry, at);
        }
        return expired && !isProbeResult(entry);
    }

    private boolean timedOut(HistoryEntry entry, ResourceReading at) {
        long timeout = Interval.toSeconds(at.state.failureTimeout);
        Long lastChange = timeout == 0 ? null : entry.lastChange();
        if (lastChange == null) {
            return false;
        }
        boolean expired = reading.now >= lastChange + timeout && !mustBeFencedFirst(entry, at);
        FailCounts.FailCount count = reading.failCounts.effective(at.state, at.node, entry);
        if (count.count() != 0) {
            reading.model.recheck().at(count.lastFailure() + timeout + 1);
        }
        return expired;
    }

    /** The failed monitor of a connection is not to be forgotten before fencing took place. */
    private boolean mustBeFencedFirst(HistoryEntry entry, ResourceReading at) {
        if (at.resource.reconnectInterval == 0
                || !reading.options.fencingEnabled()
                || entry.interval == 0
                || !entry.task().equals("monitor")) {
            return false;
        }
        NodeState remote = reading.model.nodeByName(at.resource.id);
        return remote != null && !remote.remoteFenced;
    }

    private void checkParameters(HistoryEntry entry, ResourceReading at) {
        if (reading.digests.needsHost(at.resource)) {
            reading.deferredChecks.add(new DeferredCheck(at.resource, at.node.node, entry));
            return;
        }
        DigestComparison comparison = reading.digests.compare(at.resource, at.node.node, entry);
        if (comparison != DigestComparison.MATCH && comparison != DigestComparison.UNKNOWN) {
            clear(at, "resource parameters have changed");
        }
    }

    private void clear(ResourceReading at, String reason) {
        @Nullable NodeState afterFencing = reading.options.fencingEnabled() && at.resource.reconnectInterval > 0
                ? reading.model.nodeByName(at.resource.id)
                : null;
        reading.demands.clearFailCount(at.state, at.node, reason, afterFencing);
    }

    /** Results of probes do not expire. */
    private static boolean isProbeResult(HistoryEntry entry) {
        return entry.probe()
                && entry.rc != null
                && switch (entry.rc) {
                    case ExitStatus.OK,
                            ExitStatus.NOT_RUNNING,
                            ExitStatus.PROMOTED,
                            ExitStatus.DEGRADED,
                            ExitStatus.DEGRADED_PROMOTED -> true;
                    default -> false;
                };
    }
}
