package io.setpoint.planner.order;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN_GRAPHED;
import static io.setpoint.rules.fact.OrderFlag.IF_FIRST_UNMIGRATABLE;
import static io.setpoint.rules.fact.OrderFlag.IF_REQUIRED_ON_SAME_NODE;
import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE_OR_TARGET;
import static io.setpoint.rules.fact.OrderFlag.MIN_RUNNABLE;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.THEN_IMPLIES_FIRST_GRAPHED;
import static io.setpoint.rules.fact.OrderFlag.UNMIGRATABLE_THEN_BLOCKS;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.Relation;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.OrderFlag;
import org.jspecify.annotations.Nullable;

/** Which relations an action has to wait for once all is decided (spec 07 §9). Constant time. */
public final class InputFilter {
    private static final int HARMLESS_IF_UNRUNNABLE =
            OrderFlag.of(ORDERED, THEN_IMPLIES_FIRST_GRAPHED, FIRST_IMPLIES_THEN_GRAPHED);
    private static final int NEEDED_RUNNABLE = OrderFlag.of(MIN_RUNNABLE, UNMIGRATABLE_THEN_BLOCKS);

    private InputFilter() {}

    /**
     * Whether then waits for first, with the flags that then sees. A relation that holds on some nodes only is disabled for good
     * if first's node is not one of them.
     */
    public static boolean usable(Relation input) {
        Action first = input.first;
        int flags = input.beforeFlags;
        if (flags == 0 || blockedInVain(first, flags) || migratesInstead(first, flags)) {
            return false;
        }
        if (flags == IF_SAME_NODE_OR_TARGET.bit) {
            return disableUnless(loadMatters(first, input.then), input);
        }
        if (flags == IF_REQUIRED_ON_SAME_NODE.bit) {
            boolean elsewhere = first.node != null && input.then.node != null && first.node != input.then.node;
            return disableUnless(!elsewhere && first.required(), input);
        }
        return !stopOfUnmanagedFailure(first, input.then)
                && (first.required() || first.is(ActionFlag.ALWAYS_IN_GRAPH) || first.inGraph);
    }

    private static boolean blockedInVain(Action first, int flags) {
        return !first.runnable() && ((flags & ~HARMLESS_IF_UNRUNNABLE) == 0 || (flags & NEEDED_RUNNABLE) != 0);
    }

    private static boolean migratesInstead(Action first, int flags) {
        return first.migratable()
                && ((flags & IF_FIRST_UNMIGRATABLE.bit) != 0 || flags == ORDERED.bit && first.key().endsWith("_stop_0"));
    }

    /**
     * A node's load goes down for a migration to it, whether a stop there is required or not; for anything else only by a
     * required stop.
     */
    private static boolean loadMatters(Action loadStopped, Action then) {
        if (then.resource != null && then.task.equals("migrate_to")) {
            return sameNode(loadStopped.node, then.resource.assigned);
        }
        return sameNode(loadStopped.node, then.node) && loadStopped.required();
    }

    private static boolean sameNode(@Nullable NodeState a, @Nullable NodeState b) {
        return a != null && a == b;
    }

    private static boolean disableUnless(boolean usable, Relation input) {
        if (!usable) {
            input.beforeFlags = 0;
        }
        return usable;
    }

    private static boolean stopOfUnmanagedFailure(Action first, Action then) {
        PlannedResource stopped = first.resource;
        return stopped != null
                && stopped != then.resource
                && stopped.failed
                && !stopped.managed
                && then.resource != null
                && then.resource.config instanceof Clone
                && first.key().endsWith("_stop_0");
    }
}
