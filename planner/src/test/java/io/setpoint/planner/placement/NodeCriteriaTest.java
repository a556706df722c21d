package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.cloneOf;
import static io.setpoint.planner.placement.PlacementCluster.group;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import io.setpoint.planner.state.PlannedResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fills the tables of allowed nodes before anything is assigned (spec 04 §5). */
class NodeCriteriaTest {
    @ParameterizedTest(name = "{0} and {1} on n2: {2}")
    @CsvSource({
        "0,         0,         0",
        "5,         7,         12",
        "5,         -7,        -2",
        "INFINITY,  -5,        INFINITY",
        "INFINITY,  -INFINITY, -INFINITY",
        "600000,    600000,    INFINITY",
    })
    void locationsAddUp(String first, String second, String sum) {
        Placed placed = new PlacementCluster(primitive("a"))
                .location("a", "n2", first)
                .location("a", "n2", second)
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=0 n2=" + sum + " n3=0");
    }

    @Test
    void theNewestLocationIsAppliedFirst() {
        Placed placed = new PlacementCluster(primitive("a"))
                .location("a", "n2", "-5")
                .location("a", "n2", "999999")
                .location("a", "n2", "3")
                .place();

        assertThat(placed.scores("a")).as("3, then saturated, which -5 no longer changes").isEqualTo("n1=0 n2=INFINITY n3=0");
    }

    @Test
    void withoutSymmetryOnlyLocationsOpenNodes() {
        Placed placed = new PlacementCluster(primitive("a", "resource-stickiness=100"), primitive("b"))
                .options("symmetric-cluster=false")
                .location("a", "n2", "0")
                .running("n3", "a")
                .place();

        assertThat(placed.scores("a")).as("stickiness opens no node").isEqualTo("n2=0");
        assertThat(placed.scores("b")).isEmpty();
        assertThat(placed.nodes("a", "b")).isEqualTo("n2 -");
    }

    @Test
    void onlyTheFirstMemberOfAGroupGetsItsScores() {
        Placed placed = new PlacementCluster(group("g", primitive("a"), primitive("b")))
                .location("g", "n2", "50")
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=0 n2=50 n3=0");
        assertThat(placed.scores("b")).as("its place follows from the chain").isEqualTo("n1=-INFINITY n2=0 n3=-INFINITY");
    }

    @Test
    void everyMemberOfAGroupThatIsNotColocatedGetsItsScores() {
        Placed placed = new PlacementCluster(group("g", "collocated=false", primitive("a"), primitive("b")))
                .location("g", "n2", "50")
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=0 n2=50 n3=0");
        assertThat(placed.scores("b")).isEqualTo("n1=0 n2=50 n3=0");
    }

    @Test
    void resourcesStickToTheOneNodeWhereTheyRun() {
        Placed placed = new PlacementCluster(
                        primitive("a", "resource-stickiness=100"),
                        primitive("b", "resource-stickiness=0"),
                        primitive("c", "resource-stickiness=100"))
                .running("n2", "a", "b", "c")
                .running("n3", "c")
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=0 n2=100 n3=0");
        assertThat(placed.scores("b")).isEqualTo("n1=0 n2=0 n3=0");
        assertThat(placed.scores("c")).as("active twice").isEqualTo("n1=0 n2=0 n3=0");
    }

    @ParameterizedTest(name = "threshold {0}, failed {1} times: {2}")
    @CsvSource({
        "3, 2,        0",
        "3, 3,        -INFINITY",
        "0, INFINITY, 0",
        " , 999999,   0",
        " , INFINITY, -INFINITY",
    })
    void failuresBan(String threshold, String failures, String score) {
        Placed placed = new PlacementCluster(primitive("a", threshold == null ? "" : "migration-threshold=" + threshold))
                .status("n2", "fail-count-a#monitor_10000=" + failures)
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=0 n2=" + score + " n3=0");
    }

