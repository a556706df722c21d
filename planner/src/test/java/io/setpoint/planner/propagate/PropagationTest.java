package io.setpoint.planner.propagate;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.Relation;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.rules.fact.Colocation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How requirements and impossibility spread, and what becomes of relations with collectives (spec 05 §15.1, §15.2). */
class PropagationTest {
    private static final int MANDATORY = ORDERED.bit | FIRST_IMPLIES_THEN.bit | UNRUNNABLE_FIRST_BLOCKS.bit;

    private final SmallCluster cluster = new SmallCluster("n1", "n2");
    private Action start;
    private Action running;
    private Action instance;
    private Action other;

    private static final class NoPlacement implements LatePlacement {
        @Override
        public List<NodeState> allowedNodesBestFirst(PlannedResource resource) {
            return List.of();
        }

        @Override
        public List<Colocation> colocatedWith(PlannedResource primary) {
            return List.of();
        }

        @Override
        public boolean unassign(PlannedResource resource) {
            return false;
        }
    }

    @BeforeEach
    void makeActions() {
        cluster.clone("c", "a", 1);
        cluster.primitive("b");
        start = optional(cluster.pseudo("c", "start"));
        running = optional(cluster.pseudo("c", "running"));
        instance = optional(cluster.action("a:0", "start", "n1"));
        other = optional(cluster.action("b", "start", "n1"));
    }

    private static Action optional(Action action) {
        action.set(ActionFlag.OPTIONAL);
        return action;
    }

    private void spread() {
        Interleaving interleaving = new Interleaving(cluster.plan(), new NoPlacement());
        new Propagation(cluster.plan(), new ActionSummary(cluster.plan()), interleaving, new NoPlacement()).run();
    }

    @Test
    void whatComesAfterACloneComesAfterItsCompletionInstead() {
        start.linkTo(other, MANDATORY);
        spread();
        Relation replaced = start.after.get(0);
        Relation replacement = running.after.get(0);
        assertThat(replaced.replaced).isTrue();
        assertThat(replaced.beforeFlags).isZero();
        assertThat(replacement.then).isSameAs(other);
        assertThat(replacement.beforeFlags).isEqualTo(MANDATORY);
        assertThat(other.before).containsExactly(replaced, replacement);
    }

    @Test
    void nothingFollowsFromARelationThatWasReplaced() {
        start.linkTo(other, MANDATORY);
        spread();
        running.after.get(0).beforeFlags = 0;
        instance.clear(ActionFlag.OPTIONAL);
        instance.clear(ActionFlag.RUNNABLE);
        spread();
        assertThat(other.optional()).isTrue();
        assertThat(other.runnable()).isTrue();
        assertThat(other.before).hasSize(2);
    }

    @Test
    void relationThatTheCompletionHasAlreadyStaysAsItIs() {
        running.linkTo(other, ORDERED.bit);
        start.linkTo(other, MANDATORY);
        instance.clear(ActionFlag.OPTIONAL);
        spread();
        assertThat(start.after.get(0).replaced).isFalse();
        assertThat(start.after.get(0).beforeFlags).isEqualTo(MANDATORY);
        assertThat(running.after).hasSize(1);
        assertThat(other.optional()).isTrue();
    }

    @Test
    void requiredAndImpossibleInstancesMakeWhatFollowsTheCloneSo() {
        start.linkTo(other, MANDATORY);
        instance.clear(ActionFlag.OPTIONAL);
        spread();
        assertThat(other.required()).isTrue();
        assertThat(other.runnable()).isTrue();
        assertThat(other.reason).isEqualTo("required c running");

        instance.clear(ActionFlag.RUNNABLE);
        spread();
        assertThat(other.runnable()).isFalse();
    }

    @Test
    void optionalAndPossibleActionsChangeNothing() {
        start.linkTo(other, MANDATORY);
        instance.linkTo(other, MANDATORY);
        long revision = cluster.plan().actions.revision();
        spread();
        assertThat(cluster.plan().actions.revision()).isEqualTo(revision);
        assertThat(other.reason).isNull();
    }
}
