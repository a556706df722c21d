package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.group;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import io.setpoint.policy.value.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What colocations of primitives and groups do to scores (spec 04 §6, hard cases 1 to 7 and 22). */
class ColocationTest {
    private static PlacementCluster dependentAndPrimary(String score) {
        return new PlacementCluster(primitive("a"), primitive("b")).colocation("a", "b", score);
    }

    @ParameterizedTest(name = "a with b at {0}, b on n2: {1}")
    @CsvSource({
        "INFINITY,  n1=-INFINITY n2=0 n3=-INFINITY",
        "20,        n1=0 n2=20 n3=0",
        "-20,       n1=0 n2=-20 n3=0",
        "-INFINITY, n1=0 n2=-INFINITY n3=0",
    })
    void theDependentGoesWhereThePrimaryIsOrIsNot(String score, String scores) {
        Placed placed = dependentAndPrimary(score).location("b", "n2", "100").place();

        assertThat(placed.node("b")).isEqualTo("n2");
        assertThat(placed.scores("a")).isEqualTo(scores);
    }

    @ParameterizedTest(name = "a with b at {0}, a scores {1} on n1 and 20 on n2, b runs nowhere: {2}")
    @CsvSource({
        "INFINITY, 0,   n1=-INFINITY n2=-INFINITY n3=-INFINITY",
        "10,       0,   n1=-10 n2=10 n3=-10",
        "30,       0,   n1=0 n2=20 n3=0",
        "-10,      0,   n1=0 n2=20 n3=0",
        "-INFINITY,0,   n1=0 n2=20 n3=0",
    })
    void aPrimaryThatRunsNowhere(String score, String onN1, String scores) {
        Placed placed = new PlacementCluster(primitive("a"), primitive("b", "target-role=Stopped"))
                .colocation("a", "b", score)
                .location("a", "n1", onN1)
                .location("a", "n2", "20")
                .place();

        assertThat(placed.scores("a")).isEqualTo(scores);
    }

    @ParameterizedTest(name = "a with b at {0}, a scores {1} on n2: b scores {2}")
    @CsvSource({
        "INFINITY,  7,         7",
        "INFINITY,  -INFINITY, -INFINITY",
        "500000,    7,         4",
        "50,        7,         1",
        "50,        -7,        1",
        "50,        -INFINITY, -50",
        "-50,       7,         -1",
        "-INFINITY, 7,         -7",
    })
    void thePrimarySeesTheDependentsScores(String score, String dependents, String primarys) {
        Placed placed = dependentAndPrimary(score).location("a", "n2", dependents).place();

        assertThat(placed.scores("b")).isEqualTo("n1=0 n2=" + primarys + " n3=0");
    }

    @ParameterizedTest(name = "banned from {0} of three nodes, stickiness {1}: {2}")
    @CsvSource({
        "1, 0,       n1=0 n2=0 n3=0",
        "2, 0,       n1=50 n2=50 n3=0",
        "2, 1000000, n1=0 n2=0 n3=0",
    })
    void twoNegativesAttractOnlyTheLastResort(int bans, String stickiness, String scores) {
        PlacementCluster cluster = new PlacementCluster(primitive("a"), primitive("b", "resource-stickiness=" + stickiness))
                .colocation("a", "b", "-50");
        for (int i = 1; i <= bans; i++) {
            cluster.location("a", "n" + i, "-INFINITY");
        }

        assertThat(cluster.place().scores("b")).isEqualTo(scores);
    }

    @Test
    void scoresTravelAlongChainsWithTheProductOfFactors() {
        Placed placed = new PlacementCluster(primitive("c"), primitive("b"), primitive("a"))
                .colocation("a", "b", "500000")
                .colocation("b", "c", "100000")
                .location("a", "n2", "1000")
                .place();

        assertThat(placed.scores("c")).as("1000 * 0.5 * 0.1").isEqualTo("n1=0 n2=50 n3=0");
        assertThat(placed.scores("b")).as("1000 * 0.5, and 100000 for being with c").isEqualTo("n1=0 n2=100500 n3=0");
    }

    @Test
    void dependentsThatWouldLeaveNoNodeAreNotListenedTo() {
        Placed placed = new PlacementCluster(primitive("b"), primitive("a", "target-role=Started"))
                .colocation("a", "b", "INFINITY")
                .location("a", "n1", "-INFINITY")
                .location("a", "n2", "-INFINITY")
                .location("a", "n3", "-INFINITY")
                .place();

        assertThat(placed.scores("b")).isEqualTo("n1=0 n2=0 n3=0");
        assertThat(placed.nodes("a", "b")).isEqualTo("- n1");
    }

