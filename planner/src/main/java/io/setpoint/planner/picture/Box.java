package io.setpoint.planner.picture;

import io.setpoint.planner.graph.GraphAction;

/**
 * An action in a picture.
 *
 * @param band the index of its band
 * @param slot where from left to right
 * @param y the upper edge
 */
record Box(GraphAction action, ActionKind kind, Label label, int band, Slot slot, double y) {
    static final double HEIGHT = 18;

    double left() {
        return slot.left();
    }

    double right() {
        return slot.right();
    }

    double middle() {
        return y + HEIGHT / 2;
    }
}
