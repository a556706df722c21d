package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.meta;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static io.setpoint.policy.resolve.TestCluster.tree;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CloneReaderTest {
    /** On three nodes. */
    @ParameterizedTest(name = "{0} {1}: {2} instances, {3} per node, unique {4}")
    @CsvSource({
        "'', '', 3, 1, false",
        "clone-max=5, '', 5, 1, false",
        "clone-max=two, '', 1, 1, false",
        "clone-node-max=2, '', 3, 2, true",
        "clone-node-max=2, globally-unique=false, 3, 1, false",
        "clone-node-max=2, globally-unique=maybe, 3, 1, false",
        "clone-node-max=none, '', 3, 0, false",
        "clone-max=4, globally-unique=true, 4, 1, true",
    })
    void sizes(String first, String second, int instances, int perNode, boolean unique) {
        Clone clone = TestCluster.of(nodes("n1", "n2", "n3"), resources("<clone id='c'>" + metaOf(first, second) + dummy("a") + "</clone>"))
                .cloneOf("c");

        assertThat(clone.instances).hasSize(instances);
        assertThat(clone.cloneNodeMax).isEqualTo(perNode);
        assertThat(clone.unique).isEqualTo(unique);
        assertThat(clone.instances.get(0).unique).isEqualTo(unique);
        assertThat(clone.meta).containsEntry("globally-unique", Boolean.toString(unique));
    }

    @Test
    void aCloneOfNoneHasOneRemovedInstance() {
        Clone clone = TestCluster.of(nodes("n1"), resources("<clone id='c'>" + meta("clone-max=0") + dummy("a") + "</clone>")).cloneOf("c");

        assertThat(clone.instances).hasSize(1).allMatch(instance -> instance.removed);
        assertThat(clone.instances.get(0).meta).containsEntry("clone-max", "0");
    }

    @Test
    void instancesOfAGroupNumberTheirMembers() {
        TestCluster cluster = TestCluster.of(
                nodes("n1", "n2"), resources("<clone id='c'><group id='g'>" + dummy("a") + dummy("b") + "</group></clone>"));

        assertThat(tree(cluster.find("c"))).containsExactly("c", "g:0", "a:0", "b:0", "g:1", "a:1", "b:1");
        assertThat(cluster.find("b:1")).extracting(resource -> resource.xmlId, resource -> resource.instance).containsExactly("b", 1);
    }

    @Test
    void promotedLimitsHaveOldNamesThatCountOnlyAlone() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<clone id='c'>" + meta("promotable=true", "master-max=2", "promoted-node-max=x") + dummy("a") + "</clone>"
                        + "<clone id='d'>" + meta("promotable=true", "master-max=2", "promoted-max=3") + dummy("b") + "</clone><clone id='e'>"
                        + meta("promoted-max=3") + dummy("f") + "</clone>"));

        assertThat(cluster.cloneOf("c").promotedMax).isEqualTo(2);
        assertThat(cluster.cloneOf("c").promotedNodeMax).isZero();
        assertThat(cluster.cloneOf("d").promotedMax).isEqualTo(3);
        assertThat(cluster.cloneOf("d").promotedNodeMax).isEqualTo(1);
        assertThat(cluster.cloneOf("e").promotedMax).isZero();
    }

    @Test
    void anAgentThatCannotBeUniqueMakesTheCloneAnonymousAndSmaller() {
        TestCluster cluster = TestCluster.of(
                nodes("n1", "n2"),
                resources("<clone id='c'>" + meta("globally-unique=true", "clone-max=6", "clone-node-max=3")
                        + "<primitive id='a' class='systemd' type='s'/></clone>"));
        Clone clone = cluster.cloneOf("c");

        assertThat(clone.unique).isFalse();
        assertThat(clone.cloneNodeMax).isEqualTo(1);
        assertThat(clone.instances).hasSize(2).allMatch(instance -> !instance.unique);
        assertThat(clone.meta).containsEntry("globally-unique", "false");
    }

    /** Spec 02 §5: the group under construction is not attached yet, so its members that can be unique are missed. */
    @ParameterizedTest(name = "{0}: member y of instance {1} stays unique")
    @CsvSource({"globally-unique=true, 1", "clone-node-max=2, 0"})
    void oneInstanceOfAForcedGroupKeepsUniqueMembers(String option, int kept) {
        Clone clone = TestCluster.of(
                        nodes("n1", "n2"),
                        resources("<clone id='c'>" + meta(option, "clone-max=4") + "<group id='g'>" + dummy("y")
                                + "<primitive id='z' class='systemd' type='s'/></group></clone>"))
                .cloneOf("c");

        assertThat(clone.instances).hasSize(2);
        for (Resource instance : clone.instances) {
            assertThat(((Group) instance).members.get(0).unique).isEqualTo(instance.instance == kept);
            assertThat(((Group) instance).members.get(1).unique).isFalse();
        }
    }

    @Test
    void inAPromotableCloneAnotherAgentFailsThePrimitiveOrTheMember() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<clone id='c'>" + meta("promotable=true") + "<primitive id='a' class='lsb' type='s'/></clone><clone id='d'>"
                        + meta("promotable=true") + "<group id='g'><primitive id='b' class='lsb' type='s'/>" + dummy("e")
                        + "</group></clone>"));

        assertThat(cluster.model.find("c")).isNull();
        assertThat(tree(cluster.find("d"))).containsExactly("d", "g:0", "e:0");
    }

    @Test
    void orderedOfACloneReachesItsGroup() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<clone id='c'>" + meta("ordered=false") + "<group id='g'>" + dummy("a") + "</group></clone><group id='h'>"
                        + meta("collocated=off") + dummy("b") + "</group><group id='empty'/>"));

        assertThat(cluster.cloneOf("c").ordered).isFalse();
        assertThat(cluster.group("g:0").ordered).isFalse();
        assertThat(cluster.group("g:0").colocated).isTrue();
        assertThat(cluster.group("h").ordered).isTrue();
        assertThat(cluster.group("h").colocated).isFalse();
        assertThat(cluster.model.find("empty")).isNull();
    }

    @Test
    void sizeDependsOnTheNodesKnownWhenTheCloneIsRead() {
        String bundle = "<bundle id='b'><podman image='i' replicas='3'/><network control-port='1'/>" + dummy("p") + "</bundle>";
        TestCluster cluster = TestCluster.of(
                nodes("n1", "n2"),
                resources("<clone id='before'>" + dummy("x") + "</clone>" + bundle + "<clone id='after'>" + dummy("y") + "</clone>"));

        assertThat(cluster.cloneOf("before").instances).hasSize(2);
        assertThat(cluster.cloneOf("after").instances).hasSize(5);
    }

    private static String metaOf(String first, String second) {
        if (first.isEmpty()) {
            return "";
        }
        return second.isEmpty() ? meta(first) : meta(first, second);
    }
}
