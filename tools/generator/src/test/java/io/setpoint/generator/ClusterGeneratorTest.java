package io.setpoint.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.Verifier;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Role;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated clusters are what was asked for, and their history fits their configuration. */
class ClusterGeneratorTest {
    private static final ClusterShape COLOURFUL = ClusterShape.DEFAULT
            .with(Knob.NODES, 6)
            .with(Knob.REMOTES, 2)
            .with(Knob.GUESTS, 2)
            .with(Knob.PRIMITIVES, 20)
            .with(Knob.GROUPS, 3)
            .with(Knob.CLONES, 2)
            .with(Knob.UNIQUE_CLONES, 1)
            .with(Knob.PROMOTABLES, 2)
            .with(Knob.CLONED_GROUPS, 1)
            .with(Knob.BUNDLES, 2)
            .with(Knob.FENCING, 1);

    private static Cib cib(ClusterShape shape) {
        return new ClusterGenerator(shape, 1).cib();
    }

    private static ClusterState observe(ClusterShape shape) {
        return ClusterStateReader.read(cib(shape), IsoTime.ofEpochSeconds(HistoryWriter.NOW));
    }

    private static long count(ClusterState cluster, Predicate<Resource> wanted) {
        return cluster.resources().stream().filter(wanted).count();
    }

    private static long nodes(ClusterState cluster, Predicate<NodeState> wanted) {
        return cluster.nodes().stream().filter(wanted).count();
    }

    @Test
    void theSameShapeAndSeedGiveTheSameDocument() {
        assertThat(new ClusterGenerator(COLOURFUL, 5).text())
                .isEqualTo(new ClusterGenerator(COLOURFUL, 5).text())
                .isNotEqualTo(new ClusterGenerator(COLOURFUL, 6).text());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void aDocumentIsValidAndMeansAllThatItSays(long seed) {
        ClusterShape everything = COLOURFUL;
        for (Knob knob : Knob.values()) {
            if (everything.of(knob) == 0 || knob.unit() == Knob.Unit.PERCENT) {
                everything = everything.with(knob, knob.unit() == Knob.Unit.PERCENT ? 50 : 1);
            }
        }

        Cib cib = CibReader.read(new ClusterGenerator(everything, seed).text());

        assertThat(Verifier.verify(cib, null)).isEmpty();
    }

    @Test
    void resourcesAreAsManyAsWereAskedFor() {
        ClusterState cluster = observe(COLOURFUL);

        assertThat(count(cluster, Group.class::isInstance)).isEqualTo(3);
        assertThat(count(cluster, Clone.class::isInstance)).isEqualTo(6);
        assertThat(count(cluster, Bundle.class::isInstance)).isEqualTo(2);
        assertThat(count(cluster, resource -> resource.fenceDevice)).isEqualTo(1);
        assertThat(count(cluster, resource -> resource instanceof Primitive && resource.id.startsWith("rsc"))).isEqualTo(11);
    }

    @Test
    void nodesAreInTheStatesThatWereAskedFor() {
        ClusterState cluster = observe(COLOURFUL
                .with(Knob.NODES, 12)
                .with(Knob.DOWN, 1)
                .with(Knob.LOST, 2)
                .with(Knob.PENDING, 1)
                .with(Knob.LEAVING, 1)
                .with(Knob.STANDBY, 2)
                .with(Knob.MAINTENANCE, 1));

        assertThat(nodes(cluster, node -> !node.node.remote)).isEqualTo(12);
        assertThat(nodes(cluster, node -> !node.node.remote && !node.online)).isEqualTo(3);
        assertThat(nodes(cluster, node -> !node.node.remote && node.unclean)).isEqualTo(2);
        assertThat(nodes(cluster, node -> node.pending)).isEqualTo(1);
        assertThat(nodes(cluster, node -> node.shutdown)).isEqualTo(1);
        assertThat(nodes(cluster, node -> node.standby && !node.pending)).isEqualTo(2);
        assertThat(nodes(cluster, node -> node.maintenance)).isEqualTo(1);
    }

    @Test
    void allIsRunningUnlessSomethingElseWasAskedFor() {
        ClusterState cluster = observe(COLOURFUL);

        assertThat(nodes(cluster, node -> !node.online)).isZero();
        assertThat(cluster.allResources().stream().filter(Primitive.class::isInstance))
                .filteredOn(resource -> cluster.state(resource).role == Role.STOPPED)
                .allMatch(resource -> resource.topBelowBundle() instanceof Clone clone && !clone.unique);
    }

    @ParameterizedTest
    @EnumSource(value = Knob.class, names = {"FAILURES", "IN_FLIGHT", "CHANGED", "REMOVED", "MULTIPLE"})
    void troubleChangesTheHistory(Knob trouble) {
        assertThat(new ClusterGenerator(COLOURFUL.with(trouble, 3), 1).text())
                .isNotEqualTo(new ClusterGenerator(COLOURFUL, 1).text());
    }

    @Test
    void failuresAreObserved() {
        assertThat(observe(COLOURFUL.with(Knob.FAILURES, 5)).failedOperations()).hasSizeGreaterThanOrEqualTo(4);
        assertThat(observe(COLOURFUL).failedOperations()).isEmpty();
    }

    @Test
    void clustersCanBeEmpty() {
        ClusterState cluster = observe(ClusterShape.DEFAULT.with(Knob.NODES, 0).with(Knob.PRIMITIVES, 0).with(Knob.ORDERS, 3));

        assertThat(List.of(cluster.nodes(), cluster.resources(), cluster.constraints())).allMatch(List::isEmpty);
    }

    @Test
    void aNumberThatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterShape.DEFAULT.with(Knob.RUNNING, 101))
                .withMessage("running has to be at least 0 and at most 100, but is 101");
    }

    @Test
    void theStandardSizesHaveADownedNodeWhoseResourcesWait() {
        ClusterState cluster = observe(StandardSize.S1.shape());

        assertThat(nodes(cluster, node -> !node.online)).isEqualTo(1);
        assertThat(StandardSize.S1.shape()).hasToString("--nodes 8 --down 1 --primitives 100 --groups 10 --clones 3"
                + " --locations 40 --colocations 20 --orders 20 --fan-out 200");
    }
}
