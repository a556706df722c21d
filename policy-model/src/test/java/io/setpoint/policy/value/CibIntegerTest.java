package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CibIntegerTest {
    @ParameterizedTest
    @CsvSource({
        "0,                     0",
        "-0,                    0",
        "+7,                    7",
        "5abc,                  5",
        "1e3,                   1",
        "' \t-12 x',            -12",
        "007,                   7",
        "9223372036854775807,   9223372036854775807",
        "-9223372036854775808,  -9223372036854775808",
    })
    void readsTheDigitsInFront(String text, long value) {
        assertThat(CibInteger.read(text)).satisfies(number -> {
            assertThat(number.value()).isEqualTo(value);
            assertThat(number.clipped()).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "9223372036854775808,    9223372036854775807",
        "99999999999999999999x,  9223372036854775807",
        "-9223372036854775809,   -9223372036854775808",
    })
    void clipsToSixtyFourBitsAndSaysSo(String text, long value) {
        assertThat(CibInteger.read(text)).satisfies(number -> {
            assertThat(number.value()).isEqualTo(value);
            assertThat(number.clipped()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "+-1", "abc", "x1", "- 1"})
    void withoutDigitsThereIsNoNumber(String text) {
        assertThat(CibInteger.read(text)).isNull();
        assertThat(CibInteger.parse(text)).isEmpty();
    }

    @Test
    void tellsWhereTheDigitsEnd() {
        assertThat(CibInteger.read(" 12s")).isEqualTo(new CibInteger(12, false, 3));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "-3, 1", "abc, 1", "3000000000, 2147483647", "'', 1", ", 1"})
    void bringsNumbersBetweenAMinimumAndTheGreatestInt(String text, int expected) {
        assertThat(CibInteger.withMinimum(text, 1)).isEqualTo(expected);
    }
}
