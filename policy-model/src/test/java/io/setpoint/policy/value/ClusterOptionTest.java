package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterOptionTest {
    @ParameterizedTest
    @CsvSource({
        "cluster-delay,         10abc,   60s",
        "cluster-delay,         -3,      60s",
        "cluster-delay,         '',      60s",
        "cluster-delay,         PT0S,    60s",
        "cluster-delay,         ' 10',   ' 10'",
        "cluster-delay,         PT1M,    PT1M",
        "batch-limit,           10x,     10x",
        "batch-limit,           x,       0",
        "no-quorum-policy,      Freeze,  Freeze",
        "no-quorum-policy,      panic,   stop",
        "fencing-action,        off,     off",
        "fencing-action,        Off,     reboot",
        "fencing-max-attempts,  0,       10",
        "fencing-max-attempts,  INFINITY, INFINITY",
        "load-threshold,        90%,     90%",
        "load-threshold,        90,      80%",
        "symmetric-cluster,     maybe,   true",
        "node-health-red,       -10,     -10",
        "node-health-red,       red,     -INFINITY",
    })
    void anInvalidValueGivesWayToTheDefault(String name, String value, String effective) {
        assertThat(option(name).effective(Map.of(name, value))).isEqualTo(effective);
    }

    @Test
    void theLegacyNameCountsOnlyWhileTheCurrentOneIsUnset() {
        ClusterOption timeout = option("fencing-timeout");

        assertThat(timeout.effective(Map.of("stonith-timeout", "30s"))).isEqualTo("30s");
        assertThat(timeout.effective(Map.of("stonith-timeout", "30s", "fencing-timeout", "40s"))).isEqualTo("40s");
        assertThat(timeout.effective(Map.of("stonith-timeout", "30s", "fencing-timeout", "bad"))).isEqualTo("60s");
    }

    @Test
    void someOptionsHaveNoDefault() {
        assertThat(option("cluster-name").effective(Map.of())).isNull();
    }

    private static ClusterOption option(String name) {
        return ClusterOption.all().stream().filter(option -> option.name().equals(name)).findFirst().orElseThrow();
    }
}
