package io.setpoint.planner.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Which consecutive steps share a band: those that make the picture as low as possible within its width. Finds the best of all partitions,
 * in time that grows with the square of the number of steps in a band.
 */
final class BandPartition {
    private final int steps;
    private final BandHeight heights;

    /** How high a band is. */
    interface BandHeight {
        /** The height of the band from a step to before another; infinite if that is too wide. */
        double of(int first, int end);
    }

    BandPartition(int steps, BandHeight heights) {
        this.steps = steps;
        this.heights = heights;
    }

    /** For each band the step before which it ends. */
    List<Integer> ends() {
        double[] lowest = new double[steps + 1];
        int[] begin = new int[steps + 1];
        for (int end = 1; end <= steps; end++) {
            // A step alone always gets its band, however wide it is.
            begin[end] = end - 1;
            lowest[end] = lowest[end - 1] + heights.of(end - 1, end);
            for (int first = end - 2; first >= 0; first--) {
                double height = heights.of(first, end);
                if (Double.isInfinite(height)) {
                    break;
                }
                if (lowest[first] + height <= lowest[end]) {
                    lowest[end] = lowest[first] + height;
                    begin[end] = first;
                }
            }
        }
        List<Integer> ends = new ArrayList<>();
        for (int end = steps; end > 0; end = begin[end]) {
            ends.add(0, end);
        }
        return ends;
    }
}
