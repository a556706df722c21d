package io.setpoint.rules;

import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.ColocationConstraint;
import io.setpoint.policy.constraint.LocationConstraint;
import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Endpoint;
import io.setpoint.rules.fact.Fact;
import io.setpoint.rules.fact.NodeRestriction;
import io.setpoint.rules.fact.OrderFlag;
import io.setpoint.rules.fact.Ordering;
import io.setpoint.rules.fact.Origin;
import io.setpoint.rules.fact.Placement;
import io.setpoint.rules.fact.PromotionTicket;
import io.setpoint.rules.fact.Rank;
import io.setpoint.rules.fact.ShutdownLock;
import io.setpoint.rules.fact.Stickiness;
import io.setpoint.rules.fact.Threshold;
import io.setpoint.rules.fact.TicketEffect;
import io.setpoint.rules.given.ActionPair;
import io.setpoint.rules.given.ColocatedPair;
import io.setpoint.rules.given.Succession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one match of a rule concludes: facts of one origin, one after another in one place. */
public final class Conclusion {
    private static final String NODE = "#uname";

    private final List<Fact> facts;
    private final Origin origin;
    private final int stage;
    private final int position;
    private final int step;
    private int part;

    Conclusion(List<Fact> facts, Origin origin, int stage, int position, int step, int part) {
        this.facts = facts;
        this.origin = origin;
        this.stage = stage;
        this.position = position;
        this.step = step;
        this.part = part;
    }

    private Rank next() {
        return new Rank(stage, position, step, part++);
    }

    private <F extends Fact> F add(F fact) {
        facts.add(fact);
        return fact;
    }

    /** One action before another. */
    public Conclusion order(Endpoint first, Endpoint then, OrderFlag... flags) {
        add(new Ordering(first, then, OrderFlag.of(flags), origin, next()));
        return this;
    }

    /** Pairs of actions, each in order. */
    public Conclusion order(List<ActionPair> pairs, OrderFlag... flags) {
        return order(pairs, OrderFlag.of(flags));
    }

    /** The pairs of a succession; what follows a choice also needs the choice to be made. */
    public Conclusion order(Succession succession, OrderFlag... flags) {
        return order(
                succession.pairs(),
                succession.afterChoice() ? OrderFlag.of(flags) | OrderFlag.UNRUNNABLE_FIRST_BLOCKS.bit : OrderFlag.of(flags));
    }

    private Conclusion order(List<ActionPair> pairs, int flags) {
        for (ActionPair pair : pairs) {
            add(new Ordering(pair.first(), pair.then(), flags, origin, next()));
        }
        return this;
    }

    /** A configured colocation of two resources. */
    public Colocation colocate(ColocationConstraint constraint, boolean influence) {
        return add(new Colocation(
                constraint.id(),
                constraint.dependent(),
                constraint.dependentRole(),
                constraint.primary(),
                constraint.primaryRole(),
                constraint.score(),
                constraint.nodeAttribute(),
                true,
                influence,
                origin,
                next()));
    }

    /** A configured colocation of two members of sets. */
    public Colocation colocate(String id, ColocatedPair pair, Role dependentRole, Role primaryRole, int score, boolean influence) {
        return add(new Colocation(
                id, pair.dependent(), dependentRole, pair.primary(), primaryRole, score, NODE, true, influence, origin, next()));
    }

    /** A colocation that is not configured but follows from what the resources are. */
    public Conclusion colocate(String id, Resource dependent, Resource primary, int score, boolean influence) {
        add(new Colocation(id, dependent, Role.UNKNOWN, primary, Role.UNKNOWN, score, NODE, false, influence, origin, next()));
        return this;
    }

    /** As {@link #colocate(String, Resource, Resource, int, boolean)}, mandatory. */
    public Conclusion colocate(String id, Resource dependent, Resource primary, boolean influence) {
        return colocate(id, dependent, primary, Score.INFINITY, influence);
    }

    /** A configured location. */
    public Conclusion place(LocationConstraint constraint) {
        add(new Placement(
                constraint.resource(), constraint.role(), constraint.discovery(), constraint.scores(), origin, next()));
        return this;
    }

    /** A location for any role. */
    public Conclusion place(Resource resource, List<NodeScore> scores) {
        add(new Placement(resource, Role.UNKNOWN, Discovery.ALWAYS, scores, origin, next()));
        return this;
    }

    /** A wish to stay. */
    public Conclusion stick(Primitive resource, NodeState node, int score) {
        add(new Stickiness(resource, node, score, origin, next()));
        return this;
    }

    /** A ban after failures. */
    public Conclusion ban(Resource resource, NodeState node) {
        add(new Threshold(resource, node, origin, next()));
        return this;
    }

    /** What a shutdown lock does. */
    public Conclusion lock(Primitive resource, NodeState node, ShutdownLock.Effect effect) {
        add(new ShutdownLock(resource, node, effect, origin, next()));
        return this;
    }

    /** What a ticket that is not good does. */
    public Conclusion apply(Primitive resource, TicketEffect.Effect effect) {
        add(new TicketEffect(resource, effect, origin, next()));
        return this;
    }

    /** A ticket that is not good keeps instances from being promoted. */
    public Conclusion preventPromotion(Resource resource) {
        add(new PromotionTicket(resource, origin, next()));
        return this;
    }

    /** Keeps a resource off nodes that have a connection, or, given a node, off all but that. */
    public Conclusion restrict(Resource resource, @Nullable Node except) {
        add(new NodeRestriction(resource, except, origin, next()));
        return this;
    }
}
