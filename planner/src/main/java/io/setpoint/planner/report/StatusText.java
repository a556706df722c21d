package io.setpoint.planner.report;

import io.setpoint.policy.ClusterState;
import java.time.ZoneId;

/** The state of a cluster as text: nodes, resources and, if asked for, attributes and failures (spec 08 §7.3). */
public final class StatusText {
    private final ClusterState cluster;
    private final Options options;

    /**
     * What to show.
     *
     * @param pending actions under way instead of the roles that they start from
     * @param attributes the section of node attributes
     * @param failures the sections of fail counts and failed actions
     * @param zone the time zone of the dates shown
     */
    public record Options(boolean pending, boolean attributes, boolean failures, ZoneId zone) {}

    public StatusText(ClusterState cluster, Options options) {
        this.cluster = cluster;
        this.options = options;
    }

    /** Writes the block under a title, with an empty line between its sections. */
    public void write(String title, IndentedList out) {
        out.open(title);
        if (!cluster.nodes().isEmpty()) {
            new NodeListSection(cluster.options().health()).write(cluster.nodes(), out);
            out.blankLine();
        }
        StatusView view = new StatusView(cluster, options.pending());
        new ResourceListSection(view).write(out);
        if (options.attributes()) {
            new NodeAttributesSection(cluster.parameters()).write(cluster.nodes(), out);
        }
        if (options.failures()) {
            DateText dates = new DateText(options.zone());
            new MigrationSummary(view, dates).write(out);
            new FailedActionsSection(dates).write(cluster.failedOperations(), out);
        }
        out.close();
    }
}
