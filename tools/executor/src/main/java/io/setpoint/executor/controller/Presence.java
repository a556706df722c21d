package io.setpoint.executor.controller;

import io.setpoint.planner.graph.GraphAction;
import io.setpoint.policy.document.NodeElement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which nodes take part. All that live here do, from the start; a node that was fenced comes back if it was only rebooted. */
final class Presence {
    private final Records records;
    private final Revisions revisions;
    private final ControllerSettings settings;
    private final Map<String, String> rebooted = new LinkedHashMap<>();

    Presence(Records records, Revisions revisions, ControllerSettings settings) {
        this.records = records;
        this.revisions = revisions;
        this.settings = settings;
    }

    static String nameOf(NodeElement node) {
        return node.uname == null ? Objects.requireNonNull(node.id) : node.uname;
    }

    /** Id of the node that decides: the first that lives here; null if there is none. */
    @Nullable String coordinator() {
        return revisions.clusterNodes().stream()
                .filter(node -> settings.isHere(nameOf(node)))
                .map(node -> node.id)
                .findFirst()
                .orElse(null);
    }

    /** Id of a node by its name: remote and guest nodes have none but that. */
    String idOf(String name) {
        return revisions.clusterNodes().stream()
                .filter(node -> name.equals(nameOf(node)))
                .map(node -> Objects.requireNonNull(node.id))
                .findFirst()
                .orElse(name);
    }

    /** A controller begins: whatever was said before, nodes that live here are there, and the others are not. */
    void begin(Set<String> unclean, Instant now) {
        for (NodeElement node : revisions.clusterNodes()) {
            if (!settings.isHere(nameOf(node)) || !unclean.contains(nameOf(node))) {
                place(node, now);
            }
        }
    }

    /** Nodes were added, perhaps. */
    void addNew(Instant now) {
        for (NodeElement node : revisions.clusterNodes()) {
            if (!records.membership.isKnown(Objects.requireNonNull(node.id))) {
                place(node, now);
            }
        }
    }

    /** A node is there if it lives here, and else it is not. */
    private void place(NodeElement node, Instant now) {
        String id = Objects.requireNonNull(node.id);
        if (settings.isHere(nameOf(node))) {
            records.membership.join(id, nameOf(node), now);
        } else {
            records.membership.leave(id, nameOf(node));
        }
    }

    /** A node went down, and those that it hosted with it. */
    List<String> down(String node, GraphAction cause, Instant now) {
        String action = cause.attributes().get("CRM_meta_stonith_action");
        List<String> ids = cause.downed() == null || cause.downed().isEmpty() ? List.of(idOf(node)) : cause.downed();
        for (String id : ids) {
            String name = nameOf(id);
            if (isClusterNode(id)) {
                records.membership.leave(id, name);
                if ("reboot".equals(action) && settings.isHere(name)) {
                    rebooted.put(id, name);
                }
            } else {
                records.membership.fenceRemote(name, now);
            }
        }
        return ids.stream().map(this::nameOf).toList();
    }

    private boolean isClusterNode(String id) {
        return revisions.clusterNodes().stream().anyMatch(node -> id.equals(node.id));
    }

    private String nameOf(String id) {
        String name = records.membership.name(id);
        return name == null ? id : name;
    }

    /** The names of all cluster nodes. */
    List<String> names() {
        return revisions.clusterNodes().stream().map(Presence::nameOf).toList();
    }

    /** Nodes that were rebooted are back. */
    void rejoin(Instant now) {
        rebooted.forEach((id, name) -> records.membership.join(id, name, now));
        rebooted.clear();
    }
}
