package io.setpoint.rules;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.constraint.TicketConstraint;
import io.setpoint.policy.constraint.TicketConstraint.Holder;
import io.setpoint.policy.value.Role;
import io.setpoint.rules.given.LossPolicy;
import io.setpoint.rules.given.TicketDependency;
import io.setpoint.rules.given.TicketedPromotion;
import java.util.function.Consumer;

/** Breaks a ticket constraint down to the primitives that it concerns (spec 06 §12.3). */
final class TicketExpansion {
    private final ClusterState state;
    private final TicketConstraint constraint;
    private int leaves;

    TicketExpansion(ClusterState state, TicketConstraint constraint) {
        this.state = state;
        this.constraint = constraint;
    }

    void tell(Consumer<Object> session) {
        for (int number = 0; number < constraint.holders().size(); number++) {
            Holder holder = constraint.holders().get(number);
            dependencies(holder.resource(), holder.role(), session);
            if (holder.role() == Role.PROMOTED) {
                session.accept(new TicketedPromotion(constraint, number, constraint.ticket().good(), holder.resource()));
            }
        }
    }

    private void dependencies(Resource resource, Role role, Consumer<Object> session) {
        if (resource instanceof Primitive primitive) {
            ResourceState observed = state.state(primitive);
            LossPolicy lossPolicy = LossPolicy.of(constraint.lossPolicy(), role, state.options().fencingEnabled());
            boolean inRole = role == Role.UNKNOWN || role == observed.role;
            boolean active = !observed.activeNodes.isEmpty();
            session.accept(new TicketDependency(
                    constraint, leaves++, constraint.ticket(), lossPolicy, role, primitive, active, inRole));
        } else {
            resource.children().forEach(child -> dependencies(child, role, session));
        }
    }
}
