package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.allowed;
import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.meta;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.options;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static io.setpoint.policy.resolve.TestCluster.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.document.OpElement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleReaderTest {
    private static final String PROMOTABLE = "<bundle id='b'><podman image='img' replicas='2' promoted-max='1'/>"
            + "<network ip-range-start='10.0.0.1'/>" + dummy("p") + "</bundle>";
    private static final String REMOTE = "<primitive id='r1' class='ocf' provider='pacemaker' type='remote'/>";

    @Test
    void hasContainerAddressAndConnectionOfEachReplicaAndTheInnerCloneLast() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resources(PROMOTABLE));
        Bundle bundle = cluster.bundle("b");

        assertThat(tree(bundle))
                .containsExactly(
                        "b", "b-podman-0", "b-ip-10.0.0.1", "b-0", "b-podman-1", "b-ip-10.0.0.2", "b-1", "b-master", "p:0", "p:1");
        assertThat(bundle.unique).isFalse();
        assertThat(bundle.replicaMax).isEqualTo(2);
        Clone clone = cluster.cloneOf("b-master");
        assertThat(clone.promotable).isTrue();
        assertThat(clone.promotedMax).isEqualTo(1);
        assertThat(clone.unique).isFalse();
        assertThat(clone.ordered).isTrue();
        assertThat(bundle.replicas.get(1).instance()).isSameAs(cluster.find("p:1"));
    }

    @Test
    void eachPartHasItsOwnTableOfAllowedNodes() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resources(REMOTE + PROMOTABLE));

        assertThat(allowed(cluster.find("b"))).containsExactly("n1=0", "n2=0", "r1=0");
        assertThat(allowed(cluster.find("b-podman-0"))).containsExactly("n1=0", "n2=0", "r1=0");
        assertThat(allowed(cluster.find("b-0"))).containsExactly("n1=0", "n2=0", "r1=-INFINITY");
        assertThat(allowed(cluster.find("p:0"))).containsExactly("b-0=500 exclusive");
        assertThat(allowed(cluster.find("p:1"))).containsExactly("b-1=500 exclusive");
        assertThat(allowed(cluster.find("b-master")))
                .containsExactly("b-0=-INFINITY exclusive", "b-1=-INFINITY exclusive", "n1=0", "n2=0", "r1=0");
        assertThat(cluster.find("p:0").exclusiveDiscovery).isTrue();
    }

    @Test
    void resourcesReadBeforeAndAfterDoNotSeeBundleNodes() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("before") + PROMOTABLE + dummy("after")));

        assertThat(allowed(cluster.find("before"))).containsExactly("n1=0");
        assertThat(allowed(cluster.find("after"))).containsExactly("n1=0");
    }

    /** Spec 02 §8.5, hard case 14. */
    @Test
    void aBundleNodeThatIsConfiguredIsClosedForWhatWasReadBefore() {
        TestCluster cluster = TestCluster.of(
                "<nodes><node id='id-n1' uname='n1'/><node id='b-0' uname='b-0' type='remote'/></nodes>",
                resources(dummy("before") + PROMOTABLE + dummy("after")));

        assertThat(allowed(cluster.find("before"))).containsExactly("b-0=-INFINITY never", "n1=0");
        assertThat(allowed(cluster.find("b-podman-0"))).containsExactly("b-0=0", "n1=0");
        assertThat(allowed(cluster.find("b-podman-1"))).containsExactly("n1=0");
        assertThat(allowed(cluster.find("after"))).containsExactly("n1=0");
        assertThat(cluster.model.nodeByName("b-0").baseScore).isEqualTo(-1_000_000);
    }

    @Test
    void inAnAsymmetricClusterOnlyConnectionsHaveNodesIncludingClosedOnes() {
        TestCluster cluster = TestCluster.of(options("symmetric-cluster=false"), nodes("n1"), resources(PROMOTABLE));

        assertThat(allowed(cluster.find("b-podman-0"))).isEmpty();
        assertThat(allowed(cluster.find("b-0"))).containsExactly("b-0=-INFINITY never", "n1=0");
        assertThat(allowed(cluster.find("b-1"))).containsExactly("b-0=-INFINITY never", "b-1=-INFINITY never", "n1=0");
    }

    @Test
    void connectionsTieNodesToContainers() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(PROMOTABLE));
        Primitive connection = cluster.primitive("b-0");
        Primitive container = cluster.primitive("b-podman-0");
        Node node = cluster.model.nodeByName("b-0").node;

        assertThat(connection.launcher).isSameAs(container);
        assertThat(container.launched).containsExactly(connection);
        assertThat(connection.remoteNode).isSameAs(node);
        assertThat(node.bundleNode()).isTrue();
        assertThat(node.attributes).containsExactly(entry("#kind", "container"));
        assertThat(cluster.model.nodeByName("b-0").unclean).isFalse();
        assertThat(connection.migratable).isFalse();
        assertThat(connection.needsQuorum).isTrue();
        assertThat(connection.operations).extracting(OpElement::name).containsExactly("monitor");
        assertThat(cluster.model.parameters().of(connection, null)).containsExactly(entry("addr", "10.0.0.1"), entry("port", "3121"));
    }

    @Test
    void containersAndAddressesHaveTheirParameters() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources("""
                <bundle id='b'>
                  <docker image='img' replicas='1' run-command='/bin/run'/>
                  <network ip-range-start='10.0.0.1' host-interface='eth0' host-netmask='24'/>
                  <storage><storage-mapping id='s' source-dir-root='/srv' target-dir='/srv'/></storage>
                """ + dummy("p") + "</bundle>"));

        assertThat(cluster.model.parameters().of(cluster.find("b-docker-0"), null))
                .containsEntry("image", "img")
                .containsEntry("allow_pull", "true")
                .containsEntry("force_kill", "false")
                .containsEntry("reuse", "false")
                .containsEntry("mount_points", "/srv/b-0,/var/log/pacemaker/bundles/b-0")
                .containsEntry("run_cmd", "/bin/run")
                .containsEntry("monitor_cmd", "/bin/true");
        assertThat(cluster.model.parameters().of(cluster.find("b-ip-10.0.0.1"), null))
                .containsExactly(entry("ip", "10.0.0.1"), entry("nic", "eth0"), entry("cidr_netmask", "24"));
    }

    /** The example of spec 02 §8.4. */
    @Test
    void runOptionsOfADockerBundleWithAddresses() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'><docker image='i'/><network ip-range-start='10.0.0.1'/>" + dummy("p") + "</bundle>"));

        assertThat(cluster.parameter("b-docker-0", "run_opts"))
                .isEqualTo(" --restart=no -h b-0 -e PCMK_stderr=1 -e PCMK_remote_port=3121"
                        + " -v /etc/pacemaker/authkey:/etc/pacemaker/authkey -v /var/log/pacemaker/bundles/b-0:/var/log"
                        + " -p 10.0.0.1:3121:3121  --add-host=b-0:10.0.0.1");
    }

    @Test
    void runOptionsOfAPodmanBundleWithEverythingElse() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources("""
                <bundle id='b'>
                  <podman image='i' network='bridge' options='--user=root'/>
                  <network control-port='9999'>
                    <port-mapping id='1' port='80'/>
                    <port-mapping id='2' port='81' internal-port='8081'/>
                    <port-mapping id='3' range='90-99'/>
                  </network>
                  <storage>
                    <storage-mapping id='s' source-dir='/a' target-dir='/b' options='ro'/><storage-mapping id='x' source-dir='/a'/>
                    <storage-mapping id='l' source-dir='/logs' target-dir='/var/log'/>
                  </storage>
                """ + dummy("p") + "</bundle>"));

        assertThat(cluster.parameter("b-podman-0", "run_opts"))
                .isEqualTo(" -e PCMK_stderr=1 --net=bridge -e PCMK_remote_port=9999 -v /a:/b:ro -v /logs:/var/log"
                        + " -v /etc/pacemaker/authkey:/etc/pacemaker/authkey"
                        + " -p 80:80 -p 81:8081 -p 90-99:90-99 -p 9999:9999 --user=root ");
        assertThat(cluster.parameter("b-podman-0", "run_cmd")).isEqualTo("/usr/sbin/pacemaker-remoted");
        assertThat(cluster.parameter("b-podman-0", "mount_points")).isEmpty();
        assertThat(cluster.parameter("b-0", "addr")).isEqualTo("#uname");
    }

    @Test
    void portsAreNotMappedOnTheHostsNetworkAndEntriesCanBeForAHostsFile() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'><podman image='i' network='host'/><network control-port='1'/>" + dummy("p") + "</bundle>"
                        + "<bundle id='c'><podman image='i' replicas='2'/>"
                        + "<network ip-range-start='1.1.1.254' add-host='false'/></bundle>"));

        assertThat(cluster.parameter("b-podman-0", "run_opts")).doesNotContain("-p ");
        assertThat(cluster.parameter("c-podman-0", "run_opts"))
                .isEqualTo(" -h c-0 -e PCMK_stderr=1 -e PCMK_remote_port=3121  --hosts-entry=1.1.1.254=c-0 --hosts-entry=1.1.2.1=c-1");
        assertThat(cluster.parameter("c-podman-0", "run_cmd")).isNull();
    }

    @Test
    void withoutAPrimitiveThereAreOnlyContainersAndAddresses() {
        TestCluster cluster =
                TestCluster.of(nodes("n1"), resources("<bundle id='b'><docker image='i' replicas='2'/></bundle>"));

        assertThat(tree(cluster.find("b"))).containsExactly("b", "b-docker-0", "b-docker-1");
        assertThat(cluster.model.nodes()).hasSize(1);
        assertThat(cluster.bundle("b").bundled).isNull();
    }

    @Test
    void anIpv6RangeStartsAgainAndTakesNamesThatXmlAllows() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'><docker image='i' replicas='3'/><network ip-range-start='fe80::1'/></bundle>"));

        assertThat(tree(cluster.find("b")))
                .containsExactly("b", "b-docker-0", "b-ip-fe80::1", "b-docker-1", "b-ip-.null.", "b-docker-2", "b-ip-fe80::1");
        assertThat(cluster.parameter("b-docker-0", "run_opts"))
                .endsWith("  --add-host=b-0:fe80::1 --add-host=b-1:(null) --add-host=b-2:fe80::1");
    }

    @ParameterizedTest(name = "{0} in network {1}: exists {2}, per host {3}, unique {4}")
    @CsvSource(nullValues = "-", value = {
        "replicas-per-host='1', -, false, -, -",
        "replicas-per-host='2', control-port='1', true, 1, true",
        "replicas-per-host='2', ip-range-start='1.1.1.1', true, 2, true",
        "replicas-per-host='1', ip-range-start='1.1.1.1', true, 1, false",
    })
    void thePrimitiveMustBeReachable(String container, String network, boolean exists, Integer perHost, Boolean unique) {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'><docker image='i' replicas='2' " + container + "/>"
                        + (network == null ? "" : "<network " + network + "/>") + dummy("p") + "</bundle>"));

        assertThat(cluster.model.find("b") != null).isEqualTo(exists);
        if (exists) {
            assertThat(cluster.bundle("b").replicasPerHost).isEqualTo(perHost);
            assertThat(cluster.bundle("b").unique).isEqualTo(unique);
            assertThat(cluster.cloneOf("b-clone").unique).isEqualTo(perHost > 1);
        }
    }

    @Test
    void replicasComeFromThePromotedOnesIfNotGiven() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'><docker image='i' promoted-max='3'/></bundle><bundle id='c'><docker image='i'/></bundle>"));

        assertThat(cluster.bundle("b").replicas).hasSize(3);
        assertThat(cluster.bundle("c").replicas).hasSize(1);
    }

    @Test
    void aBundleNeedsATechnologyThatIsKnown() {
        assertThat(TestCluster.of(nodes("n1"), resources("<bundle id='b'><rkt image='i'/></bundle>")).model.resources()).isEmpty();
    }

    /** Spec 02 hard case 15. */
    @Test
    void aConnectionWhoseNameIsTakenGetsAnotherAndSoDoesItsNode() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("b-0") + PROMOTABLE));

        assertThat(cluster.bundle("b").replicas.get(0).connection().id).isEqualTo("pcmk-internal-p:0-remote-0");
        assertThat(allowed(cluster.find("p:0"))).containsExactly("pcmk-internal-p:0-remote-0=500 exclusive");
        assertThat(cluster.parameter("b-podman-0", "run_opts")).contains(" -h b-0 ");
    }

    @Test
    void partsInheritFromTheBundleAndTheInstancesOptionsReachTheClone() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'>" + meta("priority=5", "clone-max=9") + "<docker image='i' replicas='2'/>"
                        + "<network ip-range-start='10.0.0.1'/>"
                        + dummy("p", meta("notify=true", "container-attribute-target=host"), "<utilization id='u'>"
                                + TestCluster.pairs("cpu=2") + "</utilization>")
                        + "</bundle>"));

        assertThat(List.of("b-docker-0", "b-ip-10.0.0.1", "b-0", "b-clone", "p:0")).allMatch(id -> cluster.find(id).priority == 5);
        assertThat(cluster.cloneOf("b-clone").instances).hasSize(2);
        assertThat(cluster.find("b-clone").notifyEnabled).isTrue();
        assertThat(cluster.find("b-docker-0").meta).containsEntry("container-attribute-target", "host");
        assertThat(cluster.find("p:1").meta).containsEntry("external-ip", "10.0.0.2");
        assertThat(cluster.find("p:0").stickiness).isEqualTo(1);
        assertThat(cluster.find("b-docker-0").stickiness).isZero();
        assertThat(cluster.primitive("b-docker-1").utilization).containsExactly(entry("cpu", "2"));
        assertThat(cluster.primitive("p:1").utilization).isEmpty();
    }

    @Test
    void anAgentThatCannotBeUniqueLeavesFewerReplicas() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'><docker image='i' replicas='4' replicas-per-host='2'/><network ip-range-start='10.0.0.1'/>"
                        + "<primitive id='p' class='systemd' type='s'/></bundle>"));

        assertThat(cluster.bundle("b").replicas).hasSize(1);
        assertThat(cluster.bundle("b").replicaMax).isEqualTo(4);
        assertThat(cluster.bundle("b").unique).isTrue();
    }
}
