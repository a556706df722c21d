package io.setpoint.policy.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmatchesTest {
    @ParameterizedTest
    @CsvSource({
        "%0,        rsc-db",
        "zone-%1,   zone-db",
        "%1%1,      dbdb",
        "a%2b,      ab",
        "100%,      100%",
        "%x%,       %x%",
        "%%1,       %db",
        "plain,     plain",
    })
    void replacesEachPercentAndDigit(String text, String expected) {
        assertThat(Submatches.expand(text, Map.of(0, "rsc-db", 1, "db")::get)).isEqualTo(expected);
    }

    @Test
    void withoutAMatchNothingIsReplaced() {
        assertThat(Submatches.expand("%1", null)).isEqualTo("%1");
    }
}
