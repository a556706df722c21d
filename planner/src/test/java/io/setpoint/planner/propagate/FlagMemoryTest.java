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
        known = new FlagMemory(actions, 2);
        known.remember(start, null, 3, actions.revision());
        known.remember(start, node, 5, actions.revision());
    }

    @Test
    void flagsForAllNodesAndForOneAreKnownSideBySide() {
        assertThat(known.flags(start, null)).isEqualTo(3);
        assertThat(known.flags(start, node)).isEqualTo(5);
        assertThat(known.flags(start, cluster.node("n2"))).isEqualTo(FlagMemory.UNKNOWN);
    }

    @Test
    void flagsOfEachNodeReplaceThoseOfSome() {
        known.rememberEach(start, new int[] {6, 7});
        assertThat(known.flags(start, node)).isEqualTo(6);
        assertThat(known.flags(start, cluster.node("n2"))).isEqualTo(7);
        assertThat(known.flags(start, null)).isEqualTo(3);
    }

    @Test
    void changeOfAnyActionMakesThemUnknown() {
        cluster.action("a", "stop", "n2");
        assertThat(known.flags(start, null)).isEqualTo(FlagMemory.UNKNOWN);
        assertThat(known.flags(start, node)).isEqualTo(FlagMemory.UNKNOWN);
    }

    @Test
    void flagsThatWereMadeUpBeforeAChangeAreNotRemembered() {
        long revision = actions.revision();
        start.set(ActionFlag.OPTIONAL);
        known.remember(start, null, 3, revision);
        assertThat(known.flags(start, null)).isEqualTo(FlagMemory.UNKNOWN);
    }
}
