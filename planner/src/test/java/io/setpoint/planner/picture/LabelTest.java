package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelTest {
    @ParameterizedTest
    @CsvSource({
        "start db,                        100, start db",
        "notify database-of-orders-17,    100, notify datab\u2026ers-17",
        "notify database-of-orders-17,     20, n\u2026",
    })
    void whatIsTooLongLosesItsMiddle(String text, double mostWidth, String shown) {
        assertThat(Label.of(text, 11, mostWidth).text()).isEqualTo(shown);
    }

    @Test
    void theWidthGrowsWithTheFont() {
        assertThat(Label.of("ill", 10, 100).width()).isLessThan(Label.of("www", 10, 100).width());
        assertThat(Label.of("www", 20, 100).width()).isEqualTo(2 * Label.of("www", 10, 100).width());
    }

    @Test
    void charactersOutsideOfAsciiAreTakenAsWide() {
        assertThat(Label.of("\uD83D\uDD14", 1000, 2000).width()).isEqualTo(1015);
    }
}
