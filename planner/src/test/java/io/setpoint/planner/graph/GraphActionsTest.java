package io.setpoint.planner.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.rules.fact.OrderFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphActionsTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");
    private final Primitive a = cluster.primitive("a");

    GraphActionsTest() {
        cluster.clone("c", "x", 1);
        cluster.remoteNode("remote", null);
        cluster.remoteNode("guest", cluster.primitive("vm"));
    }

    private GraphAction of(Action action) {
        ActionAttributes attributes = new ActionAttributes(cluster.plan(), new ConnectionAddresses(cluster.plan()));
        return new GraphActions(cluster.plan(), new ActionHeaders(cluster.plan()), attributes).of(action);
    }

    @ParameterizedTest(name = "{0} known as {1}, removed {2}: {3} {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "a,   -,   false, a,   -",
                "a,   old, true,  old, a",
                "x:0, -,   false, x,   x:0",
                "x:0, x,   false, x,   x:0",
                "x:0, x:1, false, x,   x:1",
            })
    void resourcesAreNamedAsNodesKnowThem(String id, String historyId, boolean removed, String name, String longId) {
        Action start = cluster.action(id, "start", "n1");
        start.resource.historyId = historyId;
        start.resource.config.removed = removed;
        assertThat(of(start).resource()).isEqualTo(new ResourceName(name, longId, "ocf", "heartbeat", "Dummy"));
    }

    @Test
    void pseudoActionsAreDoneToNothing() {
        assertThat(of(cluster.pseudo("a", "stop")).resource()).isNull();
    }

    @Test
    void parametersThatAreNoXmlNamesAreKeptApart() {
        cluster.parameter(a, "1st", "one");
        cluster.parameter(a, "second", "two");
        GraphAction start = of(cluster.action("a", "start", "n1"));
        assertThat(start.params()).containsOnly(entry("1st", "one"));
        assertThat(start.attributes()).containsEntry("second", "two").doesNotContainKey("1st");
    }

    @ParameterizedTest(name = "{0} on {1}, node shutting down {2}: locked {3}")
    @CsvSource({"start, n1, false, true", "start, n2, false, false", "start, n1, true, false", "stop, n1, true, true"})
    void locksTellSinceWhen(String task, String node, boolean shutdown, boolean locked) {
        Action action = cluster.action("a", task, node);
        action.resource.lockNode = cluster.node("n1");
        action.resource.lockTime = 1234;
        cluster.node("n1").shutdown = shutdown;
        assertThat(of(action).shutdownLock()).isEqualTo(locked ? 1234L : null);
    }

    @ParameterizedTest(name = "fencing by {0} takes down {1}")
    @CsvSource(nullValues = "-", value = {"reboot, id-n1 guest", "off, id-n1 guest", "on, -"})
    void fencingTakesANodeDownWithItsGuests(String operation, String downed) {
        cluster.active("guest", "n1");
        cluster.active("a", "n1");
        Action fence = cluster.clusterAction("stonith", "n1");
        fence.meta.put("stonith_action", operation);
        check(of(fence), downed);
    }

    @ParameterizedTest(name = "{0} of {1}, pseudo {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "stop,  remote, false, remote",
                "stop,  guest,  false, guest",
                "stop,  guest,  true,  -",
                "start, remote, false, -",
                "stop,  a,      false, -",
            })
    void stopsOfConnectionsTakeTheirNodesDown(String task, String resource, boolean pseudo, String downed) {
        Action action = cluster.action(resource, task, "n1");
        action.set(ActionFlag.PSEUDO, pseudo);
        check(of(action), downed);
    }

    @Test
    void connectionsThatMoveKeepTheirNodesUp() {
        Action stop = cluster.action("remote", "stop", "n1");
        cluster.action("remote", "migrate_from", "n2").linkTo(stop, OrderFlag.ORDERED.bit);
        check(of(stop), null);
    }

    @Test
    void shutdownTakesTheNodeDown() {
        check(of(cluster.clusterAction("do_shutdown", "n1")), "id-n1");
    }

    private static void check(GraphAction action, String downed) {
        if (downed == null) {
            assertThat(action.downed()).isNull();
        } else {
            assertThat(action.downed()).containsExactly(downed.split(" "));
        }
    }

    @Test
    void changedMaintenanceOfRemoteNodesIsPublished() {
        NodeState remote = cluster.node("remote");
        remote.maintenance = true;
        cluster.node("guest").remoteMaintenance = true;
        cluster.node("n1").maintenance = true;
        Action update = cluster.requests().clusterPseudo("maintenance_nodes");
        assertThat(of(update).maintenance())
                .containsExactly(new MaintenanceNode("remote", true), new MaintenanceNode("guest", false));
        PlannedResource none = cluster.resource("a");
        assertThat(of(cluster.action(none.id(), "start", "n1")).maintenance()).isNull();
    }
}
