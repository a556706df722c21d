package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StickinessTest {
    private static List<String> stickiness(Cluster cluster) {
        return cluster.derive().stickiness().stream()
                .map(fact -> fact.resource() + " on " + fact.node() + " " + fact.score())
                .toList();
    }

    @Test
    void activeResourcesStayWhereTheyAre() {
        assertThat(stickiness(Cluster.with(
                                primitive("A", "resource-stickiness=100"),
                                primitive("B"),
                                primitive("C", "resource-stickiness=-5"),
                                cloneOf("D", primitive("E")))
                        .active("n2", "A", "B", "C", "E")))
                .containsExactly("A on n2 100", "E:0 on n2 1");
    }

    @Test
    void inactiveResourcesHaveNothingToStayAt() {
        assertThat(stickiness(Cluster.with(primitive("A", "resource-stickiness=100")))).isEmpty();
    }

    @Test
    void resourcesThatAreActiveTwiceStayNowhere() {
        assertThat(stickiness(Cluster.with(primitive("A", "resource-stickiness=100"))
                        .active("n1", "A")
                        .active("n2", "A")))
                .isEmpty();
    }

    @Test
    void unmanagedResourcesNeedNoStickiness() {
        assertThat(stickiness(Cluster.with(primitive("A", "resource-stickiness=100", "is-managed=false")).active("n1", "A")))
                .isEmpty();
    }
}
