package io.setpoint.planner.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Primitive;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionAttributesTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");
    private final Primitive a = cluster.primitive("a");

    private Map<String, String> of(Action action) {
        return new ActionAttributes(cluster.plan(), new ConnectionAddresses(cluster.plan())).of(action);
    }

    @Test
    void actionOfAPrimitive() {
        cluster.parameter(a, "ip", "10.0.0.1");
        Action start = cluster.action("a", "start", "n1");
        start.meta.put("on-fail", "restart");
        assertThat(of(start)).containsOnly(
                entry("CRM_meta_on_fail", "restart"),
                entry("CRM_meta_on_node", "n1"),
                entry("CRM_meta_on_node_uuid", "id-n1"),
                entry("CRM_meta_timeout", "20000"),
                entry("crm_feature_set", "3.20.5"),
                entry("ip", "10.0.0.1"));
    }

    @Test
    void operationBeatsResourceBeatsMeta() {
        cluster.parameter(a, "level", "of resource");
        cluster.parameter(a, "CRM_meta_timeout", "of resource");
        Action start = cluster.action("a", "start", "n1");
        start.parameters = Map.of("level", "of operation");
        assertThat(of(start)).contains(entry("level", "of operation"), entry("CRM_meta_timeout", "of resource"));
    }

    @Test
    void metaNamesThatAreNotPlainStayOut() {
        Action start = cluster.action("a", "start", "n1");
        start.meta.put("#health", "1");
        start.meta.put("a:b", "1");
        assertThat(of(start)).doesNotContainKeys("CRM_meta_#health", "CRM_meta_a:b");
    }

    @Test
    void pseudoActionsHaveParametersButNoNode() {
        cluster.parameter(a, "ip", "10.0.0.1");
        Action stop = cluster.action("a", "stop", "n1");
        stop.set(ActionFlag.PSEUDO);
        assertThat(of(stop)).containsEntry("ip", "10.0.0.1").doesNotContainKey("CRM_meta_on_node");
    }

    @Test
    void pointsOfCollectivesHaveNoParameters() {
        Clone clone = cluster.clone("c", "x", 1);
        cluster.parameter(clone, "ip", "10.0.0.1");
        assertThat(of(cluster.pseudo("c", "start"))).doesNotContainKey("ip");
    }

    @Test
    void actionsOfNobodySayNothing() {
        Action load = cluster.clusterAction("load_stopped_n1", "n1");
        load.set(ActionFlag.PSEUDO);
        assertThat(of(load)).containsExactly(entry("crm_feature_set", "3.20.5"));
    }

    @Test
    void instancesTellOfTheirCloneAndCannotBeContradicted() {
        Clone clone = cluster.clone("c", "x", 3);
        clone.cloneNodeMax = 2;
        clone.notifyEnabled = true;
        cluster.parameter(clone.instances.get(1), "CRM_meta_clone_max", "99");
        assertThat(of(cluster.action("x:1", "start", "n1"))).contains(
                entry("CRM_meta_clone", "1"),
                entry("CRM_meta_clone_max", "3"),
                entry("CRM_meta_clone_node_max", "2"),
                entry("CRM_meta_globally_unique", "false"),
                entry("CRM_meta_notify", "true"));
    }

    @Test
    void promotableClonesTellOfPromotionUnderBothNames() {
        Clone clone = cluster.clone("c", "x", 1);
        clone.promotable = true;
        clone.promotedMax = 2;
        clone.promotedNodeMax = 1;
        assertThat(of(cluster.pseudo("c", "promote"))).contains(
                entry("CRM_meta_promoted_max", "2"),
                entry("CRM_meta_master_max", "2"),
                entry("CRM_meta_promoted_node_max", "1"),
                entry("CRM_meta_master_node_max", "1"))
                .doesNotContainKey("CRM_meta_clone");
    }

    @Test
    void launchersAndGuestsAreNamed() {
        Primitive vm = cluster.primitive("vm");
        vm.meta.put("remote-node", "guest");
        cluster.remoteNode("guest", vm);
        assertThat(of(cluster.action("vm", "start", "n1"))).containsEntry("CRM_meta_remote_node", "guest");
        assertThat(of(cluster.action("guest", "start", "n1"))).containsEntry("CRM_meta_container", "vm");
    }

    @ParameterizedTest(name = "{0} on a guest that moves from n1 to n2: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"stop, n1", "demote, n1", "start, n2", "promote, n2", "monitor, n2", "migrate_to, -", "delete, -"})
    void actionsOnGuestsNameTheHost(String task, String host) {
        PlannedResource launcher = guest();
        assertThat(of(cluster.action("a", task, "guest")).get("CRM_meta_physical_host")).isEqualTo(host);
        assertThat(launcher.assigned).isEqualTo(cluster.node("n2"));
    }

    @Test
    void notificationsOnGuestsNameTheHostOfWhatTheyAreAbout() {
        guest();
        Action notify = cluster.action("a", "notify", "guest");
        notify.meta.put("notify_operation", "stop");
        assertThat(of(notify)).containsEntry("CRM_meta_physical_host", "n1");
    }

    private PlannedResource guest() {
        cluster.remoteNode("guest", cluster.primitive("vm"));
        PlannedResource launcher = cluster.active("vm", "n1");
        launcher.assigned = cluster.node("n2");
        return launcher;
    }

    @Test
    void bundleConnectionsAreReachedAtTheHostOfTheirContainer() {
        Bundle bundle = cluster.bundle("b", "app");
        cluster.parameter(bundle.replicas.get(0).connection(), "addr", "#uname");
        ConnectionAddresses addresses = new ConnectionAddresses(cluster.plan());
        ActionAttributes attributes = new ActionAttributes(cluster.plan(), addresses);
        Action start = cluster.action("b-0", "start", "n1");
        assertThat(attributes.of(start)).containsEntry("addr", "#uname");
        cluster.active("b-podman-0", "n1");
        addresses.fix(cluster.resource("b-0"), cluster.resource("b-podman-0"));
        assertThat(attributes.of(start)).containsEntry("addr", "n1");
        cluster.resource("b-podman-0").assigned = cluster.node("n2");
        addresses.fix(cluster.resource("b-0"), cluster.resource("b-podman-0"));
        assertThat(attributes.of(start)).containsEntry("addr", "n2");
    }
}
