package io.setpoint.planner.report;

import io.setpoint.planner.output.XmlWriter;
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
import java.util.ArrayList;
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

    /** A node and the resources that failed there, in the order of its history. */
    private record NodeFailures(NodeState node, List<Failing> failing) {}

    /**
     * A resource that failed on a node.
     *
     * @param id the name under which the node knows it
     * @param threshold how often it may fail
     */
    private record Failing(String id, int threshold, FailCount failures) {}

    /** Writes the section, with an empty line before it; nothing if no node is online. */
    void write(IndentedList out) {
        List<NodeFailures> nodes = onlineNodes();
        if (nodes.isEmpty()) {
            return;
        }
        out.blankLine();
        out.open("Migration Summary");
        for (NodeFailures each : nodes) {
            if (!each.failing().isEmpty()) {
                out.open("Node: " + each.node().name());
                each.failing().forEach(failing -> out.item(text(failing)));
                out.close();
            }
        }
        out.close();
    }

    private String text(Failing failing) {
        String last = lastFailure(failing);
        return failing.id() + ": migration-threshold=" + failing.threshold() + " fail-count=" + failing.failures().count()
                + (last == null ? "" : " last-failure='" + last + "'");
    }

    private @Nullable String lastFailure(Failing failing) {
        long last = failing.failures().lastFailure();
        return last > 0 ? dates.text(last) : null;
    }

    /** Writes the same as XML. */
    void write(XmlWriter out) {
        out.begin("node_history");
        for (NodeFailures each : onlineNodes()) {
            if (!each.failing().isEmpty()) {
                out.begin("node").attribute("name", each.node().name());
                each.failing().forEach(failing -> out.begin("resource_history")
                        .attribute("id", failing.id())
                        .attribute("migration-threshold", failing.threshold())
                        .attribute("fail-count", failing.failures().count())
                        .attribute("last-failure", lastFailure(failing))
                        .end());
                out.end();
            }
        }
        out.end();
    }

    private List<NodeFailures> onlineNodes() {
        List<NodeFailures> online = new ArrayList<>();
        Status status = view.cluster().cib().status;
        for (NodeStateElement state : status == null ? List.<NodeStateElement>of() : status.nodeStates) {
            NodeState node = state.uname == null ? null : nodes.get(lowerCase(state.uname));
            if (node != null && node.online) {
                online.add(new NodeFailures(node, failing(state, node)));
            }
        }
        return online;
    }

    private List<Failing> failing(NodeStateElement state, NodeState node) {
        List<Failing> failing = new ArrayList<>();
        for (LrmElement lrm : state.lrms) {
            for (LrmResources histories : lrm.lrmResources) {
                for (LrmResource history : histories.resources) {
                    ResourceState resource = resources.get(history.id);
                    FailCount failures = resource == null ? null : failCounts.effective(resource, node, null);
                    if (failures != null && failures.count() > 0) {
                        failing.add(new Failing(history.id, resource.config.migrationThreshold, failures));
                    }
                }
            }
        }
        return failing;
    }
}
