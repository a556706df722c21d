package io.setpoint.policy.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplicaAddressesTest {
    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource(nullValues = "-", value = {
        "10.0.0.1, 10.0.0.2",
        "10.0.0.253, 10.0.0.254",
        "10.0.0.254, 10.0.1.1",
        "10.0.253.254, 10.0.254.1",
        "10.0.254.1, -",
        "fe80::1, -",
        "10.0.0.x, -",
    })
    void countsUp(String first, String second) {
        assertThat(ReplicaAddresses.allocate(first, 2)).containsExactly(first, second);
    }

    @Test
    void beginsAnewAfterAGap() {
        assertThat(ReplicaAddresses.allocate("10.0.254.1", 4)).containsExactly("10.0.254.1", null, "10.0.254.1", null);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({"b-ip-fe80::1, b-ip-fe80::1", "b-ip-(null), b-ip-.null.", "1b, _b", "a b/c, a.b.c"})
    void idsAreSanitised(String id, String expected) {
        assertThat(XmlIds.sanitise(id)).isEqualTo(expected);
    }
}
