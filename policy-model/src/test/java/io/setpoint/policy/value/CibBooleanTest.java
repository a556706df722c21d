package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CibBooleanTest {
    @ParameterizedTest
    @ValueSource(strings = {"true", "on", "yes", "y", "1", "TRUE", "On", "Y"})
    void someWordsAreTrue(String text) {
        assertThat(CibBoolean.parse(text)).isTrue();
        assertThat(CibBoolean.isTrue(text)).isTrue();
        assertThat(CibBoolean.isFalse(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", "no", "n", "0", "False", "OFF", "N"})
    void someWordsAreFalse(String text) {
        assertThat(CibBoolean.parse(text)).isFalse();
        assertThat(CibBoolean.isTrue(text)).isFalse();
        assertThat(CibBoolean.isFalse(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " true", "true ", "2", "maybe", "t"})
    void everythingElseIsNeither(String text) {
        assertThat(CibBoolean.parse(text)).isNull();
        assertThat(CibBoolean.isTrue(text)).isFalse();
        assertThat(CibBoolean.isFalse(text)).isFalse();
    }

    @Test
    void nothingIsNeither() {
        assertThat(CibBoolean.parse(null)).isNull();
    }
}
