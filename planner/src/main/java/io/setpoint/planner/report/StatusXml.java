package io.setpoint.planner.report;

import io.setpoint.planner.output.XmlWriter;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;

/** The state of a cluster as XML: what {@link StatusText} tells, with all instances in full (spec 08 §10). */
public final class StatusXml {
    private final ClusterState cluster;
    private final StatusText.Options options;
    private final HealthColour health;

    public StatusXml(ClusterState cluster, StatusText.Options options) {
        this.cluster = cluster;
        this.options = options;
        health = new HealthColour(cluster.options().health());
    }

    /** Writes the state as an element of that name. */
    public void write(String element, XmlWriter out) {
        out.begin(element);
        out.begin("nodes");
        cluster.nodes().forEach(node -> write(node, out));
        out.end();
        StatusView view = new StatusView(cluster, options.pending());
        new ResourceListXml(view, out).write();
        if (options.attributes()) {
            new NodeAttributesSection(cluster.parameters()).write(cluster.nodes(), out);
        }
        if (options.failures()) {
            DateText dates = new DateText(options.zone());
            new MigrationSummary(view, dates).write(out);
            new FailedActionsSection(dates).write(cluster.failedOperations(), out);
        }
        out.end();
    }

    private void write(NodeState state, XmlWriter out) {
        Node node = state.node;
        out.begin("node")
                .attribute("name", node.name)
                .attribute("id", node.id)
                .attribute("online", state.online)
                .attribute("standby", state.standby)
                .attribute("standby_onfail", state.failStandby)
                .attribute("maintenance", state.maintenance)
                .attribute("pending", state.pending)
                .attribute("unclean", state.unclean)
                .attribute("health", health.of(node).text())
                .attribute("feature_set", node.attributes.get("#feature-set"))
                .attribute("shutdown", state.shutdown)
                .attribute("expected_up", state.expectedUp)
                .attribute("is_dc", node == cluster.dc())
                .attribute("resources_running", state.running.size())
                .attribute("type", node.remote ? "remote" : "member");
        if (node.guest()) {
            out.attribute("id_as_resource", node.connection.launcher.id);
        }
        out.end();
    }
}