    @Test
    void aFailedInstanceBansAllOthersOfItsKind() {
        Placed placed = new PlacementCluster(cloneOf("c", primitive("a", "migration-threshold=1")))
                .status("n2", "fail-count-a#monitor_10000=1")
                .running("n1", "a")
                .place();

        assertThat(placed.nodes("a:0", "a:1", "a:2")).isEqualTo("n1 n3 -");
        assertThat(placed.lines("pcmk__clone_assign: c allocation score on n2"))
                .containsExactly("pcmk__clone_assign: c allocation score on n2: -INFINITY");
    }

    @ParameterizedTest(name = "resource-discovery {0}: {1}")
    @CsvSource({
        "always,    n1=0 n2=0 n3=0",
        "never,     n1=0 n2=0 n3=0",
        "exclusive, n1=-INFINITY n2=0 n3=-INFINITY",
    })
    void exclusiveDiscoveryClosesAllOtherNodes(String discovery, String scores) {
        Placed placed = new PlacementCluster(primitive("a"))
                .constraints("<rsc_location rsc='a' node='n2' score='0' resource-discovery='" + discovery + "'/>")
                .place();

        assertThat(placed.scores("a")).isEqualTo(scores);
    }

    @Test
    void exclusiveDiscoveryOfAGroupIsThatOfItsMembers() {
        Placed placed = new PlacementCluster(group("g", primitive("a"), primitive("b")), primitive("c"))
                .constraints("<rsc_location rsc='g' node='n2' score='0' resource-discovery='exclusive'/>")
                .place();

        assertThat(placed.state.allResources)
                .filteredOn(resource -> resource.exclusiveDiscovery)
                .extracting(PlannedResource::id)
                .containsExactly("g", "a", "b");
    }

    @Test
    void aResourceWaitsForItsNodeWhileThatShutsDown() {
        PlacementCluster cluster = new PlacementCluster(primitive("a"), cloneOf("c", primitive("b")))
                .status("n2", "shutdown=1699999990")
                .running("n2", "a", "b");

        assertThat(cluster.place().scores("a")).isEqualTo("n1=0 n2=0 n3=0");
        Placed locked = cluster.options("shutdown-lock=true").place();
        assertThat(locked.scores("a")).isEqualTo("n1=-INFINITY n2=0 n3=-INFINITY");
        assertThat(locked.node("a")).isNull();
        assertThat(locked.resource("a").lockTime).isEqualTo(1_699_999_990L);
        assertThat(locked.nodes("b:0", "b:1", "b:2")).as("clones are not locked").isEqualTo("n1 n3 -");
    }

    @Test
    void withoutItsTicketAResourceRunsNowhereAndItsNodesMayHaveToBeFenced() {
        Placed placed = new PlacementCluster(primitive("a"), primitive("b"), primitive("c"))
                .options("fencing-enabled=true", "have-watchdog=true", "fencing-watchdog-timeout=10s")
                .constraints(
                        "<rsc_ticket rsc='a' ticket='t' loss-policy='stop'/>",
                        "<rsc_ticket rsc='b' ticket='t' loss-policy='fence'/>",
                        "<rsc_ticket rsc='c' ticket='t' loss-policy='freeze'/>")
                .running("n1", "a", "b", "c")
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=-INFINITY n2=-INFINITY n3=-INFINITY");
        assertThat(placed.scores("b")).isEqualTo("n1=-INFINITY n2=-INFINITY n3=-INFINITY");
        assertThat(placed.nodes("a", "b", "c")).isEqualTo("- - n1");
        assertThat(placed.requests).containsExactly("fence n1: deadman ticket was lost");
        assertThat(placed.resource("c").managed).isFalse();
    }

    @Test
    void aStoppedResourceHasScoresForEveryNode() {
        Placed placed = new PlacementCluster(primitive("a", "target-role=Stopped"))
                .options("symmetric-cluster=false")
                .location("a", "n2", "100")
                .place();

        assertThat(placed.scores("a")).isEqualTo("n1=-INFINITY n2=-INFINITY n3=-INFINITY");
        assertThat(placed.node("a")).isNull();
    }
}
