package io.setpoint.planner.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.document.LrmResource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For which primitives a record of a node is checked. */
class RecordedPrimitivesTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2", "n3");
    private LrmResource recorded;

    @BeforeEach
    void configure() {
        cluster.primitive("single");
        cluster.clone("c", "a", 3);
        cluster.clone("other", "b", 1);
        named("a");
        cluster.active("a:0", "n1");
        cluster.active("a:1", "n1");
        cluster.active("a:2", "n2");
        recorded = record("a");
    }

    /** All instances of an anonymous clone are recorded by the plain name. */
    private void named(String name) {
        for (int i = 0; i < 3; i++) {
            cluster.resource(name + ":" + i).historyId = name;
        }
    }

    private static LrmResource record(String id) {
        LrmResource record = new LrmResource();
        record.id = id;
        record.agentClass = "ocf";
        record.provider = "heartbeat";
        record.type = "Dummy";
        return record;
    }

    private List<String> concerned(String node) {
        List<PlannedResource> found = new RecordedPrimitives(cluster.plan()).concerned(cluster.node(node), recorded);
        return found.stream().map(PlannedResource::id).toList();
    }

    @Test
    void ofACloneOnlyActiveInstances() {
        assertThat(concerned("n1")).containsExactly("a:0", "a:1");
        assertThat(concerned("n2")).containsExactly("a:2");
        assertThat(concerned("n3")).isEmpty();
    }

    @Test
    void allInstancesIfTheAgentIsAnother() {
        recorded.type = "Stateful";
        assertThat(concerned("n3")).containsExactly("a:0", "a:1", "a:2");
    }

    @Test
    void allInstancesIfTheyAreRemoved() {
        ((Primitive) cluster.resource("a:2").config).removed = true;
        assertThat(concerned("n3")).containsExactly("a:0", "a:1", "a:2");
    }

    @Test
    void allNamesakesOfDifferentDefinitions() {
        cluster.resource("b:0").historyId = "a";
        assertThat(concerned("n3")).containsExactly("a:0", "a:1", "a:2", "b:0");
    }

    @Test
    void singlePrimitiveWhereverItIsActive() {
        recorded = record("single");
        assertThat(concerned("n3")).containsExactly("single");
        recorded = record("unknown");
        assertThat(concerned("n3")).isEmpty();
    }
}
