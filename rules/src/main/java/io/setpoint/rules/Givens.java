package io.setpoint.rules;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Demand;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.constraint.ColocationConstraint;
import io.setpoint.policy.constraint.Constraint;
import io.setpoint.policy.constraint.OrderConstraint;
import io.setpoint.policy.constraint.TicketConstraint;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.rules.given.ColocatedSet;
import io.setpoint.rules.given.Instance;
import io.setpoint.rules.given.Launch;
import io.setpoint.rules.given.Leaf;
import io.setpoint.rules.given.Lockable;
import io.setpoint.rules.given.Member;
import io.setpoint.rules.given.Order;
import io.setpoint.rules.given.ReplicaOf;
import io.setpoint.rules.given.TopLevel;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the rules what they start from. */
final class Givens {
    private final ClusterState state;
    private final Consumer<Object> session;

    private Givens(ClusterState state, Consumer<Object> session) {
        this.state = state;
        this.session = session;
    }

    static void tell(ClusterState state, Consumer<Object> session) {
        Givens givens = new Givens(state, session);
        givens.resources();
        givens.constraints();
        givens.observations();
    }

    private void resources() {
        for (Resource resource : state.resources()) {
            session.accept(new TopLevel(resource, CibBoolean.isTrue(resource.meta.get("allow-unhealthy-nodes"))));
            if (state.options().shutdownLock()) {
                lockables(resource);
            }
        }
        for (Resource resource : state.allResources()) {
            if (resource instanceof Primitive primitive) {
                primitive(primitive);
            } else if (resource instanceof Group group) {
                session.accept(group);
                members(group);
            } else if (resource instanceof Clone clone) {
                session.accept(clone);
                instances(clone);
            } else if (resource instanceof Bundle bundle) {
                session.accept(bundle);
                bundle.replicas.forEach(replica -> session.accept(new ReplicaOf(bundle, replica)));
            }
        }
    }

    private void lockables(Resource resource) {
        if (resource instanceof Group group) {
            group.members.forEach(this::lockables);
        } else if (resource instanceof Primitive primitive && !primitive.fenceDevice && !primitive.remoteConnection) {
            session.accept(new Lockable(primitive, state.state(primitive)));
        }
    }

    private void primitive(Primitive primitive) {
        session.accept(new Leaf(primitive, state.state(primitive)));
        if (primitive.launcher != null) {
            boolean intoBundle = primitive.remoteConnection && primitive.inBundle();
            session.accept(new Launch(primitive, primitive.launcher, intoBundle, boundTo(primitive, primitive.launcher)));
        }
    }

    private static @Nullable Node boundTo(Primitive primitive, Resource launcher) {
        if (primitive.remoteConnection || !(launcher instanceof Primitive host)) {
            return null;
        }
        if (host.remoteConnection) {
            return host.remoteNode;
        }
        return host.launched.stream().filter(launched -> launched.remoteConnection).findFirst().map(guest -> guest.remoteNode).orElse(null);
    }

    private void members(Group group) {
        boolean promotable = group.topBelowBundle().promotable;
        Primitive previous = null;
        Primitive lastActive = null;
        boolean previousActive = false;
        for (Primitive member : group.members) {
            boolean active = isActive(state.state(member));
            session.accept(new Member(group, member, previous, active, previousActive, lastActive, promotable));
            previous = member;
            previousActive = active;
            lastActive = active ? member : lastActive;
        }
    }

    private static boolean isActive(ResourceState resource) {
        for (NodeState node : resource.activeNodes) {
            if (node.unclean || node.online || !resource.managed) {
                return true;
            }
        }
        return false;
    }

    private void instances(Clone clone) {
        Resource previous = null;
        for (int number = 0; number < clone.instances.size(); number++) {
            Resource instance = clone.instances.get(number);
            session.accept(new Instance(clone, instance, number, previous));
            previous = instance;
        }
    }

    private void constraints() {
        for (Constraint constraint : state.constraints()) {
            session.accept(constraint);
            if (constraint instanceof ColocationConstraint colocation) {
                for (int number = 0; number < colocation.sets().size(); number++) {
                    session.accept(ColocatedSet.of(colocation, number));
                }
            } else if (constraint instanceof OrderConstraint order) {
                Order meaning = Order.of(order);
                session.accept(meaning);
                meaning.sets().forEach(session);
            } else if (constraint instanceof TicketConstraint ticket) {
                new TicketExpansion(state, ticket).tell(session);
            }
        }
    }

    private void observations() {
        new NodeHealthReport(state).tell(session);
        new FailureReport(state).tell(session);
        for (Demand demand : state.demands()) {
            if (demand instanceof Demand.ClearFailCount) {
                session.accept(demand);
            }
        }
    }
}
