package io.setpoint.planner.picture;

import java.util.List;

/**
 * What can be done at the same time, as far as the order goes.
 *
 * @param number from 1
 * @param slots from left to right
 */
record Step(int number, List<Slot> slots) {
    double left() {
        return slots.get(0).left();
    }

    double right() {
        return slots.get(slots.size() - 1).right();
    }
}
