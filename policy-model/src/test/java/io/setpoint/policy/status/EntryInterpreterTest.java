package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.NOW;
import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.meta;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.status.ObservedCluster.Entry;
import io.setpoint.policy.status.ObservedCluster.State;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryInterpreterTest {
    /** Spec 03 §12.11: what one entry shows, whatever came before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // operation | interval | rc | expected | role | failed | banned from this node
                "monitor |     0 |   0 | 7 | STARTED  | false | false",
                "monitor |     0 | 190 | 7 | STARTED  | true  | false",
                "monitor |     0 |   0 | 0 | STARTED  | false | false",
                "monitor |     0 |   0 | 8 | STARTED  | true  | false",
                "monitor |     0 |   7 | 7 | STOPPED  | false | false",
                "monitor |     0 |   7 | 0 | STOPPED  | false | false",
                "monitor |     0 |   7 | 8 | STOPPED  | false | false",
                "monitor |     0 |   8 | 7 | PROMOTED | false | false",
                "monitor |     0 | 191 | 7 | PROMOTED | true  | false",
                "monitor |     0 |   9 | 7 | PROMOTED | true  | false",
                "monitor |     0 |   9 | 8 | PROMOTED | true  | false",
                "monitor |     0 |   2 | 7 | STOPPED  | false | true",
                "monitor |     0 |   5 | 7 | STOPPED  | false | true",
                "monitor |     0 |   5 | 0 | STOPPED  | false | true",
                "monitor |     0 |   3 | 7 | STARTED  | true  | true",
                "monitor |     0 |   4 | 7 | STARTED  | true  | true",
                "monitor |     0 |   6 | 7 | STARTED  | true  | true",
                "monitor |     0 |   1 | 7 | STARTED  | true  | false",
                "monitor | 10000 |   0 | 0 | STARTED  | false | false",
                "monitor | 10000 |   0 | 8 | STARTED  | true  | false",
                "monitor | 10000 |   7 | 7 | STOPPED  | false | false",
                "monitor | 10000 |   7 | 0 | STARTED  | true  | false",
                "monitor | 10000 |   8 | 8 | PROMOTED | false | false",
                "monitor | 10000 |   8 | 0 | PROMOTED | true  | false",
                "monitor | 10000 |   9 | 0 | PROMOTED | true  | false",
                "monitor | 10000 |   3 | 0 | STARTED  | true  | false",
                "monitor | 10000 |   5 | 0 | STARTED  | true  | true",
                "start   |     0 |   0 | 0 | STARTED  | false | false",
                "start   |     0 |   7 | 0 | STARTED  | true  | false",
                "start   |     0 |   2 | 0 | STARTED  | true  | true",
                "start   |     0 |   5 | 5 | STARTED  | true  | true",
                "start   |     0 |   1 | 1 | STARTED  | true  | false",
                "start   |     0 | 193 |193| STARTED  | true  | false",
                "stop    |     0 |   0 | 0 | STOPPED  | false | false",
                "stop    |     0 |   1 | 0 | STARTED  | true  | true",
                "promote |     0 |   0 | 0 | PROMOTED | false | false",
                "promote |     0 |   1 | 0 | PROMOTED | true  | false",
                "demote  |     0 |   0 | 0 | UNPROMOTED | false | false",
                "demote  |     0 |   1 | 0 | UNPROMOTED | true  | false",
                "demote  |     0 |   7 | 0 | STARTED  | true  | false",
                "migrate_from | 0 | 0 | 0 | STARTED  | false | false",
                "asyncmon |    0 |   0 | 0 | STARTED  | false | false",
                "notify  |     0 |   1 | 0 | STOPPED  | false | false",
            })
    void byExitStatus(String operation, int interval, int rc, int expected, Role role, boolean failed, boolean banned) {
        State state = observe(entry("x", operation).every(interval).result(rc, expected));

        assertOutcome(state, role, failed, banned);
    }

    /** Spec 03 §12.11: for other execution statuses the exit status hardly counts. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // op-status | rc | role | failed | banned
                " 2 | 1 | STARTED | true  | false",
                " 2 | 0 | STARTED | true  | false",
                " 3 | 1 | STARTED | true  | false",
                " 8 | 1 | STARTED | true  | false",
                " 9 | 1 | STARTED | true  | false",
                " 5 | 1 | STARTED | true  | true",
                " 6 | 1 | STARTED | true  | true",
                " 7 | 1 | STARTED | true  | true",
                "10 | 1 | STARTED | true  | true",
                "11 | 1 | STARTED | true  | true",
                " 4 | 0 | STARTED | false | false",
                " 1 | 0 | STOPPED | false | false",
                "12 | 0 | STOPPED | false | false",
                "-2 | 0 | STOPPED | false | false",
            })
    void byExecutionStatus(int status, int rc, Role role, boolean failed, boolean banned) {
        assertOutcome(observe(entry("x", "start").result(rc, 0).status(status)), role, failed, banned);
    }

    private static State observe(Entry entry) {
        return new ObservedCluster().primitive("a").node("n1", history("a", entry)).node("n2").read();
    }

    private static void assertOutcome(State state, Role role, boolean failed, boolean banned) {
        assertThat(state.resource("a").role).isEqualTo(role);
        assertThat(state.failures()).hasSize(failed ? 1 : 0);
        assertThat(state.banned("a", "n1")).isEqualTo(banned);
    }

    @Test
    void aFatalErrorForbidsAllNodes() {
        State state = observe(entry("x", "start").result(ExitStatus.NOT_CONFIGURED, 0));

        assertThat(state.banned("a", "n2")).isTrue();
    }

    @Test
    void anUnmanagedResourceThatIsNotRunningHasNotFailed() {
        State state = new ObservedCluster()
                .resource(primitiveXml("a", meta("m", "is-managed", "false")))
                .node("n1", history("a", entry("start", "start").call(1), entry("monitor", "monitor").every(10000).result(7, 0).call(2)))
                .read();

        assertThat(state.resource("a").role).isEqualTo(Role.STOPPED);
        assertThat(state.failures()).isEmpty();
    }

    @Test
    void aMaskedProbeIsListedButNotAsFailure() {
        State state = observe(entry("x", "monitor").result(ExitStatus.NOT_INSTALLED, 7));

        assertThat(state.cluster().failedOperations()).singleElement().satisfies(failure -> assertThat(failure.maskedProbe()).isTrue());
    }

    @Test
    void aSuccessOfTheSameMonitorForgivesItsFailureButThatOfAnotherDoesNot() {
        Entry start = entry("a_start_0", "start").call(1);
        Entry failed = entry("a_monitor_10000", "monitor").with("id", "a_last_failure_0").every(10000).result(1, 0).call(2);

        State same = new ObservedCluster()
                .primitive("a")
                .node("n1", history("a", start, failed, entry("a_monitor_10000", "monitor").every(10000).call(3)))
                .read();
        State other = new ObservedCluster()
                .primitive("a")
                .node("n1", history("a", start, failed, entry("a_monitor_20000", "monitor").every(20000).call(3)))
                .read();

        assertThat(same.resource("a").failed).isFalse();
        assertThat(other.resource("a").failed).isTrue();
    }

    @Test
    void aFailureAsksForRecoveryOnItsNode() {
        State state = new ObservedCluster()
                .primitive("a")
                .node("n1", history("a", entry("start", "start").call(1), entry("m", "monitor").every(10000).result(1, 0).call(2)))
                .read();

        assertThat(state.resource("a").failed).isTrue();
        assertThat(state.resource("a").mustStop).isTrue();
        assertThat(state.demands())
                .containsExactly(
                        "ActiveRecurring[resource=a, task=monitor, interval=10000, node=n1]", "Stop[resource=a, node=n1, managed=true]");
    }

    @Test
    void aStopThatFollowsAFailureLeavesNothingToRecover() {
        State state = new ObservedCluster()
                .primitive("a")
                .node("n1", history("a", entry("m", "monitor").every(10000).result(1, 0).call(2), entry("stop", "stop").call(3)))
                .read();

        assertThat(state.resource("a").role).isEqualTo(Role.STOPPED);
        assertThat(state.resource("a").failed).isFalse();
        assertThat(state.demands()).isEmpty();
        assertThat(state.failures()).containsExactly("m");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // on-fail | managed | blocked | failed | must stop | next role | demand
                "ignore  | true  | false | false | false | UNKNOWN | -",
                "restart | true  | false | true  | true  | UNKNOWN | Stop[resource=a, node=n1, managed=true]",
                "block   | false | true  | true  | false | UNKNOWN | -",
                "stop    | true  | false | true  | true  | STOPPED | -",
                "migrate | true  | false | true  | true  | UNKNOWN | -",
                "fence   | true  | false | true  | true  | UNKNOWN | Fence[node=n1, reason=a failed there, priorityDelay=false]",
                "standby | true  | false | true  | true  | UNKNOWN | -",
                "nonsense| true  | false | true  | true  | UNKNOWN | Stop[resource=a, node=n1, managed=true]",
            })
    void failureIsHandledAsConfigured(
            String onFail, boolean managed, boolean blocked, boolean failed, boolean mustStop, Role next, String demand) {
        State state = new ObservedCluster()
                .primitive("a", "<op id='op' name='monitor' interval='10s' on-fail='" + onFail + "'/>")
                .node("n1", history("a", entry("start", "start").call(1), entry("m", "monitor").every(10000).result(1, 0).call(2)))
                .read();

        assertThat(state.resource("a").managed).isEqualTo(managed);
        assertThat(state.resource("a").blocked).isEqualTo(blocked);
        assertThat(state.resource("a").failed).isEqualTo(failed);
        assertThat(state.resource("a").mustStop).isEqualTo(mustStop);
        assertThat(state.resource("a").nextRole).isEqualTo(next);
        assertThat(state.node("n1").failStandby).isEqualTo(onFail.equals("standby"));
        assertThat(state.banned("a", "n1")).isEqualTo(onFail.equals("migrate") || onFail.equals("stop"));
        assertThat(state.resource("a").ignoreFailure).isEqualTo(onFail.equals("ignore"));
        assertThat(state.demands().stream().filter(text -> !text.startsWith("ActiveRecurring")))
                .containsExactly(demand == null ? new String[0] : new String[] {demand});
    }

    @Test
    void aFailedStopFencesItsNodeOrBlocksTheResource() {
        Entry[] entries = {entry("start", "start").call(1), entry("stop", "stop").result(1, 0).call(2)};

        State fencing = new ObservedCluster().primitive("a").node("n1", history("a", entries)).read();
        State none = new ObservedCluster().withoutFencing().primitive("a").node("n1", history("a", entries)).read();

        assertThat(fencing.demands()).containsExactly("Fence[node=n1, reason=a failed there, priorityDelay=false]");
        assertThat(fencing.resource("a").blocked).isFalse();
        assertThat(none.demands()).isEmpty();
        assertThat(none.resource("a").blocked).isTrue();
        assertThat(none.resource("a").managed).isFalse();
    }

    @Test
    void aStopThatCanNeverSucceedBlocksWhereFencingIsImpossible() {
        Entry[] entries = {entry("start", "start").call(1), entry("stop", "stop").result(ExitStatus.UNIMPLEMENTED, 0).call(2)};

        State state = new ObservedCluster().withoutDevice().primitive("a").node("n1", history("a", entries)).read();

        assertThat(state.resource("a").blocked).isTrue();
        assertThat(state.demands()).containsExactly("Fence[node=n1, reason=a failed there, priorityDelay=false]");
    }

    @Test
    void aPendingStartCountsUnlessItHasFailedSince() {
        String magic = "0:0;1:1:0:" + ObservedCluster.UUID;
        State pending = new ObservedCluster().primitive("a").node("n1", history("a", entry("start", "start").pending())).read();
        State failed = new ObservedCluster()
                .primitive("a")
                .node(
                        "n1",
                        history(
                                "a",
                                entry("a_last_failure_0", "start").result(1, 0).call(5).at(NOW - 10).with("transition-magic", magic),
                                entry("start", "start").pending().at(NOW - 10).with("transition-magic", magic)))
                .read();

        assertThat(pending.resource("a").role).isEqualTo(Role.STARTED);
        assertThat(pending.resource("a").startPending).isTrue();
        assertThat(pending.resource("a").pendingAction).isEqualTo("start");
        assertThat(failed.resource("a").startPending).isFalse();
        assertThat(failed.resource("a").pendingAction).isNull();
    }

    @Test
    void aResourceOnALostNodeHasTheNodeFenced() {
        State state = new ObservedCluster()
                .primitive("a")
                .node("n1")
                .nodeWith(
                        "n2",
                        "in_ccm='true' crmd='online' join='member' expected='member'",
                        ObservedCluster.attribute("shutdown", "1"),
                        history("a", entry("start", "start")))
                .read();
        State lost = new ObservedCluster()
                .primitive("a")
                .node("n1")
                .nodeWith(
                        "n2",
                        "in_ccm='false' crmd='offline' join='down' expected='down'",
                        "",
                        history("a", entry("start", "start")))
                .read();

        assertThat(state.demands()).isEmpty();
        assertThat(lost.demands()).containsExactly("Fence[node=n2, reason=a is thought to be active there, priorityDelay=false]");
        assertThat(lost.resource("a").activeNodes).containsExactly(lost.node("n2"));
    }

    @Test
    void anUnmanagedResourceStaysWhereItIs() {
        State state = new ObservedCluster()
                .resource(primitiveXml("a", meta("m", "is-managed", "false")))
                .node("n1", history("a", entry("start", "start")))
                .read();

        assertThat(state.resource("a").tableChanges).singleElement().satisfies(change -> {
            assertThat(change.score()).isEqualTo(Score.INFINITY);
            assertThat(change.nodes()).containsExactly(state.node("n1"));
        });
    }
}
