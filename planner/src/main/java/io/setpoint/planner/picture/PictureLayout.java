package io.setpoint.planner.picture;

import io.setpoint.planner.graph.GraphAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where everything in a picture is: a lane for the cluster and each node, time to the right step by step, and as many bands below each
 * other as it takes to stay within the width of a screen.
 */
final class PictureLayout {
    static final double WIDTH = 1600;
    static final double FONT = 11;

    private static final double MARGIN = 10;
    private static final double NAMES = 120;
    private static final double LEAST_STEP_GAP = 30;
    private static final double MOST_STEP_GAP = 80;
    private static final double ARROW = 0.3;
    private static final double COLUMN_GAP = 16;
    private static final double PADDING = 7;
    private static final double WIDEST_BOX = 190;
    private static final double LANE_PADDING = 5;
    private static final double ROW = Box.HEIGHT + 6;
    /** By how much a picture may be higher for an arrow to be drawn instead of being cut. */
    private static final double CUT = 4;
    private static final double AXIS = 22;
    private static final double BAND_GAP = 26;
    /** To the right of the last step, and to the left of the first. */
    private static final double END = 8;

    private final Layering layering;
    private final Lanes lanes;
    private final double[] boxWidths;
    /** The room for arrows before each step. */
    private final double[] gaps;

    /** For each step how many arrows lead from before it to it or beyond. */
    private final int[] crossing;

    private final List<int[]> counts = new ArrayList<>();
    private final Map<GraphAction, Box> boxes = new LinkedHashMap<>();
    private final List<Band> bands = new ArrayList<>();
    private double width;
    private double y;

    /** @param top where the first band begins */
    PictureLayout(Layering layering, double top) {
        this.layering = layering;
        lanes = new Lanes(layering.layers());
        boxWidths = layering.layers().stream().mapToDouble(PictureLayout::boxWidth).toArray();
        gaps = gaps(layering);
        crossing = crossing(layering);
        layering.layers().forEach(layer -> counts.add(lanes.counts(layer)));
        y = top;
        int first = 0;
        for (int end : new BandPartition(boxWidths.length, this::bandHeight).ends()) {
            addBand(first, end);
            first = end;
        }
    }

    /** The more arrows go up and down before a step, the more room they get. */
    private static double[] gaps(Layering layering) {
        double[] gaps = new double[layering.layers().size()];
        for (int step = 0; step < gaps.length; step++) {
            int arrows = 0;
            for (GraphAction action : layering.layers().get(step)) {
                arrows += layering.before(action).size();
            }
            gaps[step] = Math.min(MOST_STEP_GAP, LEAST_STEP_GAP + ARROW * arrows);
        }
        return gaps;
    }

    private static int[] crossing(Layering layering) {
        int[] crossing = new int[layering.layers().size()];
        for (int step = 0; step < crossing.length; step++) {
            for (GraphAction action : layering.layers().get(step)) {
                for (GraphAction before : layering.before(action)) {
                    for (int between = layering.layer(before) + 1; between <= step; between++) {
                        crossing[between]++;
                    }
                }
            }
        }
        return crossing;
    }

    private static double boxWidth(List<GraphAction> layer) {
        return 2 * PADDING + layer.stream().mapToDouble(action -> label(action).width()).max().orElse(0);
    }

    private static Label label(GraphAction action) {
        return Label.of(BoxText.of(action), FONT, WIDEST_BOX - 2 * PADDING);
    }

    /** What is left of the width when each step of a band has one column. */
    private double room(int first, int end) {
        double room = WIDTH - NAMES - 2 * MARGIN - 2 * END;
        for (int step = first; step < end; step++) {
            room -= boxWidths[step] + (step > first ? gaps[step] : 0);
        }
        return room;
    }

    private BandColumns columns(int first, int end) {
        double[] widths = new double[end - first];
        System.arraycopy(boxWidths, first, widths, 0, widths.length);
        return new BandColumns(counts.subList(first, end), widths, COLUMN_GAP);
    }

    private double bandHeight(int first, int end) {
        double room = room(first, end);
        if (room < 0 && end - first > 1) {
            return Double.POSITIVE_INFINITY;
        }
        BandColumns columns = columns(first, end);
        columns.spread(room);
        double height = AXIS + columns.rows() * ROW + lanes.used(counts.subList(first, end)) * 2 * LANE_PADDING + BAND_GAP;
        return height + CUT * (end == crossing.length ? 0 : crossing[end]);
    }

    private void addBand(int first, int end) {
        int[] columns = columns(first, end).spread(room(first, end));
        List<Step> steps = new ArrayList<>();
        int slots = 0;
        double x = MARGIN + NAMES + END;
        for (int i = first; i < end; i++) {
            x += i > first ? gaps[i] : 0;
            List<Slot> its = new ArrayList<>();
            for (int column = 0; column < columns[i - first]; column++) {
                its.add(new Slot(slots++, steps.size(), x, boxWidths[i]));
                x += boxWidths[i] + COLUMN_GAP;
            }
            steps.add(new Step(i + 1, its));
            x -= COLUMN_GAP;
        }
        width = Math.max(width, x + END + MARGIN);
        double top = y;
        Band band = new Band(bands.size(), top, steps, laneHeights(first, steps));
        bands.add(band);
        y = band.bottom() + BAND_GAP;
    }

    /** Puts the actions of some steps into rows, and lays the lanes below each other that got any. */
    private List<Band.Lane> laneHeights(int first, List<Step> steps) {
        LaneRows rows = new LaneRows(lanes, layering);
        for (int i = 0; i < steps.size(); i++) {
            rows.fill(layering.layers().get(first + i), steps.get(i).slots());
        }
        List<Band.Lane> shown = new ArrayList<>();
        double[] tops = new double[lanes.count()];
        double laneTop = y + AXIS;
        for (int lane = 0; lane < tops.length; lane++) {
            tops[lane] = laneTop + LANE_PADDING;
            if (rows.count(lane) > 0) {
                double height = rows.count(lane) * ROW + 2 * LANE_PADDING;
                shown.add(new Band.Lane(Label.of(lanes.name(lane), FONT + 1, NAMES - 16), lanes.name(lane), laneTop, height));
                laneTop += height;
            }
        }
        for (LaneRows.Place place : rows.places()) {
            GraphAction action = place.action();
            double boxTop = tops[lanes.of(action)] + place.row() * ROW + (ROW - Box.HEIGHT) / 2;
            Box box = new Box(action, ActionKind.of(action), label(action), bands.size(), place.slot(), boxTop);
            place.slot().add(box);
            boxes.put(action, box);
        }
        return shown;
    }

    double width() {
        return width;
    }

    /** The lower edge of the last band. */
    double bottom() {
        return bands.isEmpty() ? y : bands.get(bands.size() - 1).bottom();
    }

    List<Band> bands() {
        return bands;
    }

    /** By action, step after step. */
    Map<GraphAction, Box> boxes() {
        return boxes;
    }
}
