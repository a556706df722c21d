package io.setpoint.planner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.NodeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionHeadersTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");

    ActionHeadersTest() {
        cluster.clone("c", "x", 1);
        cluster.primitive("a");
        cluster.remoteNode("remote", null);
        cluster.remoteNode("guest", cluster.primitive("vm"));
    }

    private ActionHeader header(Action action) {
        return new ActionHeaders(cluster.plan()).of(action);
    }

    @ParameterizedTest(name = "{0}, pseudo {1}: {2}, on a node {3}")
    @CsvSource({
        "start,           false, RSC_OP,       true",
        "start,           true,  PSEUDO_EVENT, false",
        "cancel,          false, RSC_OP,       true",
        "clear_failcount, false, CRM_EVENT,    true",
        "lrm_delete,      false, CRM_EVENT,    true",
    })
    void elementsOfResources(String task, boolean pseudo, Element element, boolean addressed) {
        Action action = cluster.action("a", task, "n1");
        action.set(ActionFlag.PSEUDO, pseudo);
        check(header(action), element, addressed);
    }

    @ParameterizedTest(name = "{0}, pseudo {1}: {2}, on a node {3}")
    @CsvSource({
        "stonith,         false, CRM_EVENT,    true",
        "stonith,         true,  PSEUDO_EVENT, true",
        "do_shutdown,     false, CRM_EVENT,    true",
        "load_stopped_n1, true,  PSEUDO_EVENT, false",
    })
    void elementsOfTheCluster(String task, boolean pseudo, Element element, boolean addressed) {
        Action action = cluster.clusterAction(task, "n1");
        action.set(ActionFlag.PSEUDO, pseudo);
        check(header(action), element, addressed);
    }

    private static void check(ActionHeader header, Element element, boolean addressed) {
        assertThat(header.element()).isEqualTo(element);
        assertThat(header.node()).isEqualTo(addressed ? "n1" : null);
        assertThat(header.nodeId()).isEqualTo(addressed ? "id-n1" : null);
    }

    @Test
    void onlyDeletionsOfHistoryHaveAMode() {
        assertThat(header(cluster.action("a", "lrm_delete", "n1")).mode()).isEqualTo("cib");
        assertThat(header(cluster.action("a", "delete", "n1")).mode()).isNull();
    }

    @Test
    void withoutHistoryIdThereIsOneKey() {
        ActionHeader header = header(cluster.action("x:0", "monitor", 10000, "n1"));
        assertThat(header.key()).isEqualTo("x:0_monitor_10000");
        assertThat(header.internalKey()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource({
        "start,    0,     x_start_0,       x:0_start_0",
        "monitor,  10000, x_monitor_10000, x:0_monitor_10000",
        "notified, 0,     x_notified_0,    x:0_notified_0",
    })
    void nodesKnowTheResourceByItsHistoryId(String task, long interval, String key, String internalKey) {
        ActionHeader header = header(renamed(cluster.action("x:0", task, interval, "n1")));
        assertThat(header.key()).isEqualTo(key);
        assertThat(header.internalKey()).isEqualTo(internalKey);
    }

    @Test
    void cancellationsNameWhatTheyCancel() {
        Action action = renamed(cluster.action("x:0", "monitor", 10000, "n1"));
        action.cancelledTask = "monitor";
        action.task = "cancel";
        ActionHeader header = header(action);
        assertThat(header.operation()).isEqualTo("cancel");
        assertThat(header.key()).isEqualTo("x_monitor_10000");
    }

    @Test
    void notificationsNameWhatTheyAreAbout() {
        Action action = renamed(cluster.action("x:0", "notify", "n1"));
        action.meta.put("notify_type", "post");
        action.meta.put("notify_operation", "demote");
        action.meta.put("notify_key_operation", "demoted");
        assertThat(header(action).key()).isEqualTo("x_post_notify_demote_0");
    }

    private static Action renamed(Action action) {
        action.resource.historyId = "x";
        return action;
    }

    @ParameterizedTest(name = "{0}, connection from {1} to {2}, half migrated {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "start,        -,  n2, false, n2",
                "stop,         -,  n2, false, n2",
                "start,        n1, -,  false, n1",
                "start,        n1, n1, false, n1",
                "start,        n1, n2, false, n2",
                "monitor,      n1, n2, false, n2",
                "stop,         n1, n2, false, n1",
                "demote,       n1, n2, false, n1",
                "cancel,       n1, n2, false, n1",
                "migrate_from, n1, n2, false, n1",
                "stop,         n1, n2, true,  n2",
                "start,        -,  -,  false, -",
            })
    void remoteNodesAreReachedThroughTheirConnection(String task, String from, String to, boolean partial, String router) {
        connect("remote", from, to);
        PlannedResource connection = cluster.resource("remote");
        connection.partialTarget = partial ? connection.assigned : null;
        assertThat(header(cluster.action("a", task, "remote")).router()).isEqualTo(router);
    }

    @Test
    void notificationsAreRoutedLikeWhatTheyAreAbout() {
        connect("remote", "n1", "n2");
        Action notify = cluster.action("x:0", "notify", "remote");
        notify.meta.put("notify_operation", "stop");
        assertThat(header(notify).router()).isEqualTo("n1");
    }

    @Test
    void guestsHaveNoHalfMigratedConnections() {
        connect("guest", "n1", "n2");
        cluster.resource("guest").partialTarget = cluster.node("n2");
        assertThat(header(cluster.action("a", "stop", "guest")).router()).isEqualTo("n1");
    }

    @Test
    void clusterNodesAndFencingNeedNoRouter() {
        connect("remote", "n1", "n1");
        assertThat(header(cluster.action("a", "start", "n1")).router()).isNull();
        assertThat(header(cluster.clusterAction("stonith", "remote")).router()).isNull();
    }

    private void connect(String connectionId, String from, String to) {
        PlannedResource connection = cluster.resource(connectionId);
        if (from != null) {
            cluster.active(connectionId, from);
        }
        NodeState assigned = to == null ? null : cluster.node(to);
        connection.assigned = assigned;
    }
}
