package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.allowed;
import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.meta;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.options;
import static io.setpoint.policy.resolve.TestCluster.resourceDefaults;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.LrmResource;
import org.junit.jupiter.api.Test;

class ClusterModelTest {
    private static final String CLONE = "<clone id='c'>" + dummy("a") + "</clone>";

    @Test
    void resourcesAreSortedByPriorityAndOtherwiseStayInOrder() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"), resources(dummy("a") + dummy("b", meta("priority=5")) + dummy("c") + dummy("d", meta("priority=-1"))));

        assertThat(cluster.model.resources()).extracting(resource -> resource.id).containsExactly("b", "a", "c", "d");
    }

    @Test
    void anInnerPrimitiveIsFoundOnceAnInstanceIsKnownByItsName() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2", "n3"), resources(CLONE));
        ClusterModel model = cluster.model;
        assertThat(model.findForConstraint("a")).isNull();

        model.rename(model.of(cluster.find("a:1")), "a");
        model.rename(model.of(cluster.find("a:2")), "a");
        model.rename(model.of(cluster.find("a:0")), "a");

        assertThat(model.findAll("a")).extracting(resource -> resource.id).containsExactly("a:0", "a:1", "a:2");
        assertThat(model.find("a")).isSameAs(cluster.find("a:0"));
        assertThat(model.findForConstraint("a")).isSameAs(cluster.find("c"));
        assertThat(model.findForConstraint("a:1")).isSameAs(cluster.find("a:1"));

        model.rename(model.of(cluster.find("a:0")), null);
        assertThat(model.find("a")).isSameAs(cluster.find("a:1"));
    }

    @Test
    void theFirstMatchIsByPriorityNotByDocument() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"), resources(dummy("low") + "<group id='g'>" + meta("priority=1") + dummy("high") + "</group>"));
        ClusterModel model = cluster.model;

        model.rename(model.of(cluster.find("low")), "same");
        model.rename(model.of(cluster.find("high")), "same");

        assertThat(model.findAll("same")).containsExactly(cluster.find("high"), cluster.find("low"));
    }

    @Test
    void aFurtherInstanceIsARemovedOneAndComesAfterTheOthers() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resources(CLONE + dummy("z")));
        ClusterModel model = cluster.model;

        Resource added = model.addInstance(cluster.cloneOf("c"));

        assertThat(added.id).isEqualTo("a:2");
        assertThat(added.removed).isTrue();
        assertThat(model.of(added).config).isSameAs(added);
        assertThat(model.find("a:2")).isSameAs(added);
        assertThat(model.number()).extracting(resource -> resource.id).containsExactly("c", "a:0", "a:1", "a:2", "z");
        assertThat(model.resourceStates()).extracting(state -> state.config).containsExactlyElementsOf(model.number());
        assertThat(model.of(cluster.find("z")).config).isSameAs(cluster.find("z"));
    }

    @Test
    void aLateInstanceSeesNodesAsTheyAreNow() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resources(CLONE));
        cluster.model.nodeByName("n2").baseScore = -1_000_000;

        assertThat(allowed(cluster.model.addInstance(cluster.cloneOf("c")))).containsExactly("n1=0", "n2=-INFINITY");
        assertThat(allowed(cluster.find("a:0"))).containsExactly("n1=0", "n2=0");
    }

    @Test
    void aRemovedResourceIsBannedEverywhere() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resourceDefaults("priority=9"), resources(dummy("a")));
        ClusterModel model = cluster.model;

        Primitive removed = model.addRemoved(history("gone", "heartbeat", "Dummy", null));

        assertThat(model.resources()).extracting(resource -> resource.id).containsExactly("a", "gone");
        assertThat(removed.removed).isTrue();
        assertThat(removed.priority).isEqualTo(9);
        assertThat(removed.managed).isTrue();
        assertThat(allowed(removed)).containsExactly("n1=-INFINITY", "n2=-INFINITY");
        assertThat(model.find("gone")).isSameAs(removed);
    }

    @Test
    void aRemovedResourceIsLeftAloneIfItShallNotBeStopped() {
        TestCluster cluster = TestCluster.of(options("stop-removed-resources=false"), nodes("n1"), resources(""));

        Primitive removed = cluster.model.addRemoved(history("gone", "heartbeat", "Dummy", null));

        assertThat(removed.managed).isFalse();
        assertThat(cluster.model.of(removed).managed).isFalse();
        assertThat(allowed(removed)).containsExactly("n1=0");
    }

    @Test
    void aRemovedConnectionBringsItsNodeAndFindsItsLauncherLater() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("vm")));
        ClusterModel model = cluster.model;
        LrmResource history = history("guest", "pacemaker", "remote", "vm");

        Primitive removed = model.addRemoved(history);
        NodeState node = model.nodeByName("guest");

        assertThat(model.nodes()).extracting(NodeState::name).containsExactly("guest", "n1");
        assertThat(node.shutdown).isTrue();
        assertThat(node.unclean).isTrue();
        assertThat(node.node.connection).isSameAs(removed);
        assertThat(node.node.attributes).containsExactly(entry("#kind", "remote"));
        assertThat(removed.removedLaunched).isTrue();
        assertThat(removed.launcher).isNull();
        assertThat(history.otherAttributes).isNull();

        model.linkRemovedLauncher(removed, "vm");
        assertThat(node.node.guest()).isTrue();
        assertThat(cluster.primitive("vm").launched).containsExactly(removed);
    }

    @Test
    void tagsOfOneIdMergeAndResourcesComeBeforeThem() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources(dummy("a")),
                "<tags><tag id='t'><obj_ref id='a'/><obj_ref id='b'/></tag><tag id='t'><obj_ref id='b'/><obj_ref id='c'/></tag></tags>");

        assertThat(cluster.model.templateOrTag("t")).containsExactly("a", "b", "c");
        assertThat(cluster.model.templateOrTag("none")).isEmpty();
    }

    @Test
    void resourcesWithEqualTablesShareOneList() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resources(CLONE + dummy("z")));

        assertThat(cluster.find("a:0").allowedNodes).isSameAs(cluster.find("z").allowedNodes).isSameAs(cluster.find("c").allowedNodes);
    }

    private static LrmResource history(String id, String provider, String type, String container) {
        LrmResource history = new LrmResource();
        history.id = id;
        history.agentClass = "ocf";
        history.provider = provider;
        history.type = type;
        history.container = container;
        return history;
    }
}
