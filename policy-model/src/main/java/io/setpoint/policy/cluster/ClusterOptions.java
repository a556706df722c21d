package io.setpoint.policy.cluster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cluster options after defaults and legacy names (spec 01 §4).
 *
 * @param texts every option that is set or has a default, as text by its current name: what outputs show
 * @param quorate the cluster has quorum
 * @param quorumPolicy the effective policy (spec 01 §4.3), as configured also while quorate
 * @param fencingAction {@code reboot} or {@code off}
 * @param priorityFencingDelay milliseconds
 * @param nodePendingTimeout milliseconds
 * @param shutdownLockLimit milliseconds
 * @param unfencing unfencing is in use somewhere (spec 01 §4.4)
 * @param haveWatchdog a watchdog counts as a fencing device
 * @param health values of the node-health colours and strategy (spec 04 §4.5)
 * @param dcId the node id of the designated controller, if any
 */
public record ClusterOptions(
        Map<String, String> texts,
        boolean quorate,
        QuorumPolicy quorumPolicy,
        boolean symmetric,
        boolean maintenanceMode,
        boolean stopAllResources,
        boolean stopRemovedResources,
        boolean cancelRemovedActions,
        boolean startFailureIsFatal,
        boolean startupProbes,
        boolean startupFencing,
        boolean fencingEnabled,
        boolean concurrentFencing,
        boolean fenceRemoteWithoutQuorum,
        boolean haveWatchdog,
        boolean unfencing,
        String fencingAction,
        boolean shutdownLock,
        long shutdownLockLimit,
        long priorityFencingDelay,
        long nodePendingTimeout,
        PlacementStrategy placementStrategy,
        NodeHealth health,
        @Nullable String dcId) {

    public ClusterOptions {
        // In the order of the options: an immutable copy would be walked in another order each run.
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** The text of an option by its current name, or null if it is unset and has no default. */
    public @Nullable String text(String name) {
        return texts.get(name);
    }
}
