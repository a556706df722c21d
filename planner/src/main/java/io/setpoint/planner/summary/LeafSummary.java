package io.setpoint.planner.summary;

import static io.setpoint.policy.cluster.MultipleActive.STOP_UNEXPECTED;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.summary.SummaryLine.ResourceLine;
import io.setpoint.planner.summary.SummaryLine.Verb;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one primitive, told from its actions (spec 08 §7.14, reasons 06 §14.3). Looking them up gives nodes to those
 * without one.
 */
final class LeafSummary {
    private final PlanState state;
    private final PlannedResource resource;
    private final Consumer<SummaryLine> lines;
    private final @Nullable NodeState current;
    private final @Nullable NodeState next;
    private final boolean moving;

    LeafSummary(PlanState state, PlannedResource resource, Consumer<SummaryLine> lines) {
        this.state = state;
        this.resource = resource;
        this.lines = lines;
        current = ActiveNodes.current(resource, state);
        next = resource.assigned;
        moving = current != null && next != null && current != next;
    }

    void summarize() {
        if (!resource.managed || current == null && next == null) {
            return;
        }
        Action start = find("start", next);
        Action stop = findStop(start);
        Action promote = find("promote", next);
        Action demote = find("demote", next);
        if (resource.role != resource.nextRole) {
            changeRole(start, stop, promote, demote);
        } else if (next != null) {
            keepRole(start, stop, promote, demote, find("migrate_from", next));
        }
    }

    private @Nullable Action findStop(@Nullable Action start) {
        Action stop = find("stop", start != null && start.runnable() ? current : null);
        boolean severalOnes = resource.config.multipleActive == STOP_UNEXPECTED && resource.activeNodes.size() > 1;
        return stop == null && severalOnes ? find("stop", null) : stop;
    }

    private @Nullable Action find(String task, @Nullable NodeState node) {
        List<Action> found = state.actions.find(resource, task, 0, node);
        return found.isEmpty() ? null : found.get(0);
    }

    private void keepRole(
            @Nullable Action start,
            @Nullable Action stop,
            @Nullable Action promote,
            @Nullable Action demote,
            @Nullable Action migrateFrom) {
        if (migrateFrom != null && migrateFrom.runnable() && current != null) {
            line(Verb.MIGRATE, current, next, start, start);
        } else if (resource.reload) {
            line(Verb.RELOAD, current, next, start, start);
        } else if (start == null || start.optional()) {
            if (required(demote) && required(promote)) {
                line(Verb.RE_PROMOTE, current, next, promote, demote);
            }
        } else if (!start.runnable()) {
            line(Verb.STOP, current, null, stop, hasReason(stop) ? stop : start);
        } else if (moving) {
            line(resource.failed ? Verb.RECOVER : Verb.MOVE, current, next, stop, stop);
        } else if (resource.failed) {
            line(Verb.RECOVER, current, null, stop, stop);
        } else {
            line(Verb.RESTART, current, next, start, start);
        }
    }

    private void changeRole(
            @Nullable Action start, @Nullable Action stop, @Nullable Action promote, @Nullable Action demote) {
        Role role = resource.role;
        Role nextRole = resource.nextRole;
        if (stop != null && (nextRole == Role.STOPPED || start != null && !start.runnable())) {
            resource.activeNodes.forEach(node -> stopOn(node, start));
        } else if (stop != null && resource.failed && resource.mustStop) {
            line(Verb.RECOVER, current, next, stop, start);
        } else if (moving) {
            line(Verb.MOVE, current, next, stop, stop);
        } else if (resource.reload) {
            line(Verb.RELOAD, current, next, start, start);
        } else if (required(stop)) {
            line(Verb.RESTART, current, next, start, start);
        } else if (role == Role.PROMOTED) {
            line(Verb.DEMOTE, current, next, demote, demote);
        } else if (nextRole == Role.PROMOTED) {
            line(Verb.PROMOTE, current, next, promote, promote);
        } else if (role == Role.STOPPED && nextRole.above(Role.STOPPED)) {
            line(Verb.START, current, next, start, start);
        }
    }

    private void stopOn(NodeState node, @Nullable Action start) {
        Action stop = find("stop", node);
        line(Verb.STOP, node, null, stop, hasReason(stop) ? stop : start);
    }

    private static boolean required(@Nullable Action action) {
        return action != null && action.required();
    }

    private static boolean hasReason(@Nullable Action action) {
        return action != null && action.reason != null;
    }

    /**
     * Adds a line.
     *
     * @param shown decides whether the line is blocked
     * @param source gives the reason; if there is no such action, shown does
     */
    private void line(
            Verb verb, @Nullable NodeState from, @Nullable NodeState to, @Nullable Action shown, @Nullable Action source) {
        Action explained = source == null ? shown : source;
        lines.accept(new ResourceLine(
                verb,
                resource.id(),
                from == null ? null : from.name(),
                to == null ? null : to.name(),
                resource.role,
                resource.nextRole,
                explained == null ? null : explained.reason,
                shown != null && !shown.runnable()));
    }
}
