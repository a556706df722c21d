package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.NOW;
import static io.setpoint.policy.status.ObservedCluster.attribute;
import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.meta;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.status.ObservedCluster.Entry;
import io.setpoint.policy.status.ObservedCluster.State;
import io.setpoint.policy.value.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryTest {
    private static final String ONLINE = "in_ccm='true' crmd='online' join='member' expected='member'";
    private static final Entry START = entry("a_start_0", "start").call(1).at(NOW - 1000);

    /** With a failure timeout of one minute; ages in seconds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // age of entry | fail count | age of last failure | failed | recheck in | cleared
                "59 | -  | -  | true  | -  | false",
                "60 | -  | -  | false | -  | false",
                "61 | 1  | 61 | false | -  | true",
                "60 | 1  | 60 | true  | 1  | false",
                "61 | 1  | 30 | true  | 31 | false",
                "61 | 1  | -  | true  | -  | false",
                "30 | 1  | 30 | true  | 31 | false",
            })
    void aFailureExpiresWithItsFailCount(int age, String count, Integer failureAge, boolean failed, Integer recheck, boolean cleared) {
        String attributes = (count == null ? "" : attribute("fail-count-a#monitor_10000", count))
                + (failureAge == null ? "" : attribute("last-failure-a#monitor_10000", Long.toString(NOW - failureAge)));
        State state = cluster(meta("m", "failure-timeout", "60s"), "")
                .nodeWith("n1", ONLINE, attributes, history("a", START, failure().at(NOW - age)))
                .read();

        assertThat(state.resource("a").failed).isEqualTo(failed);
        assertThat(state.cluster().recheck().earliest()).isEqualTo(recheck == null ? 0 : NOW + recheck);
        assertThat(state.demands().contains(
                        "ClearFailCount[resource=a, node=n1, reason=it expired, afterFencing=null, managed=true]"))
                .isEqualTo(cleared);
    }

    @Test
    void anExpiredMonitorIsIssuedAgain() {
        State state = cluster(meta("m", "failure-timeout", "60s"), "")
                .node("n1", history("a", START, failure().at(NOW - 61)))
                .read();

        HistoryEntry expired = state.cluster().history().blocks("n1", "a").get(0).entries().get(1);
        assertThat(expired.restartDigest()).isEqualTo(HistoryEntry.EXPIRED_DIGEST);
        assertThat(expired.element.opRestartDigest).isNull();
        assertThat(state.resource("a").role).isEqualTo(Role.STARTED);
    }

    @Test
    void whatIsNotInstalledNeverExpires() {
        State state = cluster(meta("m", "failure-timeout", "60s"), "")
                .node("n1", history("a", START, failure().status(7).at(NOW - 1000)))
                .read();

        assertThat(state.resource("a").failed).isTrue();
    }

    @Test
    void resultsOfProbesDoNotExpire() {
        State state = cluster(meta("m", "failure-timeout", "60s"), "")
                .node("n1", history("a", entry("a_monitor_0", "monitor").result(0, 7).at(NOW - 1000)))
                .read();

        assertThat(state.resource("a").role).isEqualTo(Role.STARTED);
    }

    @Test
    void aPendingStartCanExpire() {
        State state = cluster(meta("m", "failure-timeout", "60s"), "")
                .node("n1", history("a", entry("a_start_0", "start").pending().at(NOW - 61)))
                .read();

        assertThat(state.resource("a").role).isEqualTo(Role.STOPPED);
    }

    @Test
    void aFailureThatBlocksNeverExpires() {
        State state = cluster(meta("m", "failure-timeout", "60s"), "<op id='o' name='monitor' interval='10s' on-fail='block'/>")
                .nodeWith(
                        "n1",
                        ONLINE,
                        attribute("fail-count-a#monitor_10000", "1") + attribute("last-failure-a#monitor_10000", "5"),
                        history("a", START, failure().at(NOW - 61)))
                .read();

        assertThat(state.resource("a").failureTimeout).isZero();
        assertThat(state.resource("a").blocked).isTrue();
    }

    @Test
    void changedParametersClearTheFailCount() {
        Entry changed = failure().at(NOW - 1).with("op-digest", "0123456789abcdef");
        Entry unknown = failure().at(NOW - 1);

        assertThat(cluster("", "").node("n1", history("a", START, changed)).read().demands())
                .contains("ClearFailCount[resource=a, node=n1, reason=resource parameters have changed, afterFencing=null, managed=true]");
        assertThat(cluster("", "").node("n1", history("a", START, unknown)).read().demands())
                .noneMatch(demand -> demand.startsWith("ClearFailCount"));
    }

    private static ObservedCluster cluster(String content, String operation) {
        return new ObservedCluster().resource(primitiveXml("a", content, operation));
    }

    private static Entry failure() {
        return entry("a_monitor_10000", "monitor").with("id", "a_last_failure_0").every(10000).result(1, 0).call(2);
    }
}
