package io.setpoint.planner.propagate;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Actions;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.rules.fact.OrderFlag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An action needs no processing until something changes that could matter to it. */
class SettledActionsTest {
    private final SmallCluster cluster = new SmallCluster("n1");
    private Action stop;
    private Action start;
    private Actions actions;
    private SettledActions settled;

    @BeforeEach
    void settle() {
        cluster.primitive("a");
        stop = cluster.action("a", "stop", "n1");
        start = cluster.action("a", "start", "n1");
        actions = cluster.plan().actions;
        settled = new SettledActions(actions);
        settled.add(start, actions.revision(), start.before.size());
    }

    @Test
    void onlyWhatWasProcessedIsSettled() {
        assertThat(settled.contains(start)).isTrue();
        assertThat(settled.contains(stop)).isFalse();
    }

    @Test
    void changeOfAnyFlagUnsettles() {
        stop.set(ActionFlag.OPTIONAL);
        assertThat(settled.contains(start)).isFalse();
    }

    @Test
    void flagThatWasSetAlreadyChangesNothing() {
        stop.set(ActionFlag.RUNNABLE);
        assertThat(settled.contains(start)).isTrue();
    }

    @Test
    void newRelationUnsettlesWhatComesAfterOnly() {
        settled.add(stop, actions.revision(), stop.before.size());
        stop.linkTo(start, OrderFlag.ORDERED.bit);
        assertThat(settled.contains(start)).isFalse();
        assertThat(settled.contains(stop)).isTrue();
    }

    @Test
    void changeWhileProcessingUnsettles() {
        long revision = actions.revision();
        stop.clear(ActionFlag.RUNNABLE);
        settled.add(start, revision, start.before.size());
        assertThat(settled.contains(start)).isFalse();
    }
}
