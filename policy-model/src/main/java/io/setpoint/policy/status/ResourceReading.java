package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OnFail;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;
import org.jspecify.annotations.Nullable;

/** One node's history of one resource while it is read: what the entries so far have shown (spec 03 §10). */
final class ResourceReading {
    final Resource resource;
    final ResourceState state;
    final NodeState node;
    /** The most severe handling that the failures so far demand. */
    OnFail handling = OnFail.IGNORE;
    @Nullable HistoryEntry lastFailure;

    ResourceReading(ResourceState state, NodeState node) {
        resource = state.config;
        this.state = state;
        this.node = node;
    }

    /** What results mean for: a resource as such, or the whole of an anonymous clone. */
    Resource affected() {
        return resource.unique ? resource : resource.topBelowBundle();
    }

    /** A probe on a node without the software proves that the resource is not there; inside a bundle it proves nothing. */
    boolean masks(HistoryEntry entry) {
        return !resource.inBundle() && entry.maskableProbe();
    }

    void makeActive() {
        state.role = resource.topBelowBundle().promotable ? Role.UNPROMOTED : Role.STARTED;
    }

    void raise(OnFail configured) {
        if (configured.compareTo(handling) > 0) {
            handling = configured;
        }
    }

    /** Forgets failures that no longer count. */
    void forgive() {
        handling = OnFail.IGNORE;
        state.nextRole = Role.UNKNOWN;
    }

    /** Forgets failures that a success makes good; the effect of the severest ones stays (spec 03 §12.7). */
    void clearBySuccess() {
        switch (handling) {
            case IGNORE, DEMOTE, RESTART, RESTART_CONTAINER, BLOCK -> forgive();
            case RESET_REMOTE -> {
                if (resource.reconnectInterval == 0) {
                    forgive();
                }
            }
            case BAN, STOP, STANDBY, FENCE -> {}
        }
    }
}
