package io.setpoint.planner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.NodeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphEntryTest {
    private final SmallCluster cluster = new SmallCluster("n1");

    GraphEntryTest() {
        cluster.primitive("a");
        cluster.remoteNode("guest", cluster.primitive("vm"));
        cluster.remoteNode("remote", null);
    }

    @ParameterizedTest(name = "[{0}] {1} on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "RUNNABLE,                          start, n1, true",
                "OPTIONAL,                          start, n1, false",
                "RUNNABLE+OPTIONAL,                 start, n1, false",
                "RUNNABLE+OPTIONAL+ALWAYS_IN_GRAPH, start, n1, true",
                "OPTIONAL+ALWAYS_IN_GRAPH,          start, n1, false",
                "RUNNABLE,                          start, -,  false",
                "RUNNABLE+PSEUDO,                   start, -,  true",
            })
    void flagsDecide(String flags, String task, String node, boolean enters) {
        Action action = cluster.action("a", task, node);
        for (ActionFlag flag : ActionFlag.values()) {
            action.clear(flag);
        }
        for (String flag : flags.split("\\+")) {
            action.set(ActionFlag.valueOf(flag));
        }
        assertThat(GraphEntry.allowed(action)).isEqualTo(enters);
    }

    @ParameterizedTest(name = "{0} of an unmanaged resource every {1} ms: {2}")
    @CsvSource({
        "start,           0,     false",
        "monitor,         0,     true",
        "monitor,         10000, true",
        "cancel,          10000, true",
        "clear_failcount, 0,     false",
    })
    void unmanagedResourcesAreOnlyLookedAt(String task, long interval, boolean enters) {
        Action action = cluster.action("a", task, interval, "n1");
        action.resource.managed = false;
        assertThat(GraphEntry.allowed(action)).isEqualTo(enters);
    }

    @ParameterizedTest(name = "{0} on {1}, online {2}, unclean {3}, reset {4}: {5}")
    @CsvSource({
        "start,       n1,     true,  false, false, true",
        "start,       n1,     false, false, false, false",
        "start,       n1,     true,  true,  false, false",
        "lrm_delete,  n1,     false, false, false, true",
        "stonith,     n1,     false, true,  false, true",
        "do_shutdown, n1,     false, false, false, true",
        "start,       guest,  false, false, false, true",
        "start,       guest,  false, false, true,  false",
        "start,       remote, false, false, false, false",
    })
    void nodesMustBeUsable(String task, String nodeName, boolean online, boolean unclean, boolean reset, boolean enters) {
        Action action = task.equals("stonith") || task.equals("do_shutdown")
                ? cluster.clusterAction(task, nodeName)
                : cluster.action("a", task, nodeName);
        action.set(ActionFlag.ON_DC, task.equals("lrm_delete"));
        NodeState node = cluster.node(nodeName);
        node.online = online;
        node.unclean = unclean;
        node.remoteReset = reset;
        assertThat(GraphEntry.allowed(action)).isEqualTo(enters);
    }

    @Test
    void pointsOfUnmanagedCollectivesStayOut() {
        SmallCluster groups = new SmallCluster("n1");
        groups.group("g", "m");
        Action point = groups.pseudo("g", "start");
        point.resource.managed = false;
        assertThat(GraphEntry.allowed(point)).isFalse();
    }
}
