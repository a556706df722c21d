package io.setpoint.planner.picture;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A column of boxes, one below the other. A step has one or several of them side by side. */
final class Slot {
    /** Position from left to right within its band. */
    final int index;

    /** The position of its step within the band. */
    final int step;

    private final double left;
    private final double width;
    private final TreeMap<Double, Box> boxes = new TreeMap<>();

    Slot(int index, int step, double left, double width) {
        this.index = index;
        this.step = step;
        this.left = left;
        this.width = width;
    }

    double left() {
        return left;
    }

    double right() {
        return left + width;
    }

    double width() {
        return width;
    }

    void add(Box box) {
        boxes.put(box.y(), box);
    }

    /** The box whose upper edge is the lowest at or above a height; null if there is none. */
    @Nullable Box boxFrom(double height) {
        Map.Entry<Double, Box> entry = boxes.floorEntry(height);
        return entry == null ? null : entry.getValue();
    }
}
