package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandPartitionTest {
    /** A band is as high as its highest step; a step is ten wide. */
    private static List<Integer> ends(String heights, int width) {
        int[] steps = Arrays.stream(heights.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new BandPartition(steps.length, (first, end) -> (end - first) * 10 > width
                        ? Double.POSITIVE_INFINITY
                        : 1 + Arrays.stream(steps, first, end).max().orElseThrow())
                .ends();
    }

    @ParameterizedTest(name = "steps of {0} within {1}: {2}")
    @CsvSource({
        "1 1 1,       30, '[3]'",
        "1 1 1,       20, '[1, 3]'",
        "9 9 1 1,     20, '[2, 4]'",
        "1 9 9 1,     20, '[1, 3, 4]'",
        "1 9 9 1,     30, '[1, 4]'",
        "5,            1, '[1]'",
    })
    void thePictureIsAsLowAsItsWidthAllows(String heights, int width, String ends) {
        assertThat(ends(heights, width)).hasToString(ends);
    }
}
