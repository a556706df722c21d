package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.Cib;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveTimeTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2014-05-07 00:28:00Z, -,          1399422480, Setting effective cluster time: 2014-05-07 00:28:00Z",
                "2014-05-07 00:28:00Z, 1600000000, 1399422480, Setting effective cluster time: 2014-05-07 00:28:00Z",
                "nonsense,             1600000000, 1000,       Setting effective cluster time: nonsense",
                "-,                    1600000000, 1600000000, Using the original execution date of: 2020-09-13 12:26:40Z",
                "-,                    soon,       1000,       -",
                "-,                    -,          1000,       -",
            })
    void theTimeAskedForBeatsTheDocumentsTimeBeatsThePresent(String asked, String executionDate, long now, String announcement) {
        Cib cib = new Cib();
        cib.executionDate = executionDate;

        EffectiveTime time = EffectiveTime.of(asked, cib, Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC));

        assertThat(time.now().epochSeconds()).isEqualTo(now);
        assertThat(time.announcement()).isEqualTo(announcement);
    }
}
