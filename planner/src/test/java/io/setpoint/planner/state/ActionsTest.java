package io.setpoint.planner.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actions are found by resource, name in any letter case, and interval. */
class ActionsTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");

    ActionsTest() {
        cluster.primitive("a");
        cluster.primitive("b");
    }

    private List<Action> named(String resource, String name, long interval) {
        return cluster.plan().actions.named(cluster.resource(resource), name, interval);
    }

    @Test
    void letterCaseOfNameDoesNotMatterWhicheverIsAskedForFirst() {
        Action upper = cluster.action("a", "Monitor", 10, "n1");
        Action lower = cluster.action("a", "monitor", 10, "n2");
        assertThat(named("a", "MONITOR", 10)).containsExactly(upper, lower);
        assertThat(named("a", "monitor", 10)).containsExactly(upper, lower);
    }

    @Test
    void resourceAndIntervalMatter() {
        Action probe = cluster.action("a", "monitor", "n1");
        Action recurring = cluster.action("a", "monitor", 10, "n1");
        Action other = cluster.action("b", "monitor", "n1");
        assertThat(named("a", "monitor", 0)).containsExactly(probe);
        assertThat(named("a", "monitor", 10)).containsExactly(recurring);
        assertThat(named("b", "monitor", 0)).containsExactly(other);
        assertThat(named("b", "monitor", 10)).isEmpty();
    }

    @Test
    void manyNamesAreKeptApart() {
        List<Action> made = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            made.add(cluster.action("a", "task" + i, "n1"));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(named("a", "task" + i, 0)).containsExactly(made.get(i));
        }
        assertThat(named("b", "task99", 0)).isEmpty();
    }
}
