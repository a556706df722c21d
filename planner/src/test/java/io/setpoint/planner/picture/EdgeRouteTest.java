package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.graph.GraphAction;
import java.util.List;
import org.junit.jupiter.api.Test;

class EdgeRouteTest {
    private static final GraphAction ANY = new DrawnGraph().action("stop", "a", "n").get(1);

    private final List<Step> steps = List.of(step(0, 0), step(1, 100), step(2, 200));

    private static Step step(int index, double left) {
        return new Step(index + 1, List.of(new Slot(index, index, left, 50)));
    }

    private Box box(int step, double y) {
        Slot slot = steps.get(step).slots().get(0);
        Box box = new Box(ANY, ActionKind.STOP, new Label("stop a", 40), 0, slot, y);
        slot.add(box);
        return box;
    }

    @Test
    void whereTheWayIsFreeAnArrowIsStraight() {
        assertThat(EdgeRoute.of(box(0, 10), box(2, 10), steps)).isEqualTo("M50,19L100,19L150,19L194,19L200,19");
    }

    @Test
    void anArrowPassesAboveOrBelowABoxWhicheverIsNearer() {
        Box from = box(0, 10);
        Box to = box(2, 10);
        box(1, 8);

        assertThat(EdgeRoute.of(from, to, steps)).as("below 8 + 18").contains("100,29L150,29");
    }

    @Test
    void anArrowSlantsToAHigherOrLowerBox() {
        assertThat(EdgeRoute.of(box(0, 10), box(1, 40), steps)).isEqualTo("M50,19C72,19 72,49 94,49L100,49");
    }
}
