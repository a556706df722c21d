package io.setpoint.planner.placement;

import static io.setpoint.planner.placement.PlacementCluster.cloneOf;
import static io.setpoint.planner.placement.PlacementCluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.placement.PlacementCluster.Placed;
import io.setpoint.policy.value.Role;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which instances are promoted (spec 04 §11, hard cases 15 to 18). */
class PromotionTest {
    private static PlacementCluster promotable(String... meta) {
        String[] content = new String[meta.length + 2];
        System.arraycopy(meta, 0, content, 0, meta.length);
        content[meta.length] = "promotable=true";
        content[meta.length + 1] = primitive("a");
        return new PlacementCluster(cloneOf("c", content));
    }

    /** The nodes with a promoted instance, in node order. */
    private static String promotedNodes(Placed placed) {
        return placed.state.allResources.stream()
                .filter(resource -> resource.isPrimitive() && resource.nextRole == Role.PROMOTED)
                .map(resource -> resource.assigned == null ? "-" : resource.assigned.name())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void nothingIsPromotedWithoutAnyScore() {
        Placed placed = promotable().place();

        assertThat(promotedNodes(placed)).isEmpty();
        assertThat(placed.lines("promotion score"))
                .containsExactlyInAnyOrder(
                        "a:0 promotion score on n1: -1", "a:1 promotion score on n2: -1", "a:2 promotion score on n3: -1");
    }

    @ParameterizedTest(name = "score {0} of the agent, score {1} of a location: promoted {2}")
    @CsvSource({
        "0,    ,     true",
        "5,    ,     true",
        "-5,   ,     false",
        "none, ,     false",
        "text, ,     true",
        ",     1,    true",
        ",     0,    false",
        "5,    -6,   false",
        "5,    -INFINITY, false",
    })
    void scoresOfAgentsAndLocationsAddUp(String agent, String location, boolean promoted) {
        PlacementCluster cluster = promotable();
        if (agent != null && !agent.equals("none")) {
            cluster.status("n2", "master-a=" + agent);
        }
        if (location != null) {
            cluster.location("c", "Promoted", "n2", location);
        }

        assertThat(promotedNodes(cluster.place())).isEqualTo(promoted ? "n2" : "");
    }

    @ParameterizedTest(name = "promoted-max {0}: {1}")
    @CsvSource({"1, n3", "2, n1 n3", "3, n1 n2 n3"})
    void theBestArePromoted(int max, String nodes) {
        Placed placed = promotable("promoted-max=" + max)
                .status("n1", "master-a=5")
                .status("n2", "master-a=1")
                .status("n3", "master-a=10")
                .place();

        assertThat(promotedNodes(placed)).isEqualTo(nodes);
    }

    @Test
    void instancesArePlacedWhereTheyCanBePromoted() {
        Placed placed = promotable("clone-max=1").status("n3", "master-a=10").place();

        assertThat(placed.node("a:0")).isEqualTo("n3");
        assertThat(promotedNodes(placed)).isEqualTo("n3");
    }

    @Test
    void targetRoleUnpromotedRulesOutPromotion() {
        Placed placed = promotable("target-role=Unpromoted")
                .status("n2", "master-a=10")
                .location("c", "Promoted", "n2", "INFINITY")
                .place();

        assertThat(promotedNodes(placed)).isEmpty();
        assertThat(placed.lines("promotion score on n2")).allMatch(line -> line.endsWith(": -INFINITY"));
    }

    @Test
    void aTicketForThePromotedRoleRulesOutPromotionOnly() {
        Placed placed = promotable()
                .status("n2", "master-a=10")
                .constraints("<rsc_ticket rsc='c' rsc-role='Promoted' ticket='t'/>")
                .place();

        assertThat(promotedNodes(placed)).isEmpty();
        assertThat(placed.nodes("a:0", "a:1", "a:2").chars().filter(c -> c == 'n')).hasSize(3);
    }

    @Test
    void promotionFollowsAPrimitive() {
        Placed placed = promotable()
                .status("n2", "master-a=10")
                .status("n3", "master-a=5")
                .constraints("<rsc_location rsc='c' node='n1' score='0'/>")
                .place();
        Placed withPrimary = new PlacementCluster(
                        primitive("p"), cloneOf("c", primitive("a"), "promotable=true"))
                .status("n2", "master-a=10")
                .status("n3", "master-a=5")
                .constraints("<rsc_colocation rsc='c' rsc-role='Promoted' with-rsc='p' score='INFINITY'/>")
                .location("p", "n3", "100")
                .place();

        assertThat(promotedNodes(placed)).isEqualTo("n2");
        assertThat(promotedNodes(withPrimary)).isEqualTo("n3");
    }

    @Test
    void aPrimitiveFollowsThePromotedInstance() {
        Placed placed = new PlacementCluster(primitive("p"), cloneOf("c", primitive("a"), "promotable=true"))
                .status("n2", "master-a=10")
                .constraints("<rsc_colocation rsc='p' with-rsc='c' with-rsc-role='Promoted' score='INFINITY'/>")
                .place();

        assertThat(promotedNodes(placed)).isEqualTo("n2");
        assertThat(placed.node("p")).isEqualTo("n2");
    }

    @Test
    void promotedWithPromotedDoesNotRestrictUnpromotedInstances() {
        Placed placed = new PlacementCluster(
                        cloneOf("c", primitive("a"), "promotable=true"), cloneOf("d", primitive("b"), "promotable=true"))
                .status("n2", "master-a=10")
                .status("n1", "master-b=10")
                .status("n2", "master-b=5")
                .constraints("<rsc_colocation rsc='d' rsc-role='Promoted' with-rsc='c' with-rsc-role='Promoted' score='INFINITY'/>")
                .place();

        assertThat(promotedNodes(placed)).as("of both clones").isEqualTo("n2 n2");
        assertThat(placed.lines("b:").stream().filter(line -> line.startsWith("pcmk__primitive_assign: b:0"))).hasSize(3)
                .noneMatch(line -> line.endsWith("-INFINITY"));
    }

    @Test
    void betweenEqualInstancesTheScoresOfWhatTheyAreColocatedWithDecide() {
        PlacementCluster cluster = new PlacementCluster(primitive("q"), cloneOf("c", primitive("a"), "promotable=true"))
                .status("n1", "master-a=5")
                .status("n2", "master-a=5")
                .location("q", "n2", "100")
                .running("n1", "a")
                .running("n2", "a");

        assertThat(promotedNodes(cluster.place())).isEqualTo("n1");
        assertThat(promotedNodes(cluster.colocation("c", "q", "50").place())).isEqualTo("n2");
    }
}
