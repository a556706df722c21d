package io.setpoint.planner.graph;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An action of a graph with all that its executor needs (spec 07 §5).
 *
 * @param shutdownLock since when (seconds since the epoch) the resource is locked to the node; null if it is not
 * @param resource what the action is done to; null for pseudo-actions and those of the cluster
 * @param attributes parameters and meta-attributes, in no particular order; what writes them sorts them by name
 * @param params parameters whose name cannot be an XML attribute
 * @param downed ids of the nodes that go down by this action; null if that cannot happen
 * @param maintenance nodes whose maintenance state must be published; null for all other actions
 */
public record GraphAction(
        ActionHeader header,
        @Nullable Long shutdownLock,
        @Nullable ResourceName resource,
        Map<String, String> attributes,
        Map<String, String> params,
        @Nullable List<String> downed,
        @Nullable List<MaintenanceNode> maintenance) {

    /**
     * A resource as its agent is called (spec 07 §6).
     *
     * @param longId the full id, where nodes may know several instances by the same id
     */
    public record ResourceName(
            String id,
            @Nullable String longId,
            @Nullable String agentClass,
            @Nullable String provider,
            @Nullable String type) {}

    /** A remote or guest node and whether it is in maintenance now. */
    public record MaintenanceNode(String nodeId, boolean inMaintenance) {}

    /** The number of the action. */
    public int id() {
        return header.id();
    }

    /** By the number alone: it identifies the action, and graphs keep many of these in tables. */
    @Override
    public int hashCode() {
        return header.id();
    }

    @Override
    public String toString() {
        return header.key() + (header.node() == null ? "" : " " + header.node());
    }
}
