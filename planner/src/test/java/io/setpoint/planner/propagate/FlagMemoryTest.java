package io.setpoint.planner.propagate;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Actions;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.NodeState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was made up from the parts of a collective counts until something changes, for all nodes and for one. */
class FlagMemoryTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");
    private Action start;
    private NodeState node;
    private Actions actions;
    private FlagMemory known;

    @BeforeEach
    void remember() {
        cluster.primitive("a");
        start = cluster.action("a", "start", "n1");
        node = start.node;
        actions = cluster.plan().actions;
        known = new FlagMemory(actions);
        known.remember(start, null, 3, actions.revision());
        known.remember(start, node, 5, actions.revision());
    }

    @Test
    void flagsForAllNodesAndForOneAreKnownSideBySide() {
        assertThat(known.has(start, null)).isTrue();
        assertThat(known.flags(start, null)).isEqualTo(3);
        assertThat(known.has(start, node)).isTrue();
        assertThat(known.flags(start, node)).isEqualTo(5);
        assertThat(known.has(start, cluster.node("n2"))).isFalse();
    }

    @Test
    void changeOfAnyActionMakesThemUnknown() {
        cluster.action("a", "stop", "n2");
        assertThat(known.has(start, null)).isFalse();
        assertThat(known.has(start, node)).isFalse();
    }

    @Test
    void flagsThatWereMadeUpBeforeAChangeAreNotRemembered() {
        long revision = actions.revision();
        start.set(ActionFlag.OPTIONAL);
        known.remember(start, null, 3, revision);
        assertThat(known.has(start, null)).isFalse();
    }
}
