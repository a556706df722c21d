package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ParameterDigestTest {
    @Test
    void withoutParametersTheDigestIsWellKnown() {
        assertThat(ParameterDigest.text(Map.of())).isEqualTo(" <parameters/>\n");
        assertThat(ParameterDigest.of(Map.of())).isEqualTo("f2317cad3d54cec5d7d7aa7d0bf35cf8");
    }

    @Test
    void parametersAreSortedByTheBytesOfTheirNames() {
        assertThat(ParameterDigest.text(Map.of("b", "2", "a", "1", "B", "3", "_", "4", "é", "5")))
                .isEqualTo(" <parameters B=\"3\" _=\"4\" a=\"1\" b=\"2\" é=\"5\"/>\n");
    }

    @Test
    void markupAndControlCharactersAreEscaped() {
        assertThat(ParameterDigest.text(Map.of("x", "<a & 'b'>\"\n\t\u007fü"))).isEqualTo(
                " <parameters x=\"&lt;a &amp; 'b'&gt;&quot;&#x0A;&#x09;&#x7F;ü\"/>\n");
    }

    @Test
    void emptyValuesCount() {
        assertThat(ParameterDigest.text(Map.of("x", ""))).isEqualTo(" <parameters x=\"\"/>\n");
        assertThat(ParameterDigest.of(Map.of("x", ""))).isNotEqualTo(ParameterDigest.of(Map.of()));
    }
}
