package io.setpoint.planner.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerActionTest {
    private final SmallCluster cluster = new SmallCluster("n1");
    private final List<String> made = new ArrayList<>();

    @Test
    void eachValueIsMadeOnceAlsoForActionsThatComeLater() {
        cluster.primitive("a");
        Action stop = cluster.action("a", "stop", "n1");
        PerAction<String> values = new PerAction<>(cluster.plan().actions, action -> {
            made.add(action.task);
            return "value of " + action.task;
        });
        assertThat(values.of(stop)).isEqualTo("value of stop");
        Action start = cluster.action("a", "start", "n1");

        assertThat(values.of(start)).isEqualTo("value of start");
        assertThat(values.of(stop)).isSameAs(values.of(stop)).isEqualTo("value of stop");
        assertThat(made).containsExactly("stop", "start");
    }
}
