package io.setpoint.planner.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which instance of an anonymous clone is probed where (spec 05 §6.2). */
class ProbedInstancesTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2", "n3");
    private List<PlannedResource> instances;

    @BeforeEach
    void configure() {
        cluster.clone("c", "a", 3);
        cluster.group("g", "m1", "m2");
        instances = cluster.resource("c").children;
    }

    private String on(String node) {
        return new ProbedInstances(instances, cluster.plan().nodes).on(cluster.node(node)).id();
    }

    @Test
    void firstInstanceThatIsKnownThere() {
        instances.get(1).knownNodes.add(cluster.node("n2"));
        instances.get(2).knownNodes.add(cluster.node("n2"));
        instances.get(2).knownNodes.add(cluster.node("n3"));
        instances.get(0).assigned = cluster.node("n2");
        assertThat(on("n2")).isEqualTo("a:1");
        assertThat(on("n3")).isEqualTo("a:2");
    }

    @Test
    void elseTheFirstThatGoesThere() {
        instances.get(1).assigned = cluster.node("n3");
        instances.get(2).assigned = cluster.node("n3");
        assertThat(on("n3")).isEqualTo("a:1");
    }

    @Test
    void elseTheFirst() {
        instances.get(1).assigned = cluster.node("n3");
        instances.get(2).knownNodes.add(cluster.node("n2"));
        assertThat(on("n1")).isEqualTo("a:0");
    }

    @Test
    void groupIsKnownWhereAnyMemberIs() {
        PlannedResource group = cluster.resource("g");
        group.children.get(1).knownNodes.add(cluster.node("n3"));
        ProbedInstances probed = new ProbedInstances(List.of(instances.get(0), group), cluster.plan().nodes);
        assertThat(probed.on(cluster.node("n3"))).isSameAs(group);
        assertThat(probed.on(cluster.node("n2"))).isSameAs(instances.get(0));
    }
}
