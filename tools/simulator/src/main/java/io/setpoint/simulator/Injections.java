package io.setpoint.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be pretended before anything is planned (spec 08 §5).
 *
 * @param quorum whether the cluster has quorum, as the document writes it; has no effect alone
 * @param watchdog whether there is a watchdog
 * @param up nodes that come online; also creates nodes that are not configured
 * @param down nodes that leave in good order
 * @param failed nodes that are lost
 * @param granted tickets
 * @param revoked tickets
 * @param standby tickets
 * @param activated tickets that leave standby
 * @param operations results of operations, each as {@code RESOURCE_TASK_INTERVAL@NODE=RC}
 */
public record Injections(
        @Nullable String quorum,
        @Nullable String watchdog,
        List<String> up,
        List<String> down,
        List<String> failed,
        List<String> granted,
        List<String> revoked,
        List<String> standby,
        List<String> activated,
        List<String> operations) {
    /** Nothing is pretended. */
    public static final Injections NONE = new Injections(
            null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Anything is to be changed; quorum alone does not count (spec 08 §3 step 5). */
    public boolean any() {
        return watchdog != null
                || !up.isEmpty()
                || !down.isEmpty()
                || !failed.isEmpty()
                || !granted.isEmpty()
                || !revoked.isEmpty()
                || !standby.isEmpty()
                || !activated.isEmpty()
                || !operations.isEmpty();
    }
}
