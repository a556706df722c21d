package io.setpoint.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusTextTest {
    private final ObservedCluster cluster = new ObservedCluster();
    private final NodeState a = cluster.node("a");
    private final NodeState b = cluster.node("b");

    private List<String> section(String title) {
        return cluster.text(true)
                .lines()
                .dropWhile(line -> !line.equals("  * " + title + ":"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void theWholeStatusOfASmallCluster() {
        Primitive web = cluster.primitive("web");
        Group stack = cluster.group("stack", "ip", "shop");
        Clone ping = cluster.clone("ping-clone", "ping", 2);
        cluster.active(web, Role.STARTED, a);
        cluster.active(stack.members.get(0), Role.STARTED, b);
        cluster.active((Primitive) ping.instances.get(0), Role.STARTED, a);
        b.standby = true;

        assertThat(cluster.text(true))
                .isEqualTo(
                        """
                        Status:
                          * Node List:
                            * Node b: standby (with active resources)
                            * Online: [ a ]

                          * Full List of Resources:
                            * web	(ocf:heartbeat:Dummy):	 Started a
                            * Resource Group: stack:
                              * ip	(ocf:heartbeat:Dummy):	 Started b
                              * shop	(ocf:heartbeat:Dummy):	 Stopped
                            * Clone Set: ping-clone [ping]:
                              * Started: [ a ]
                              * Stopped: [ b ]
                        """);
    }

    @Test
    void aClusterWithoutResourcesSaysSo() {
        assertThat(section("Full List of Resources")).containsExactly("    * No resources");
    }

    @Test
    void implicitConnectionsAndRemovedResourcesThatAreStoppedAreLeftOut() {
        cluster.primitive("guest").meta.put("internal_rsc", "true");
        cluster.primitive("old").removed = true;

        assertThat(section("Full List of Resources")).containsExactly("    * No resources");
    }

    @Test
    void groupsTellWhetherTheyMayRunAndWhoCaresForThem() {
        Group stack = cluster.group("stack", "ip");
        stack.targetRole = Role.STOPPED;
        cluster.of(stack).managed = false;
        assertThat(section("Full List of Resources")).contains("    * Resource Group: stack (disabled, unmanaged):");

        cluster.of(stack).maintenance = true;
        assertThat(section("Full List of Resources")).contains("    * Resource Group: stack (disabled, maintenance):");
    }

    @Test
    void aBundleShowsWhatIsInTheContainerOnTheNodeOfTheContainer() {
        Bundle bundle = cluster.bundle("shop", "registry/shop:1");
        Bundle.Replica first = cluster.replica(bundle, "10.0.0.1");
        cluster.replica(bundle, "10.0.0.2");
        cluster.active(first.container(), Role.STARTED, a);
        cluster.active(first.instance(), Role.PROMOTED, cluster.guestNode("shop-0", first.container()));

        assertThat(section("Full List of Resources"))
                .containsExactly(
                        "    * Container bundle set: shop [registry/shop:1]:",
                        "      * shop-0 (10.0.0.1)\t(ocf:heartbeat:Dummy):\t Promoted a",
                        "      * shop-1 (10.0.0.2)\t(ocf:heartbeat:Dummy):\t Stopped");
    }

    @Test
    void aBundleWithoutPrimitiveShowsItsContainer() {
        Bundle bundle = cluster.bundle("shop", "registry/shop:1");
        bundle.unique = true;
        cluster.of(bundle).managed = false;
        cluster.replica(bundle, null);

        assertThat(section("Full List of Resources"))
                .containsExactly(
                        "    * Container bundle: shop [registry/shop:1] (unique) (unmanaged):",
                        "      * shop-podman-0\t(ocf:heartbeat:podman):\t Stopped");
    }

    @Test
    void attributesOfOnlineNodesAreShownUnlessTheyAreTheClustersOwn() {
        a.node.attributes.put("rack", "7");
        a.node.attributes.put("#kind", "cluster");
        a.node.attributes.put("fail-count-web#start_0", "1");
        a.node.attributes.put("standby", "off");
        a.node.attributes.put("Zone", "north");
        b.node.attributes.put("rack", "8");
        b.online = false;

        assertThat(section("Node Attributes"))
                .containsExactly(
                        "    * Node: a:",
                        "      * Zone                            \t: north     ",
                        "      * rack                            \t: 7         ");
    }

    @Test
    void connectivityIsJudgedWhereAPingResourceRuns() {
        Primitive ping = cluster.primitive("ping");
        ping.type = "ping";
        cluster.parameters.put("host_list", "h1 h2 h3");
        cluster.parameters.put("multiplier", "100");
        cluster.active(ping, Role.STARTED, a, b);
        a.node.attributes.put("pingd", "200");
        b.node.attributes.put("pingd", "0");
        assertThat(section("Node Attributes"))
                .containsExactly(
                        "    * Node: a:",
                        "      * pingd                           \t: 200       \t: Connectivity is degraded (Expected=300)",
                        "    * Node: b:",
                        "      * pingd                           \t: 0         \t: Connectivity is lost");

        a.node.attributes.put("pingd", "300");
        assertThat(section("Node Attributes")).contains("      * pingd                           \t: 300       ");
    }

    @Test
    void failedActionsAreListedUnlessTheyAreMasked() {
        Primitive web = cluster.primitive("web");
        LrmOperation failure = cluster.failure("web_start_0", a, 1, web);
        failure.exitReason = "port in use";
        failure.lastRcChange = "1600000000";
        failure.queueTime = "0";
        failure.execTime = "25";
        cluster.failure("not a key", a, 1, web);
        cluster.maskedProbe("web_monitor_0", b, 5, web);

        assertThat(section("Failed Resource Actions"))
                .containsExactly("    * web_start_0 on a 'Error occurred' (1): call=12, status='Error', exitreason='port in use',"
                        + " last-rc-change='Sun Sep 13 12:26:40 2020', queued=0ms, exec=25ms");
    }

    @Test
    void instancesAreCountedByLeaves() {
        Group stack = cluster.group("stack", "ip", "shop");
        stack.members.get(0).targetRole = Role.STOPPED;
        cluster.of(stack.members.get(1)).blocked = true;
        Primitive gone = cluster.primitive("gone");
        gone.removed = true;
        cluster.of(gone).blocked = true;
        cluster.replica(cluster.bundle("box", "image"), "10.0.0.1");

        assertThat(ResourceCounts.of(cluster.state())).isEqualTo(new ResourceCounts(6, 1, 1));
    }
}
