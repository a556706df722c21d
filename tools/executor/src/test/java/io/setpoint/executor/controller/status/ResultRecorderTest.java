package io.setpoint.executor.controller.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.TransitionKey;
import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultRecorderTest {
    private static final Instant START = Instant.ofEpochSecond(1_700_000_000);

    private final Map<StatusKey, String> written = new LinkedHashMap<>();
    private final StatusSection status = StatusSection.of(Map.of());
    private final Membership membership = new Membership(status);
    private final NodeAttributes attributes = new NodeAttributes(status, membership);
    private final FailCounts failCounts = new FailCounts(attributes);
    private final Histories histories = new Histories(status, membership);
    private final ResultRecorder recorder = new ResultRecorder(histories, failCounts);

    private boolean record(String task, int interval, int expected, int exitStatus, ExecutionStatus execution) {
        return record(task, interval, expected, exitStatus, execution, Map.of());
    }

    private boolean record(
            String task, int interval, int expected, int exitStatus, ExecutionStatus execution, Map<String, String> meta) {
        Operation operation = new Operation(
                "id",
                "r",
                new AgentName("ocf", "test", "Dummy"),
                task,
                Duration.ofMillis(interval),
                Duration.ofSeconds(20),
                Map.of("crm_feature_set", "3.20.5", "text", "a"),
                meta,
                "n1");
        TransitionKey key = new TransitionKey(5, 3, expected, "uuid");
        OperationResult result = new OperationResult(exitStatus, execution, "", "", START, START.plusSeconds(2));
        return recorder.record(new Execution(operation, "1", key), result, true, false);
    }

    private List<String> entries() {
        LrmResource block = status.history("1", "r");
        Stream<LrmOperation> entries = block == null ? Stream.of() : block.operations.stream();
        return entries.map(entry -> entry.id + " " + entry.operation + "=" + entry.rcCode + " call " + entry.callId).toList();
    }

    @ParameterizedTest(name = "{0} every {1} ms that should end with {2} and ends with {3} {4}")
    @CsvSource(delimiter = '|', value = {
        "start    | 0     | 0 | 0   | DONE          | r_last_0 start=0 call 1                                        |",
        "start    | 0     | 0 | 1   | DONE          | r_last_failure_0 start=1 call 1, r_last_0 start=1 call 1       | start_0=INFINITY",
        "stop     | 0     | 0 | 1   | DONE          | r_last_failure_0 stop=1 call 1, r_last_0 stop=1 call 1         | stop_0=1",
        "stop     | 0     | 0 | 1   | TIMEOUT       | r_last_failure_0 stop=1 call 1, r_last_0 stop=1 call 1         | stop_0=1",
        "promote  | 0     | 0 | 9   | DONE          | r_last_failure_0 promote=9 call 1, r_last_0 promote=9 call 1   | promote_0=1",
        "monitor  | 0     | 7 | 7   | DONE          | r_last_0 monitor=7 call 1                                      |",
        "monitor  | 0     | 7 | 0   | DONE          | r_last_0 monitor=0 call 1                                      |",
        "monitor  | 0     | 7 | 8   | DONE          | r_last_0 monitor=8 call 1                                      |",
        "monitor  | 0     | 7 | 5   | NOT_INSTALLED | r_last_failure_0 monitor=5 call 1, r_last_0 monitor=5 call 1   |",
        "monitor  | 10000 | 0 | 0   | DONE          | r_monitor_10000 monitor=0 call 1                               |",
        "monitor  | 10000 | 8 | 191 | DONE          | r_monitor_10000 monitor=191 call 1                             |",
        "monitor  | 10000 | 0 | 7   | DONE          | r_last_failure_0 monitor=7 call 1                              | monitor_10000=1",
        "migrate_to | 0   | 0 | 1   | DONE          | r_migrate_to_0 migrate_to=1 call 1                             |",
        "notify   | 0     | 0 | 1   | DONE          |                                                                |",
        "start    | 0     | 0 | 193 | CANCELLED     |                                                                |",
        "start    | 0     | 0 | 1   | NOT_CONNECTED |                                                                |",
    })
    void whatIsRememberedOfAResult(
            String task, int interval, int expected, int exitStatus, ExecutionStatus execution, String entries, String count) {
        boolean counted = record(task, interval, expected, exitStatus, execution);

        assertThat(String.join(", ", entries())).isEqualTo(entries == null ? "" : entries);
        assertThat(counted).isEqualTo(count != null);
        if (count == null) {
            assertThat(attributes.of("1")).isEmpty();
        } else {
            assertThat(attributes.of("1")).containsExactly(
                    Map.entry("fail-count-r#" + count.split("=")[0], count.split("=")[1]),
                    Map.entry("last-failure-r#" + count.split("=")[0], "1700000002"));
        }
    }

    @Test
    void anIgnoredFailureDoesNotCount() {
        assertThat(record("monitor", 10_000, 0, 7, ExecutionStatus.DONE, Map.of("on_fail", "ignore"))).isFalse();

        assertThat(entries()).containsExactly("r_last_failure_0 monitor=7 call 1");
        assertThat(attributes.of("1")).isEmpty();
    }

    @Test
    void aFailureIsRememberedAsLongAsItCounts() {
        record("monitor", 10_000, 0, 7, ExecutionStatus.DONE);
        record("monitor", 10_000, 0, 0, ExecutionStatus.DONE);
        assertThat(entries()).containsExactly("r_last_failure_0 monitor=7 call 1", "r_monitor_10000 monitor=0 call 2");

        failCounts.clear("1", "r"::equals);
        record("monitor", 10_000, 0, 0, ExecutionStatus.DONE);
        assertThat(entries()).containsExactly("r_monitor_10000 monitor=0 call 3");
    }

    @ParameterizedTest(name = "{0} and one more are {1}")
    @CsvSource({",1", "1,2", "999998,999999", "999999,INFINITY", "INFINITY,INFINITY"})
    void countsEndAtInfinity(String before, String after) {
        if (before != null) {
            attributes.set("1", "n1", "fail-count-r#stop_0", before);
        }
        record("stop", 0, 0, 1, ExecutionStatus.DONE);

        assertThat(attributes.of("1")).containsEntry("fail-count-r#stop_0", after);
    }

    @ParameterizedTest(name = "{0} and {1} are {2}")
    @CsvSource({"1,2,3", "INFINITY,1,INFINITY", "1,INFINITY,INFINITY", "600000,600000,INFINITY"})
    void countsOfOperationsAddUp(String stops, String monitors, String sum) {
        attributes.set("1", "n1", "fail-count-r#stop_0", stops);
        attributes.set("1", "n1", "fail-count-r#monitor_10000", monitors);

        assertThat(failCounts.of("1")).containsExactly(Map.entry("r", sum));
    }

    @Test
    void callsAreCountedUpAndEntriesOfOneKindReplaced() {
        record("monitor", 0, 7, 7, ExecutionStatus.DONE);
        record("start", 0, 0, 0, ExecutionStatus.DONE);
        record("monitor", 10_000, 0, 0, ExecutionStatus.DONE);
        record("monitor", 10_000, 0, 7, ExecutionStatus.DONE);
        record("stop", 0, 0, 0, ExecutionStatus.DONE);

        assertThat(entries()).containsExactly(
                "r_last_0 stop=0 call 5", "r_monitor_10000 monitor=0 call 3", "r_last_failure_0 monitor=7 call 4");
        assertThat(failCounts.of("1")).containsExactly(Map.entry("r", "1"));
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        record("start", 0, 0, 0, ExecutionStatus.DONE);
        record("monitor", 10_000, 0, 7, ExecutionStatus.DONE);
        membership.join("1", "n1", START);
        membership.leave("2", "n2");
        for (StatusChanged change : status.takeChanges()) {
            written.put(change.key(), change.xml());
        }
        assertThat(status.takeChanges()).isEmpty();

        StatusSection again = StatusSection.of(written);
        StatusSection third = StatusSection.of(written);
        new Histories(third, new Membership(third)).doubt("1", "r");

        assertThat(again.keys(StatusKey.Kind.HISTORY, key -> true)).containsExactly(new StatusKey("1", StatusKey.Kind.HISTORY, "r"));
        again.put(new StatusKey("1", StatusKey.Kind.HISTORY, "r"), again.history("1", "r"));
        assertThat(again.takeChanges()).extracting(StatusChanged::xml).containsExactly(written.get(new StatusKey("1", StatusKey.Kind.HISTORY, "r")));
        assertThat(again.toStatus().nodeStates).extracting(state -> state.uname + " " + state.crmd + " " + state.join)
                .containsExactly("n1 1700000000 member", "n2 0 down");
        assertThat(third.toStatus().nodeStates.get(0).lrms).isEmpty();
    }
}
