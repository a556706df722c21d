package io.setpoint.planner.summary;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.summary.SummaryLine.NodeLine;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells what a plan does to nodes and resources (spec 08 §7.14). Linear in resources and actions. */
public final class TransitionSummary {
    private final PlanState state;

    private TransitionSummary(PlanState state) {
        this.state = state;
    }

    /**
     * Looks up all actions that the summary will tell of. Has to happen before the graph is built, even if nobody wants a
     * summary: actions without a node get one, and what is active counts as started from then on (spec 07 §4 step 0).
     */
    public static void lookUp(PlanState state) {
        new TransitionSummary(state).summarizeResources(line -> {});
    }

    /** All lines: nodes, then resources. */
    public static List<SummaryLine> lines(PlanState state) {
        List<SummaryLine> lines = new ArrayList<>();
        TransitionSummary summary = new TransitionSummary(state);
        summary.summarizeNodes(lines::add);
        summary.summarizeResources(lines::add);
        return lines;
    }

    private void summarizeNodes(Consumer<SummaryLine> lines) {
        List<Action> actions = state.actions.all();
        for (int i = actions.size() - 1; i >= 0; i--) {
            Action action = actions.get(i);
            if (action.resource == null && action.required() && action.reason != null && action.node != null) {
                summarizeNode(action, action.reason, lines);
            }
        }
    }

    private void summarizeNode(Action action, String reason, Consumer<SummaryLine> lines) {
        String node = action.node.name();
        if (action.task.equals("stonith")) {
            lines.accept(new NodeLine(action.meta.get("stonith_action"), node, launcher(action), reason));
        } else if (action.task.equals("do_shutdown")) {
            lines.accept(new NodeLine(null, node, null, reason));
        }
    }

    private @Nullable String launcher(Action fencing) {
        PlannedResource launcher = state.launcherOf(fencing.node);
        return launcher == null ? null : launcher.id();
    }

    private void summarizeResources(Consumer<SummaryLine> lines) {
        state.resources.forEach(resource -> summarize(resource, lines));
    }

    private void summarize(PlannedResource resource, Consumer<SummaryLine> lines) {
        if (resource.config instanceof Bundle bundle) {
            bundle.replicas.forEach(replica -> summarize(replica, lines));
        } else if (!resource.isPrimitive()) {
            resource.children.forEach(child -> summarize(child, lines));
        } else if (!resource.config.removed || ActiveNodes.isActive(resource, false, state)) {
            if (!resource.activeNodes.isEmpty() && resource.role == Role.STOPPED) {
                // The recovery of something active may have left it with a role that it does not have yet.
                resource.role = Role.STARTED;
            }
            new LeafSummary(state, resource, lines).summarize();
        }
    }

    private void summarize(Bundle.Replica replica, Consumer<SummaryLine> lines) {
        if (replica.ip() != null) {
            summarize(state.of(replica.ip()), lines);
        }
        summarize(state.of(replica.container()), lines);
        if (replica.connection() != null) {
            summarize(state.of(replica.connection()), lines);
        }
        if (replica.instance() != null) {
            summarize(state.of(replica.instance()), lines);
        }
    }
}
