package io.setpoint.executor.driver;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A node to be fenced, or to be let in again.
 *
 * @param id names this request among all that are under way
 * @param node name of the target
 * @param nodeId id of the target
 * @param action {@code off}, {@code reboot} or {@code on}
 * @param delay to wait before fencing is tried
 * @param timeout for all attempts together, the delay included
 * @param levels ids of devices, level after level as they are to be tried; all of a level must succeed. Empty if any device is good enough
 * @param metaAttributes of the action, without the prefix {@code CRM_meta_}
 */
public record FencingRequest(
        String id,
        String node,
        String nodeId,
        String action,
        Duration delay,
        Duration timeout,
        List<List<String>> levels,
        Map<String, String> metaAttributes) {

    /** The same request, for other levels. */
    public FencingRequest withLevels(List<List<String>> others) {
        return new FencingRequest(id, node, nodeId, action, delay, timeout, others, metaAttributes);
    }
}
