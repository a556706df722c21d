package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayeringTest {
    private final DrawnGraph drawn = new DrawnGraph();

    private List<List<Integer>> steps() {
        return new Layering(drawn.graph()).layers().stream().map(step -> step.stream().map(action -> action.id()).toList()).toList();
    }

    @Test
    void anActionIsAsEarlyAsTheLongestWayToItAllows() {
        drawn.action("stop", "a", "n", 2).action("stop", "b", "n").action("start", "c", "n", 1, 2).action("start", "d", "n", 2);

        assertThat(steps()).containsExactly(List.of(2), List.of(1, 4), List.of(3));
    }

    @Test
    void whatFollowsFromOthersIsLeftOut() {
        drawn.action("stop", "a", "n").action("start", "a", "n", 1).action("start", "b", "n", 1, 2);
        Layering layering = new Layering(drawn.graph());

        assertThat(layering.before(drawn.get(3))).containsExactly(drawn.get(2));
        assertThat(layering.after(drawn.get(1))).containsExactly(drawn.get(2));
    }

    @Test
    void whatClosesACircleIsLeftOut() {
        drawn.action("stop", "a", "n", 2).action("stop", "b", "n", 1);

        assertThat(steps()).containsExactly(List.of(2), List.of(1));
    }
}
