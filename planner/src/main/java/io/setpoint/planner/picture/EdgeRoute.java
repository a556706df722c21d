package io.setpoint.planner.picture;

import static io.setpoint.planner.picture.Coordinate.number;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of an arrow from one box to another of the same band. It goes up and down between the steps, and passes the boxes of the steps in
 * between in the gaps between their rows.
 */
final class EdgeRoute {
    private static final double CLEARANCE = 2;
    /** The straight end that the arrow's head sits on. */
    private static final double HEAD = 6;

    private final StringBuilder path = new StringBuilder();
    private double x;
    private double y;

    private EdgeRoute(Box from) {
        x = from.right();
        y = from.middle();
        append("M", x, y);
    }

    /** The path in the notation of SVG. */
    static String of(Box from, Box to, List<Step> steps) {
        EdgeRoute route = new EdgeRoute(from);
        int first = from.slot().step;
        int last = to.slot().step;
        List<Slot> beside = steps.get(first).slots().stream().filter(slot -> slot.index > from.slot().index).toList();
        List<Slot> before = steps.get(last).slots().stream().filter(slot -> slot.index < to.slot().index).toList();
        route.pass(beside, from.middle());
        for (int i = first + 1; i < last; i++) {
            double direct = from.middle() + (to.middle() - from.middle()) * (i - first) / (last - first);
            route.pass(steps.get(i).slots(), direct);
        }
        route.pass(before, to.middle());
        route.curveTo(to.left() - HEAD, to.middle());
        route.lineTo(to.left());
        return route.path.toString();
    }

    /** Goes along some columns as near to a height as possible. */
    private void pass(List<Slot> slots, double height) {
        if (!slots.isEmpty()) {
            double free = free(slots, height);
            curveTo(slots.get(0).left(), free);
            lineTo(slots.get(slots.size() - 1).right());
        }
    }

    /** The nearest height at which no box is in the way. */
    private static double free(List<Slot> slots, double height) {
        double above = height;
        for (Box box = obstacle(slots, above); box != null; box = obstacle(slots, above)) {
            above = box.y() - CLEARANCE - 1;
        }
        double below = height;
        for (Box box = obstacle(slots, below); box != null; box = obstacle(slots, below)) {
            below = box.y() + Box.HEIGHT + CLEARANCE + 1;
        }
        return height - above <= below - height ? above : below;
    }

    private static @Nullable Box obstacle(List<Slot> slots, double height) {
        for (Slot slot : slots) {
            Box box = slot.boxFrom(height + CLEARANCE);
            if (box != null && height < box.y() + Box.HEIGHT + CLEARANCE) {
                return box;
            }
        }
        return null;
    }

    private void curveTo(double toX, double toY) {
        if (toY == y) {
            append("L", toX, toY);
        } else {
            double bend = (toX - x) / 2;
            append("C", x + bend, y);
            append(" ", toX - bend, toY);
            append(" ", toX, toY);
        }
        x = toX;
        y = toY;
    }

    private void lineTo(double toX) {
        append("L", toX, y);
        x = toX;
    }

    private void append(String command, double px, double py) {
        path.append(command).append(number(px)).append(',').append(number(py));
    }
}
