package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.constraint.OrderConstraint;
import io.setpoint.policy.constraint.ResourceSet;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.CibInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order constraint as it is meant (spec 05 §11.1, §11.2).
 *
 * @param simple between two resources, not between sets
 * @param minimum how many instances of a first clone suffice; 0 if all are needed
 */
public record Order(OrderConstraint constraint, boolean simple, OrderKind kind, boolean symmetrical, int minimum) {
    public static Order of(OrderConstraint constraint) {
        OrderKind kind = OrderKind.of(constraint.kind(), constraint.score());
        return new Order(constraint, constraint.simple(), kind, symmetrical(constraint, kind), minimum(constraint));
    }

    private static boolean symmetrical(OrderConstraint constraint, OrderKind kind) {
        Boolean symmetrical = CibBoolean.parse(constraint.symmetrical());
        return kind != OrderKind.SERIALIZE && !Boolean.FALSE.equals(symmetrical);
    }

    private static int minimum(OrderConstraint constraint) {
        if (!(constraint.first() instanceof Clone clone)) {
            return 0;
        }
        String cloneMin = clone.meta.get("clone-min");
        if (cloneMin != null) {
            return CibInteger.withMinimum(cloneMin, 0);
        }
        return constraint.requireAll() == null || CibBoolean.isTrue(constraint.requireAll()) ? 0 : 1;
    }

    /** The sets of the constraint, each with the one before it. */
    public List<OrderedSet> sets() {
        List<OrderedSet> sets = new ArrayList<>(constraint.sets().size());
        @Nullable ResourceSet previous = null;
        for (ResourceSet set : constraint.sets()) {
            OrderKind inside = set.kind() == null ? kind : OrderKind.of(set.kind(), null);
            OrderKind own = set.kind() == null && set.score() == null ? kind : OrderKind.of(set.kind(), set.score());
            sets.add(OrderedSet.of(this, sets.size(), set, previous, inside, symmetrical(constraint, own)));
            previous = set;
        }
        return sets;
    }
}
