package io.setpoint.cli.plan;

import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The state of a cluster in a few lines. */
final class ClusterText {
    private static final int MOST_NAMES = 8;

    private final ClusterState cluster;
    private final Paint paint;

    ClusterText(ClusterState cluster, Paint paint) {
        this.cluster = cluster;
        this.paint = paint;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Nodes      " + nodes());
        List<ResourceState> leaves = leaves();
        lines.add("Resources  " + resources(leaves));
        addNames(lines, "Failed     ", leaves.stream().filter(leaf -> leaf.failed && !leaf.blocked).toList());
        addNames(lines, "Blocked    ", leaves.stream().filter(leaf -> leaf.blocked).toList());
        if (!cluster.options().quorate()) {
            lines.add("Quorum     " + paint.apply(Style.YELLOW, "none"));
        }
        if (cluster.options().maintenanceMode()) {
            lines.add("Mode       " + paint.apply(Style.YELLOW, "maintenance: resources are left alone"));
        }
        return lines;
    }

    private String nodes() {
        if (cluster.nodes().isEmpty()) {
            return "none";
        }
        Map<String, List<String>> byCondition = new LinkedHashMap<>();
        for (NodeState node : cluster.nodes()) {
            if (node.online || !node.node.guest()) {
                byCondition.computeIfAbsent(NodeCondition.of(node), any -> new ArrayList<>()).add(node.name());
            }
        }
        return byCondition.entrySet().stream()
                .map(entry -> names(entry.getValue()) + " " + paintCondition(entry.getKey()))
                .collect(Collectors.joining("; "));
    }

    private String paintCondition(String condition) {
        if (condition.equals(NodeCondition.GOOD)) {
            return paint.apply(Style.GREEN, condition);
        }
        return paint.apply(condition.contains("unclean") ? Style.RED : Style.YELLOW, condition);
    }

    /** What runs or could run; removed resources count only while they run. */
    private List<ResourceState> leaves() {
        List<ResourceState> leaves = new ArrayList<>();
        for (Resource resource : cluster.allResources()) {
            ResourceState state = cluster.state(resource);
            if (resource instanceof Primitive && !(resource.removed && state.role == Role.STOPPED)) {
                leaves.add(state);
            }
        }
        return leaves;
    }

    private static String resources(List<ResourceState> leaves) {
        Map<Role, Integer> byRole = new EnumMap<>(Role.class);
        leaves.forEach(leaf -> byRole.merge(leaf.role, 1, Integer::sum));
        if (leaves.isEmpty()) {
            return "none";
        }
        return byRole.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private void addNames(List<String> lines, String title, List<ResourceState> states) {
        if (!states.isEmpty()) {
            List<String> names = states.stream()
                    .map(state -> state.activeNodes.isEmpty() ? state.config.id : state.config.id + " on " + state.activeNodes.get(0))
                    .toList();
            lines.add(title + paint.apply(Style.RED, names(names)));
        }
    }

    private static String names(List<String> names) {
        if (names.size() <= MOST_NAMES) {
            return String.join(", ", names);
        }
        return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
    }
}
