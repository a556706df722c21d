package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoDurationTest {
    @ParameterizedTest
    @CsvSource({
        "P1D,                86400",
        "P1W1D,              691200",
        "P1M,                2592000",
        "PT1M,               60",
        "P1MT1M,             2592060",
        "P1Y2Y,              63072000",
        "PT1H1H,             7200",
        "PT-30S,             -30",
        "PT+5S,              5",
        "PT:5S,              5",
        "P1DT,               86400",
        "PT5S now,           5",
        "PT5S/P1D,           5",
        "P0Y1D,              86400",
    })
    void addsUpWhatFollowsTheP(String text, long seconds) {
        assertThat(IsoDuration.parse(text)).isNotNull().extracting(IsoDuration::toSeconds).isEqualTo(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "1D", "P", "PT", "PT0S", "P1", "P1.5D", "P1X", "PS", "p1D", "PT99999999999S", "PT3000000000S", "PT2147483647S1S"
    })
    void refusesWhatIsNoDuration(String text) {
        assertThat(IsoDuration.parse(text)).isNull();
    }
}
