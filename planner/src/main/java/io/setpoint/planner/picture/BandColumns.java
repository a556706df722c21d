package io.setpoint.planner.picture;

import java.util.Arrays;
import java.util.List;

/**
 * How many boxes the steps of a band have side by side, for the band to become low.
 *
 * <p>Each lane is as high as the most rows that a step needs in it. As long as there is room and the band becomes lower, the step that
 * makes it lowest gets another column.
 */
final class BandColumns {
    private final List<int[]> counts;
    private final double[] widths;
    private final double gap;
    private final int[] columns;

    /**
     * Columns for a band.
     *
     * @param counts for each step the number of actions in each lane
     * @param widths for each step the width of a box
     * @param gap between the columns of a step
     */
    BandColumns(List<int[]> counts, double[] widths, double gap) {
        this.counts = counts;
        this.widths = widths;
        this.gap = gap;
        columns = new int[widths.length];
        Arrays.fill(columns, 1);
    }

    /**
     * Spreads the boxes.
     *
     * @param room what the band may still become wider
     * @return for each step the number of columns
     */
    int[] spread(double room) {
        double left = room;
        while (true) {
            int best = -1;
            int lowest = rows();
            for (int step = 0; step < columns.length; step++) {
                if (widths[step] + gap <= left) {
                    columns[step]++;
                    int rows = rows();
                    columns[step]--;
                    if (rows < lowest) {
                        best = step;
                        lowest = rows;
                    }
                }
            }
            if (best < 0) {
                return columns;
            }
            columns[best]++;
            left -= widths[best] + gap;
        }
    }

    /** How many rows all lanes have together. */
    int rows() {
        int total = 0;
        int lanes = counts.isEmpty() ? 0 : counts.get(0).length;
        for (int lane = 0; lane < lanes; lane++) {
            int most = 0;
            for (int step = 0; step < columns.length; step++) {
                most = Math.max(most, (counts.get(step)[lane] + columns[step] - 1) / columns[step]);
            }
            total += most;
        }
        return total;
    }
}
