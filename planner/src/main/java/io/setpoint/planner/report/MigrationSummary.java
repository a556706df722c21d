package io.setpoint.planner.report;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.status.FailCounts;
import io.setpoint.policy.status.FailCounts.FailCount;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resources that failed on nodes, and how often they may before they have to leave (spec 08 §7.10). */
final class MigrationSummary {
    private final StatusView view;
    private final DateText dates;
    private final FailCounts failCounts;
    private final Map<String, ResourceState> resources = new HashMap<>();
    private final Map<String, NodeState> nodes = new HashMap<>();

    MigrationSummary(StatusView view, DateText dates) {
        this.view = view;
        this.dates = dates;
        ClusterState cluster = view.cluster();
        var health = cluster.options().health();
        ScoreSyntax scores = new ScoreSyntax(health.red(), health.yellow(), health.green());
        failCounts = new FailCounts(view, cluster.history(), scores, cluster.now().epochSeconds());
        for (ResourceState state : cluster.resourceStates()) {
            resources.putIfAbsent(state.config.id, state);
            resources.putIfAbsent(state.historyName(), state);
        }
        cluster.nodes().forEach(node -> nodes.putIfAbsent(lowerCase(node.name()), node));
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Writes the section, with an empty line before it; nothing if no node is online. */
    void write(IndentedList out) {
        Status status = view.cluster().cib().status;
        List<NodeStateElement> online =
                status == null ? List.of() : status.nodeStates.stream().filter(state -> onlineNode(state) != null).toList();
        if (online.isEmpty()) {
            return;
        }
        out.blankLine();
        out.open("Migration Summary");
        online.forEach(state -> write(state, onlineNode(state), out));
        out.close();
    }

    private @Nullable NodeState onlineNode(NodeStateElement state) {
        NodeState node = state.uname == null ? null : nodes.get(lowerCase(state.uname));
        return node != null && node.online ? node : null;
    }

    private void write(NodeStateElement element, NodeState node, IndentedList out) {
        boolean open = false;
        for (LrmElement lrm : element.lrms) {
            for (LrmResources histories : lrm.lrmResources) {
                for (LrmResource history : histories.resources) {
                    String line = line(history.id, node);
                    if (line != null) {
                        if (!open) {
                            out.open("Node: " + node.name());
                            open = true;
                        }
                        out.item(line);
                    }
                }
            }
        }
        if (open) {
            out.close();
        }
    }

    private @Nullable String line(@Nullable String historyId, NodeState node) {
        ResourceState resource = resources.get(historyId);
        FailCount failures = resource == null ? null : failCounts.effective(resource, node, null);
        if (failures == null || failures.count() <= 0) {
            return null;
        }
        String last = failures.lastFailure() > 0 ? " last-failure='" + dates.text(failures.lastFailure()) + "'" : "";
        return historyId + ": migration-threshold=" + resource.config.migrationThreshold + " fail-count=" + failures.count() + last;
    }
}
