package io.setpoint.planner.propagate;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.NodeState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which actions of instances count, and how long that is remembered which was made of them. */
class CompositionTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");
    private Action older;
    private Action newer;
    private Composition composition;

    @BeforeEach
    void compose() {
        cluster.clone("c", "a", 2);
        cluster.primitive("other");
        older = cluster.action("a:0", "start", "n1");
        newer = cluster.action("a:0", "start", "n2");
        List<PlannedResource> instances = cluster.resource("c").children;
        composition = new Composition(cluster.plan().actions, cluster.resource("c"), instances, "start");
        composition.remember(3);
        composition.remember(cluster.node("n1"), 5, 2);
    }

    private void assertKnown(int forAll, int onFirst, int onSecond) {
        assertThat(composition.flags(null)).isEqualTo(forAll);
        assertThat(composition.flags(cluster.node("n1"))).isEqualTo(onFirst);
        assertThat(composition.flags(cluster.node("n2"))).isEqualTo(onSecond);
    }

    @Test
    void instancesWithoutSuchActionAreNoPart() {
        assertThat(composition.parts).isDeepEqualTo(new Action[][] {{newer, older}});
        assertThat(composition.complete).isFalse();
    }

    @Test
    void newestActionCountsOnEachNodeAndAltogether() {
        NodeState first = cluster.node("n1");
        assertThat(Composition.newest(composition.parts[0], null)).isSameAs(newer);
        assertThat(Composition.newest(composition.parts[0], first)).isSameAs(older);
        assertThat(Composition.newest(new Action[] {newer}, first)).isNull();
    }

    @Test
    void flagsForAllNodesAndForOneAreKnownSideBySide() {
        assertKnown(3, 5, Composition.UNKNOWN);
    }

    @Test
    void flagsOfEachNodeReplaceThoseOfSome() {
        composition.remember(new int[] {6, 7});
        assertKnown(3, 6, 7);
    }

    @Test
    void changeOfAnInstanceMakesThemUnknown() {
        newer.set(ActionFlag.OPTIONAL);
        assertKnown(Composition.UNKNOWN, Composition.UNKNOWN, Composition.UNKNOWN);
    }

    @Test
    void whatIsRememberedAfterAChangeIsAllThatIsKnown() {
        older.clear(ActionFlag.RUNNABLE);
        composition.remember(4);
        assertKnown(4, Composition.UNKNOWN, Composition.UNKNOWN);
    }

    @Test
    void changeElsewhereDoesNotMatter() {
        cluster.action("other", "start", "n1").set(ActionFlag.OPTIONAL);
        newer.set(ActionFlag.RUNNABLE);
        assertKnown(3, 5, Composition.UNKNOWN);
    }
}
