package io.setpoint.rules.given;

import io.setpoint.policy.constraint.ResourceSet;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.rules.fact.Tasks;
import org.jspecify.annotations.Nullable;

/**
 * A set of an order constraint (spec 05 §11.3).
 *
 * @param number its place in the constraint, from 0
 * @param previous the set before it
 * @param kind for the order inside the set
 * @param symmetrical for the order inside the set
 * @param sequential its members come one after another
 * @param choiceBefore one member of the previous set suffices to go on
 * @param choiceBack one member of this set suffices on the way back
 */
public record OrderedSet(
        Order order,
        int number,
        ResourceSet set,
        @Nullable ResourceSet previous,
        OrderKind kind,
        boolean symmetrical,
        boolean sequential,
        boolean choiceBefore,
        boolean choiceBack) {

    static OrderedSet of(
            Order order, int number, ResourceSet set, @Nullable ResourceSet previous, OrderKind kind, boolean symmetrical) {
        return new OrderedSet(
                order,
                number,
                set,
                // A set that names something unknown ends the constraint before it meets its predecessor.
                set.broken() ? null : previous,
                kind,
                symmetrical,
                set.sequential() == null || CibBoolean.isTrue(set.sequential()),
                previous != null && choice(previous, task(previous)),
                previous != null && Tasks.inverse(task(previous)) != null && choice(set, Tasks.inverse(task(set))));
    }

    /** On the way down all members count. */
    private static boolean choice(ResourceSet set, @Nullable String task) {
        return set.requireAll() != null
                && !CibBoolean.isTrue(set.requireAll())
                && task != null
                && !task.equals("stop")
                && !task.equals("demote");
    }

    static String task(ResourceSet set) {
        return set.action() == null ? "start" : set.action();
    }
}
