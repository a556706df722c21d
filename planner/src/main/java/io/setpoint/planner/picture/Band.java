package io.setpoint.planner.picture;

import java.util.List;

/**
 * Some consecutive steps of a picture that stand in one row, as a line of music does.
 *
 * @param index from 0, downwards
 * @param steps from left to right
 * @param lanes from top to bottom; at least one
 */
record Band(int index, double top, List<Step> steps, List<Lane> lanes) {
    /** A node, or the cluster. */
    record Lane(Label name, String fullName, double top, double height) {}

    double bottom() {
        Lane last = lanes.get(lanes.size() - 1);
        return last.top() + last.height();
    }
}
