package io.setpoint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class GraphDifferenceTest {
    private static final String STOP_THEN_START = graph(stop(4, "db"), start(5, "db", 4));

    private static String graph(String... synapses) {
        return "<transition_graph cluster-delay=\"60s\">" + String.join("", synapses) + "</transition_graph>";
    }

    private static String stop(int id, String resource) {
        return synapse(id, resource, "stop", "<inputs/>");
    }

    private static String start(int id, String resource, int after) {
        return synapse(id, resource, "start", "<inputs><trigger>" + action(after, resource, "stop") + "/></trigger></inputs>");
    }

    private static String synapse(int id, String resource, String operation, String inputs) {
        return "<synapse id=\"" + id + "\"><action_set>" + action(id, resource, operation)
                + "><attributes CRM_meta_timeout=\"20000\"/></rsc_op>"
                + "</action_set>" + inputs + "</synapse>";
    }

    private static String action(int id, String resource, String operation) {
        return "<rsc_op id=\"" + id + "\" operation=\"" + operation + "\" operation_key=\"" + resource + "_" + operation
                + "_0\" on_node=\"n1\""
                + " on_node_uuid=\"1\"";
    }

    @Test
    void numbersAndOrderOfActionsDoNotCount() throws IOException {
        assertThat(GraphDifference.between(STOP_THEN_START, graph(start(9, "db", 7), stop(7, "db")))).isEmpty();
    }

    @Test
    void aMissingActionTakesItsOrderingsAlong() throws IOException {
        assertThat(GraphDifference.between(STOP_THEN_START, graph(stop(4, "db"))))
                .containsExactly(
                        "-action db_start_0 on n1 (rsc_op) {CRM_meta_timeout=20000}", "-order db_stop_0 on n1 -> db_start_0 on n1");
    }

    @Test
    void aChangedAttributeShowsTheActionBeforeAndAfter() throws IOException {
        assertThat(GraphDifference.between(graph(stop(4, "db")), graph(stop(4, "db")).replace("20000", "30000")))
                .containsExactly(
                        "-action db_stop_0 on n1 (rsc_op) {CRM_meta_timeout=20000}",
                        "+action db_stop_0 on n1 (rsc_op) {CRM_meta_timeout=30000}");
    }

    @Test
    void optionsCount() throws IOException {
        assertThat(GraphDifference.between(graph(), graph().replace("60s", "10s")))
                .containsExactly("-option cluster-delay=60s", "+option cluster-delay=10s");
    }

    @Test
    void anInputThatNobodyFulfilsIsMarked() throws IOException {
        assertThat(GraphDifference.between(graph(), graph(start(5, "db", 4))))
                .contains("+order db_stop_0 on n1 (missing) -> db_start_0 on n1");
    }

    @Test
    void otherTextsAreRefused() {
        assertThatThrownBy(() -> GraphDifference.between("no graph", graph())).isInstanceOf(IOException.class);
    }
}
