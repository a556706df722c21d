package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.allowed;
import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.meta;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.options;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import org.junit.jupiter.api.Test;

class RemoteNodesTest {
    private static final String REMOTE = "<primitive id='r1' class='ocf' provider='pacemaker' type='remote'/>";

    @Test
    void aRemotePrimitiveBringsItsNode() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("before") + REMOTE));
        NodeState node = cluster.model.nodeByName("r1");

        assertThat(node.id()).isEqualTo("r1");
        assertThat(node.node.connection).isSameAs(cluster.find("r1"));
        assertThat(node.node.guest()).isFalse();
        assertThat(node.node.attributes).containsExactly(entry("#kind", "remote"));
        assertThat(node.unclean).as("nothing seen of it yet").isTrue();
        assertThat(allowed(cluster.find("before"))).as("known before any resource is read").containsExactly("n1=0", "r1=0");
    }

    @Test
    void theGuestOfAPrimitiveGetsAConnection() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<group id='g'>"
                        + dummy("vm", meta("remote-node=guest1", "remote-addr=10.0.0.9", "remote-connect-timeout=90s", "is-managed=false"))
                        + "</group>" + dummy("other")));
        Primitive connection = cluster.primitive("guest1");

        assertThat(cluster.model.resources()).extracting(resource -> resource.id).containsExactly("g", "other", "guest1");
        assertThat(connection.launcher).isSameAs(cluster.find("vm"));
        assertThat(cluster.primitive("vm").launched).containsExactly(connection);
        assertThat(connection.managed).isFalse();
        assertThat(connection.migratable).isFalse();
        assertThat(connection.meta).containsEntry("internal_rsc", "true");
        assertThat(cluster.model.parameters().of(connection, null)).containsExactly(entry("addr", "10.0.0.9"));
        assertThat(connection.operations)
                .extracting(op -> op.attribute("id"), op -> op.attribute("timeout"))
                .containsExactly(
                        tuple("guest1-monitor-30s", "30s"),
                        tuple("guest1-start-0", "90s"));
        NodeState node = cluster.model.nodeByName("guest1");
        assertThat(node.node.guest()).isTrue();
        assertThat(node.node.bundleNode()).isFalse();
        assertThat(node.node.attributes).containsExactly(entry("#kind", "container"));
        assertThat(node.unclean).isFalse();
        assertThat(cluster.cib.configuration.resources.resources).hasSize(2);
    }

    @Test
    void neitherClonesNorTemplatesNorMembersAreScanned() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<clone id='c'>" + dummy("vm", meta("remote-node=guest1")) + "</clone><group id='g'>" + REMOTE + "</group>"
                        + "<template id='t' class='ocf' provider='pacemaker' type='remote'/><primitive id='r2' template='t'/>"));

        assertThat(cluster.model.nodes()).extracting(NodeState::name).as("the template itself, as a quirk").containsExactly("n1", "t");
        assertThat(cluster.primitive("r1").remoteConnection).isTrue();
        assertThat(cluster.primitive("r1").remoteNode).isNull();
        assertThat(cluster.primitive("r2").remoteNode).isNull();
    }

    @Test
    void aListedRemoteNodeKeepsItsIdAndAttributes() {
        TestCluster cluster = TestCluster.of(
                options("startup-fencing=false"), "<nodes><node id='77' uname='r1' type='remote' score='5'/></nodes>", resources(REMOTE));

        assertThat(cluster.model.nodes()).hasSize(1);
        assertThat(cluster.model.nodeByName("r1").id()).isEqualTo("77");
        assertThat(cluster.model.nodeByName("r1").unclean).isFalse();
        assertThat(cluster.model.nodeByName("r1").node.attributes).containsEntry("#uname", "r1");
        assertThat(allowed(cluster.find("r1"))).containsExactly("r1=5");
    }

    @Test
    void anyResourceCanNameALauncherThatExists() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<group id='g'>" + meta("container=vm") + dummy("a") + dummy("b") + "</group>" + dummy("vm", meta("container=vm"))
                        + dummy("lost", meta("container=nowhere"))));

        assertThat(cluster.primitive("vm").launched).extracting(resource -> resource.id).containsExactly("a", "b");
        assertThat(cluster.primitive("vm").launcher).isNull();
        assertThat(cluster.primitive("lost").launcher).isNull();
    }

    @Test
    void inAnAsymmetricClusterTheConnectionOfAGuestMayRunAnywhere() {
        TestCluster cluster = TestCluster.of(
                options("symmetric-cluster=false"), nodes("n1"), resources(dummy("vm", meta("remote-node=guest1")) + REMOTE));

        assertThat(allowed(cluster.find("guest1"))).containsExactly("guest1=0", "n1=0", "r1=0");
        assertThat(allowed(cluster.find("vm"))).isEmpty();
        assertThat(allowed(cluster.find("r1"))).isEmpty();
    }
}
