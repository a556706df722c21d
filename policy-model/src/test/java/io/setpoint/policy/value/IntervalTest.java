package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalTest {
    @ParameterizedTest
    @CsvSource({
        "0,              0",
        "10,             10000",
        "10s,            10000",
        "' 10 sec',      10000",
        "1.9s,           1000",
        "500ms,          500",
        "1500us,         1",
        "5mx,            300000",
        "5 min,          300000",
        "2H,             7200000",
        "PT1M,           60000",
        "P1DT12H/rest,   129600000",
        "P1Y,            4294967000",
        "9999999h,       4294967295",
        "99999999999999h, 4294967295",
    })
    void readsIntervalSyntax(String text, long milliseconds) {
        assertThat(Interval.parse(text)).hasValue(milliseconds);
        assertThat(Interval.millis(text)).isEqualTo(milliseconds);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0", "abc, 0", "10x, 0", "-3, 0", "PT0S, 0", "P, 0", "P-1D, 0", "99999999999999999999s, 4294967295", "-99999999999999999999, 0"
    })
    void invalidIntervalsCountAsNothingOrAsTheLongest(String text, long milliseconds) {
        assertThat(Interval.parse(text)).isEmpty();
        assertThat(Interval.millis(text)).isEqualTo(milliseconds);
    }

    @Test
    void aMissingIntervalIsNothingButValid() {
        assertThat(Interval.parse(null)).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"20, 20000", "20s, 20000", "-5s, -5000", "30ms, 30", "2min, 120000"})
    void readsPlainSyntax(String text, long milliseconds) {
        assertThat(Interval.plainMillis(text)).hasValue(milliseconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "", "x", "10y", "99999999999999999999"})
    void plainSyntaxHasNoIsoDurations(String text) {
        assertThat(Interval.plainMillis(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "999, 1", "1000, 1", "1499, 1", "1500, 2", "61499, 61"})
    void roundsToSecondsButNeverToNothing(long milliseconds, long seconds) {
        assertThat(Interval.toSeconds(milliseconds)).isEqualTo(seconds);
    }
}