    @Test
    void anActivePrimaryListensOnlyToDependentsWithInfluence() {
        Placed placed = new PlacementCluster(
                        primitive("p"), primitive("q"), primitive("a"), primitive("b", "critical=false"))
                .constraints(
                        "<rsc_colocation rsc='a' with-rsc='p' score='INFINITY'/>",
                        "<rsc_colocation rsc='b' with-rsc='q' score='INFINITY'/>")
                .location("a", "n2", "7")
                .location("b", "n2", "7")
                .running("n1", "p", "q")
                .place();

        assertThat(placed.scores("p")).isEqualTo("n1=0 n2=7 n3=0");
        assertThat(placed.scores("q")).isEqualTo("n1=0 n2=0 n3=0");
    }

    @Test
    void nodesMatchByAttributeAndMissingValuesMatchEachOther() {
        PlacementCluster cluster = new PlacementCluster(primitive("a"), primitive("b"))
                .constraints("<rsc_colocation rsc='a' with-rsc='b' score='INFINITY' node-attribute='rack'/>")
                .location("b", "n1", "100");

        assertThat(cluster.place().scores("a")).isEqualTo("n1=0 n2=0 n3=0");
        cluster.node("n1", "rack=r1").node("n2", "rack=R1").node("n3", "rack=r2");
        assertThat(cluster.place().scores("a")).isEqualTo("n1=0 n2=0 n3=-INFINITY");
    }

    @Test
    void aRoleThatThePrimaryWillNotHaveMakesAColocationIdle() {
        Placed placed = new PlacementCluster(primitive("a"), primitive("b"))
                .constraints("<rsc_colocation rsc='a' with-rsc='b' with-rsc-role='Stopped' score='INFINITY'/>")
                .location("b", "n2", "100")
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=0 n2=0 n3=0");
    }

    @Test
    void loopsAreCutWhereTheyClose() {
        Placed placed = new PlacementCluster(primitive("a"), primitive("b"))
                .colocation("a", "b", "INFINITY")
                .colocation("b", "a", "INFINITY")
                .location("b", "n3", "5")
                .place();

        assertThat(placed.nodes("a", "b")).isEqualTo("n3 n3");
    }

    @ParameterizedTest(name = "priority of q {0}: {1}")
    @CsvSource({"0, n1=14 n2=0 n3=1000", "5, n1=0 n2=100 n3=1000"})
    void ofSeveralConstraintsOfAGroupTheFirstCountsForAll(String priority, String scores) {
        Placed placed = new PlacementCluster(
                        primitive("p"),
                        primitive("q", "priority=" + priority),
                        primitive("z"),
                        group("g", primitive("a"), primitive("b")))
                .location("p", "n1", "INFINITY")
                .location("q", "n2", "INFINITY")
                .location("z", "n3", "INFINITY")
                .colocation("g", "p", "7")
                .colocation("g", "q", "50")
                .colocation("a", "z", "1000")
                .place();

        assertThat(placed.scores("a")).as("one of the group's two counts twice").isEqualTo(scores);
    }

    @Test
    void aPrimarySeesTheScoresOfAGroupThroughALaterMember() {
        Placed placed = new PlacementCluster(primitive("p"), group("g", primitive("a"), primitive("b")))
                .colocation("b", "p", "INFINITY")
                .location("g", "n2", "50")
                .place();

        assertThat(placed.scores("p")).isEqualTo("n1=0 n2=50 n3=0");
    }

    @Test
    void aMemberWhosePredecessorHasNoNodeGetsNone() {
        Placed placed = new PlacementCluster(
                        group("g", primitive("a"), primitive("b", "target-role=Stopped"), primitive("c")))
                .location("a", "n3", "3")
                .place();

        assertThat(placed.nodes("a", "b", "c")).isEqualTo("n3 - -");
    }

    @Test
    void aGroupHasTheRoleOfItsFirstMember() {
        Placed placed = new PlacementCluster(group("g", primitive("a", "target-role=Stopped"), primitive("b"))).place();

        assertThat(placed.resource("g").nextRole).isEqualTo(Role.STOPPED);
    }

    @Test
    void membersDecideTogether() {
        Placed placed = new PlacementCluster(group("g", primitive("a"), primitive("b", "resource-stickiness=10")))
                .running("n2", "b")
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=0 n2=10 n3=0");
        assertThat(placed.nodes("a", "b")).isEqualTo("n2 n2");
    }
}
