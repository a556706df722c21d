package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandColumnsTest {
    /** Two steps, 50 wide each: one with six actions in a lane and two in another, and one with two and none. */
    private final BandColumns columns = new BandColumns(List.of(new int[] {6, 2}, new int[] {2, 0}), new double[] {50, 50}, 10);

    @Test
    void withoutRoomThereIsOneColumnAStep() {
        assertThat(columns.spread(59)).containsExactly(1, 1);
        assertThat(columns.rows()).isEqualTo(8);
    }

    @Test
    void roomGoesToTheStepThatMakesTheBandHigh() {
        assertThat(columns.spread(60)).containsExactly(2, 1);
        assertThat(columns.rows()).isEqualTo(4);
    }

    @Test
    void roomThatGainsNothingStaysFree() {
        assertThat(columns.spread(10_000)).containsExactly(3, 1);
        assertThat(columns.rows()).isEqualTo(3);
    }
}
