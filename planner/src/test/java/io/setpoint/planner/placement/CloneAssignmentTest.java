package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.cloneOf;
import static io.setpoint.planner.placement.PlacementCluster.group;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the instances of clones go (spec 04 §9.8 to §9.10, hard cases 9 to 14). */
class CloneAssignmentTest {
    @ParameterizedTest(name = "clone-max {0}, clone-node-max {1}: {2}")
    @CsvSource({
        "3, 1, n1 n2 n3 -",
        "2, 1, n1 n2 -",
        "4, 1, n1 n2 n3 -",
        "4, 2, n1 n2 n3 n1",
    })
    void instancesSpreadOverTheNodes(int max, int perNode, String nodes) {
        Placed placed = new PlacementCluster(cloneOf(
                        "c", primitive("a"), "clone-max=" + max, "clone-node-max=" + perNode, "globally-unique=true"))
                .place();

        String[] wanted = nodes.split(" ");
        for (int i = 0; i < max; i++) {
            assertThat(placed.nodes("a:" + i)).isEqualTo(wanted[i]);
        }
    }

    @Test
    void aBetterNodeTakesTheOnlyInstance() {
        Placed placed = new PlacementCluster(cloneOf("c", primitive("a"), "clone-max=1"))
                .location("c", "n2", "10")
                .running("n1", "a")
                .place();

        assertThat(placed.node("a:0")).isEqualTo("n2");
    }

    @Test
    void anInstanceStaysIfItsNodeGetsAnyAtAll() {
        Placed placed = new PlacementCluster(cloneOf("c", primitive("a"), "clone-max=2"))
                .location("c", "n2", "10")
                .running("n1", "a")
                .place();

        assertThat(placed.nodes("a:0", "a:1")).isEqualTo("n1 n2");
        assertThat(placed.lines("pcmk__primitive_assign: a:0 allocation score on n2"))
                .as("the better node was tried, and left to another instance")
                .containsExactly(
                        "pcmk__primitive_assign: a:0 allocation score on n2: 10",
                        "pcmk__primitive_assign: a:0 allocation score on n2: -INFINITY");
    }

    @Test
    void noNodeKeepsMoreInstancesThanItsShare() {
        Placed placed = new PlacementCluster(cloneOf(
                        "c", primitive("a", "resource-stickiness=0"), "clone-max=2", "clone-node-max=2", "globally-unique=true"))
                .running("n1", "a:0", "a:1")
                .place();

        assertThat(placed.nodes("a:0", "a:1")).isEqualTo("n1 n2");
    }

    @Test
    void aFailedAttemptToStayLeavesScoresAsTheyWere() {
        Placed placed = new PlacementCluster(primitive("p"), cloneOf("c", primitive("a"), "clone-max=1"))
                .location("p", "n3", "5")
                .location("c", "n2", "100")
                .colocation("c", "p", "20")
                .running("n1", "a")
                .place();

        assertThat(placed.node("a:0")).isEqualTo("n2");
        assertThat(placed.lines("pcmk__primitive_assign: a:0 allocation score on n3"))
                .as("an attempt and the real thing")
                .containsExactly(
                        "pcmk__primitive_assign: a:0 allocation score on n3: 20",
                        "pcmk__primitive_assign: a:0 allocation score on n3: 20");
    }

    @Test
    void anInstanceWhereItShouldNotBeComesAfterInactiveOnes() {
        Placed placed = new PlacementCluster(cloneOf("c", primitive("a"), "clone-max=2"))
                .location("c", "n1", "-5")
                .running("n1", "a")
                .place();

        assertThat(placed.nodes("a:0", "a:1")).isEqualTo("n3 n2");
    }

    @Test
    void instancesBeyondTheMaximumAreNotEvenTried() {
        Placed placed = new PlacementCluster(cloneOf("c", primitive("a"), "clone-max=1"))
                .running("n1", "a")
                .running("n2", "a")
                .place();

        assertThat(placed.nodes("a:0", "a:1")).isEqualTo("n1 -");
        assertThat(placed.lines("a:1")).isEmpty();
    }

    @Test
    void clonedGroupsKeepTheirMembersTogether() {
        Placed placed = new PlacementCluster(2, cloneOf("c", group("g", primitive("a"), primitive("b"))))
                .location("c", "n1", "-INFINITY")
                .place();

        assertThat(placed.nodes("a:0", "b:0", "a:1", "b:1")).isEqualTo("n2 n2 - -");
    }

    @Test
    void aPrimitiveFollowsTheNodesOfAClone() {
        Placed placed = new PlacementCluster(primitive("p"), cloneOf("c", primitive("a"), "clone-max=1"))
                .colocation("p", "c", "INFINITY")
                .location("c", "n3", "10")
                .place();

        assertThat(placed.scores("p")).isEqualTo("n1=-INFINITY n2=-INFINITY n3=0");
    }

    @Test
    void theScoresOfDependentsReachAClonesTableButDoNotBan() {
        Placed placed = new PlacementCluster(cloneOf("c", primitive("a"), "clone-max=1"), primitive("p"))
                .colocation("p", "c", "INFINITY")
                .location("p", "n1", "-INFINITY")
                .location("p", "n2", "8")
                .place();

        assertThat(placed.lines("pcmk__clone_assign: c allocation"))
                .containsExactly(
                        "pcmk__clone_assign: c allocation score on n1: 0",
                        "pcmk__clone_assign: c allocation score on n2: 8",
                        "pcmk__clone_assign: c allocation score on n3: 0");
    }

    @ParameterizedTest(name = "interleave={0}: second instance {1}")
    @CsvSource({"true, -", "false, n3"})
    void interleavedClonesPairTheirInstances(boolean interleave, String node) {
        Placed placed = new PlacementCluster(
                        cloneOf("first", primitive("a"), "clone-max=1"),
                        cloneOf("second", primitive("b"), "interleave=" + interleave, "clone-max=2"))
                .constraints("<rsc_colocation rsc='second' with-rsc='first' score='" + (interleave ? "INFINITY" : "10") + "'/>")
                .location("first", "n2", "100")
                .location("second", "n3", "5")
                .place();

        assertThat(placed.node("a:0")).isEqualTo("n2");
        assertThat(placed.nodes("b:0", "b:1")).isEqualTo("n2 " + node);
    }

    @Test
    void anInterleavedInstanceWithoutPartnerRunsNowhere() {
        Placed placed = new PlacementCluster(
                        cloneOf("first", "target-role=Stopped", primitive("a")), cloneOf("second", "interleave=true", primitive("b")))
                .colocation("second", "first", "INFINITY")
                .place();

        assertThat(placed.nodes("b:0", "b:1", "b:2")).isEqualTo("- - -");
        assertThat(placed.scores("b:0")).isEqualTo("n1=-INFINITY n2=-INFINITY n3=-INFINITY");
    }

    @Test
    void aBlockedInstanceIsNoPartner() {
        assertThat(twoOfOne().running("n1", "a").place().nodes("a:0", "b:0")).isEqualTo("n1 n1");
        assertThat(twoOfOne().notStopped("n1", "a").place().nodes("a:0", "b:0")).isEqualTo("n1 -");
    }

    private static PlacementCluster twoOfOne() {
        return new PlacementCluster(
                        cloneOf("first", "clone-max=1", primitive("a")),
                        cloneOf("second", "clone-max=1", "interleave=true", primitive("b")))
                .colocation("second", "first", "INFINITY");
    }
}
