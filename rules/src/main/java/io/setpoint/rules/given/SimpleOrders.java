package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.OrderConstraint;
import io.setpoint.rules.fact.Endpoint;
import io.setpoint.rules.fact.Endpoint.AtLeast;
import io.setpoint.rules.fact.Endpoint.ResourceTask;
import io.setpoint.rules.fact.Tasks;
import java.util.ArrayList;
import java.util.List;

/** The actions that a simple order constraint puts in order (spec 05 §11.2). */
public final class SimpleOrders {
    private SimpleOrders() {}

    /** First's action, then then's. */
    public static Succession forth(Order order) {
        OrderConstraint constraint = order.constraint();
        return Succession.of(
                order,
                0,
                0,
                order.kind(),
                Direction.forth(order.symmetrical()),
                constraint.firstAction(),
                List.of(new ActionPair(first(order), then(order))));
    }

    /** Then's opposite action, then first's; nothing if one of them has no opposite. */
    public static Succession back(Order order) {
        OrderConstraint constraint = order.constraint();
        String first = Tasks.inverse(constraint.thenAction());
        String then = Tasks.inverse(constraint.firstAction());
        List<ActionPair> pairs = first == null || then == null
                ? List.of()
                : List.of(new ActionPair(new ResourceTask(constraint.then(), first), new ResourceTask(constraint.first(), then)));
        return Succession.of(order, 1, 0, order.kind(), Direction.BACK, "", pairs);
    }

    /** The action of each instance of the first clone, of which a minimum suffices. */
    public static Choice choice(Order order) {
        OrderConstraint constraint = order.constraint();
        List<ActionPair> pairs = new ArrayList<>();
        for (Resource instance : constraint.first().children()) {
            pairs.add(new ActionPair(new ResourceTask(instance, constraint.firstAction()), enough(order)));
        }
        return new Choice(constraint, 0, pairs);
    }

    /** Then's action after enough instances of the first clone. */
    public static Succession afterChoice(Order order) {
        OrderConstraint constraint = order.constraint();
        return Succession.afterChoice(
                order,
                0,
                constraint.first().children().size(),
                Direction.forth(order.symmetrical()),
                constraint.firstAction(),
                List.of(new ActionPair(enough(order), then(order))));
    }

    private static Endpoint first(Order order) {
        return new ResourceTask(order.constraint().first(), order.constraint().firstAction());
    }

    private static Endpoint then(Order order) {
        return new ResourceTask(order.constraint().then(), order.constraint().thenAction());
    }

    private static Endpoint enough(Order order) {
        return new AtLeast("clone-one-or-more:" + order.constraint().id(), order.minimum());
    }
}
