package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreSyntaxTest {
    private static final ScoreSyntax SCORES = new ScoreSyntax(Score.MINUS_INFINITY, -5, 10);

    @ParameterizedTest
    @CsvSource({
        "INFINITY,   1000000",
        "+INFINITY,  1000000",
        "-INFINITY,  -1000000",
        "42,         42",
        "-7x,        -7",
        "2000000,    1000000",
        "-2000000,   -1000000",
        "99999999999999999999, 1000000",
        "red,        -1000000",
        "Yellow,     -5",
        "GREEN,      10",
    })
    void readsNumbersInfinitiesAndColours(String text, int score) {
        assertThat(SCORES.parse(text)).hasValue(score);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "infinity", "--5", "blue"})
    void othersAreNoScores(String text) {
        assertThat(SCORES.parse(text)).isEmpty();
        assertThat(SCORES.parse(text, 3)).isEqualTo(3);
    }

    @Test
    void nothingIsNoScore() {
        assertThat(SCORES.parse(null)).isEmpty();
    }
}
