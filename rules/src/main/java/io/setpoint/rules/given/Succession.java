package io.setpoint.rules.given;

import io.setpoint.policy.constraint.OrderConstraint;
import java.util.List;

/**
 * What an order constraint, or a part of it, puts in order; what that entails depends on kind and direction (spec 05 §11.1).
 *
 * @param step order within the constraint
 * @param part order within the step at which the pairs begin
 * @param bringsUp the first actions start or promote something
 * @param afterChoice the first action stands for a choice of several
 */
public record Succession(
        OrderConstraint constraint,
        int step,
        int part,
        OrderKind kind,
        Direction direction,
        boolean bringsUp,
        boolean afterChoice,
        List<ActionPair> pairs) {

    static Succession of(Order order, int step, int part, OrderKind kind, Direction direction, String firstTask, List<ActionPair> pairs) {
        return new Succession(order.constraint(), step, part, kind, direction, bringsUp(firstTask), false, pairs);
    }

    static Succession afterChoice(Order order, int step, int part, Direction direction, String firstTask, List<ActionPair> pairs) {
        return new Succession(order.constraint(), step, part, order.kind(), direction, bringsUp(firstTask), true, pairs);
    }

    private static boolean bringsUp(String task) {
        return task.equals("start") || task.equals("promote") || task.equals("migrate_from");
    }
}
