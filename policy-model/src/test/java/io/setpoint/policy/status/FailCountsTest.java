package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.NOW;
import static io.setpoint.policy.status.ObservedCluster.attribute;
import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.meta;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.status.FailCounts.FailCount;
import io.setpoint.policy.status.ObservedCluster.State;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailCountsTest {
    private static final String ONLINE = "in_ccm='true' crmd='online' join='member' expected='member'";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                // attribute | name of the resource | unique | counts
                "fail-count-a#monitor_10000   | a     | true  | true",
                "fail-count-a#monitor_10000   | a     | false | true",
                "fail-count-a:1#monitor_10000 | a     | true  | false",
                "fail-count-a:1#monitor_10000 | a     | false | true",
                "fail-count-a:1#monitor_10000 | a:1   | true  | true",
                "fail-count-a:x#monitor_10000 | a     | false | false",
                "fail-count-ab#monitor_10000  | a     | true  | false",
                "fail-count-a                 | a     | true  | false",
                "fail-count-a#monitor         | a     | true  | false",
                "fail-count-a#_5              | a     | true  | false",
                "fail-count-ip.1#start_0      | ip.1  | true  | true",
                "fail-count-ipx1#start_0      | ip.1  | true  | true",
                "fail-count-ip.11#start_0     | ip.1  | true  | false",
                "fail-count-ip.1:0#start_0    | ip.1  | false | true",
                "last-failure-a#start_0       | a     | true  | false",
            })
    void attributesAreMatchedByName(String attribute, String name, boolean unique, boolean counts) {
        FailCountAttributes attributes =
                new FailCountAttributes(Map.of(attribute, "3"), ScoreSyntax.WITHOUT_HEALTH, new HashMap<>());

        assertThat(attributes.of(name, unique).count()).isEqualTo(counts ? 3 : 0);
    }

    @Test
    void countsAddUpAsScoresAndTheLatestFailureCounts() {
        FailCountAttributes attributes = new FailCountAttributes(
                Map.of(
                        "fail-count-a#start_0", "INFINITY",
                        "fail-count-a#monitor_10000", "2",
                        "fail-count-a#stop_0", "rubbish",
                        "last-failure-a#start_0", "50",
                        "last-failure-a#monitor_10000", "70"),
                ScoreSyntax.WITHOUT_HEALTH,
                new HashMap<>());

        assertThat(attributes.of("a", true)).isEqualTo(new FailCountAttributes.Counts(Score.INFINITY, 70));
    }

    @ParameterizedTest
    @CsvSource({"59, 4", "60, 4", "61, 0"})
    void aCountExpiresOnlyAfterTheTimeout(long age, int expected) {
        State state = new ObservedCluster()
                .resource(primitiveXml("a", meta("m", "failure-timeout", "1min")))
                .nodeWith(
                        "n1",
                        ONLINE,
                        attribute("fail-count-a#start_0", "4") + attribute("last-failure-a#start_0", Long.toString(NOW - age)))
                .read();

        FailCounts counts = counts(state);
        assertThat(counts.effective(state.resource("a"), state.node("n1"), null).count()).isEqualTo(expected);
        assertThat(counts.raw(state.resource("a"), state.node("n1"), null)).isEqualTo(new FailCount(4, NOW - age));
    }

    @Test
    void aCountIsFoundUnderTheNameThatNodesUse() {
        State state = new ObservedCluster()
                .resource("<clone id='c'>" + primitiveXml("a", "") + "</clone>")
                .nodeWith("n1", ONLINE, attribute("fail-count-a#start_0", "4"), history("a", entry("start", "start")))
                .read();

        assertThat(state.resource("a:0").historyId).isEqualTo("a");
        assertThat(counts(state).effective(state.resource("a:0"), state.node("n1"), null).count()).isEqualTo(4);
    }

    @Test
    void aLauncherAnswersForWhatItLaunches() {
        State state = new ObservedCluster()
                .primitive("vm")
                .resource(primitiveXml("inside", meta("m", "container", "vm")))
                .nodeWith("n1", ONLINE, attribute("fail-count-inside#start_0", "4") + attribute("fail-count-vm#start_0", "1"))
                .read();

        assertThat(counts(state).effectiveWithLaunched(state.resource("vm"), state.node("n1")).count()).isEqualTo(5);
        assertThat(counts(state).effective(state.resource("vm"), state.node("n1"), null).count()).isEqualTo(1);
    }

    @Test
    void allFailCountsAreEnumeratedWithTheLaunchersConcerned() {
        State state = new ObservedCluster()
                .primitive("vm")
                .resource(primitiveXml("inside", meta("m", "container", "vm")))
                .primitive("ip.1")
                .primitive("fine")
                .nodeWith("n2", ONLINE, attribute("fail-count-inside#start_0", "4"))
                .nodeWith("n1", ONLINE, attribute("fail-count-ip.1#start_0", "4"))
                .read();

        assertThat(counts(state).all(state.cluster().allResources()))
                .extracting(failed -> failed.resource() + "@" + failed.node())
                .containsExactly("ip.1@n1", "vm@n2", "inside@n2");
    }

    private static FailCounts counts(State state) {
        return new FailCounts(state, state.cluster().history(), ScoreSyntax.WITHOUT_HEALTH, NOW);
    }
}
