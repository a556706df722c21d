package io.setpoint.planner.graph;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.Score;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphBuilderTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");

    private TransitionGraph build() {
        return new GraphBuilder(cluster.plan(), cluster.requests(), action -> {}).build();
    }

    private static List<String> keys(TransitionGraph graph) {
        return graph.synapses().stream().map(synapse -> synapse.action().header().key()).toList();
    }

    private static List<Integer> inputs(TransitionGraph graph, Action action) {
        return graph.synapses().stream()
                .filter(synapse -> synapse.action().id() == action.id)
                .flatMap(synapse -> synapse.inputs().stream())
                .map(ActionHeader::id)
                .toList();
    }

    @Test
    void resourcesInOrderNewestActionFirst() {
        cluster.primitive("a");
        cluster.primitive("b");
        cluster.action("b", "start", "n1");
        cluster.action("a", "stop", "n1");
        cluster.action("a", "start", "n2");
        assertThat(keys(build())).containsExactly("a_start_0", "a_stop_0", "b_start_0");
    }

    @Test
    void groupsBeforeTheirMembers() {
        cluster.group("g", "m1", "m2");
        cluster.action("m1", "start", "n1");
        cluster.action("m2", "start", "n1");
        cluster.pseudo("g", "start");
        cluster.pseudo("g", "running");
        assertThat(keys(build())).containsExactly("g_running_0", "g_start_0", "m1_start_0", "m2_start_0");
    }

    @Test
    void clonesAfterTheirInstancesInPresentOrder() {
        cluster.clone("c", "x", 2);
        cluster.pseudo("c", "start");
        cluster.action("x:0", "start", "n1");
        cluster.action("x:1", "start", "n2");
        Collections.reverse(cluster.resource("c").children);
        assertThat(keys(build())).containsExactly("x:1_start_0", "x:0_start_0", "c_start_0");
    }

    @Test
    void bundlesInsideOutAndTheirOwnPointsLast() {
        cluster.bundle("b", "app");
        cluster.primitive("z");
        for (String part : List.of("b-podman-0", "b-0", "b-ip", "app:0", "z")) {
            cluster.action(part, "start", "n1");
        }
        cluster.pseudo("b", "start");
        cluster.clusterAction("stonith", "n2");
        assertThat(keys(build()))
                .containsExactly(
                        "app:0_start_0",
                        "b-ip_start_0",
                        "b-podman-0_start_0",
                        "b-0_start_0",
                        "z_start_0",
                        "stonith-n2",
                        "b_start_0");
    }

    @Test
    void pointsOfClonesFollowTheirInstances() {
        cluster.clone("c", "x", 1);
        Action start = cluster.pseudo("c", "start");
        start.set(ActionFlag.OPTIONAL);
        TransitionGraph graph =
                new GraphBuilder(cluster.plan(), cluster.requests(), action -> action.clear(ActionFlag.OPTIONAL)).build();
        assertThat(keys(graph)).containsExactly("c_start_0");
    }

    @Test
    void inputsAreMergedAndSorted() {
        cluster.primitive("a");
        cluster.primitive("b");
        Action stop = cluster.action("b", "stop", "n1");
        stop.set(ActionFlag.MIGRATABLE);
        Action other = cluster.action("b", "monitor", "n1");
        Action start = cluster.action("a", "start", "n1");
        other.linkTo(start, ORDERED.bit);
        stop.linkTo(start, ORDERED.bit);
        stop.linkTo(start, FIRST_IMPLIES_THEN.bit);
        // A mere order after the stop of a migration would be dropped.
        assertThat(inputs(build(), start)).containsExactly(stop.id, other.id);
        assertThat(start.before).hasSize(2);
    }

    @Test
    void inputsAreJudgedWhenTheActionIsWritten() {
        cluster.primitive("early");
        cluster.clone("c", "x", 1);
        cluster.primitive("late");
        Action point = cluster.pseudo("c", "stopped");
        point.set(ActionFlag.OPTIONAL);
        Action early = cluster.action("early", "start", "n1");
        Action late = cluster.action("late", "start", "n1");
        point.linkTo(early, ORDERED.bit);
        point.linkTo(late, ORDERED.bit);
        TransitionGraph graph =
                new GraphBuilder(cluster.plan(), cluster.requests(), action -> action.clear(ActionFlag.OPTIONAL)).build();
        assertThat(inputs(graph, early)).isEmpty();
        assertThat(inputs(graph, late)).containsExactly(point.id);
    }

    @ParameterizedTest(name = "resource {0}, action {1}: {2}")
    @CsvSource({"0, 0, 0", "5, 0, 5", "-5, 0, 0", "5, 1000000, 1000000"})
    void prioritiesOfResourceOrAction(int resource, int action, int synapse) {
        Primitive a = cluster.primitive("a");
        a.priority = resource;
        cluster.action("a", "start", "n1").priority = action;
        assertThat(build().synapses().get(0).priority()).isEqualTo(synapse);
    }

    @Test
    void maintenanceOfRemoteNodesIsPublishedWhereItChanged() {
        cluster.remoteNode("remote", null);
        assertThat(keys(build())).isEmpty();
        cluster.node("remote").maintenance = true;
        assertThat(keys(build())).containsExactly("maintenance_nodes");
    }

    @Test
    void optionsOfTheGraph() {
        cluster.optionTexts.put("cluster-delay", "3m");
        cluster.optionTexts.put("batch-limit", "-1");
        cluster.startFailureIsFatal = false;
        assertThat(build().attributes())
                .containsExactly(
                        entry("cluster-delay", "3m"),
                        entry("fencing-timeout", "60s"),
                        entry("failed-stop-offset", "INFINITY"),
                        entry("failed-start-offset", "1"),
                        entry("batch-limit", "-1"),
                        entry("transition_id", "1"));
    }

    @ParameterizedTest(name = "migration-limit {0}: {1}")
    @CsvSource(nullValues = "-", value = {"-1, -", "0, -", "3, 3", "INFINITY, -"})
    void onlyRealMigrationLimitsAreTold(String configured, String told) {
        cluster.optionTexts.put("migration-limit", configured);
        assertThat(build().attributes().get("migration-limit")).isEqualTo(told);
    }

    @Test
    void theNextRecheckIsTold() {
        cluster.recheck.at(500);
        cluster.recheck.at(400);
        assertThat(build().attributes()).containsEntry("recheck-by", "400");
    }

    @Test
    void graphHasAnEdgeForEachInput() {
        cluster.primitive("a");
        Action stop = cluster.action("a", "stop", "n1");
        Action start = cluster.action("a", "start", "n2");
        start.priority = Score.INFINITY;
        stop.linkTo(start, ORDERED.bit);
        TransitionGraph graph = build();
        var jgrapht = graph.asGraph();
        assertThat(jgrapht.vertexSet()).extracting(GraphAction::toString).containsExactly("a_start_0 n2", "a_stop_0 n1");
        assertThat(jgrapht.edgeSet())
                .singleElement()
                .satisfies(edge -> assertThat(jgrapht.getEdgeSource(edge).id()).isEqualTo(stop.id))
                .satisfies(edge -> assertThat(jgrapht.getEdgeTarget(edge).id()).isEqualTo(start.id));
        assertThat(graph.unmatchedInputs()).isEmpty();
    }
}
