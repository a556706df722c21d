package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.Status;
import io.setpoint.simulator.OperationResult.Agent;
import io.setpoint.simulator.OperationResult.Migration;
import io.setpoint.simulator.OperationResult.Notification;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryRecorderTest {
    private static final Agent DUMMY = new Agent("ocf", "heartbeat", "Dummy");

    private final Cib cib = new Cib();
    private final NodeStateElement state = new NodeStateElement();
    private WorkingDocument document;
    private HistoryRecorder recorder;

    @BeforeEach
    void openDocument() {
        state.id = "1";
        state.uname = "n1";
        cib.status = new Status();
        cib.status.nodeStates.add(state);
        reopen();
    }

    /** Takes over what was changed in the original. */
    private void reopen() {
        document = WorkingDocument.copyOf(cib);
        recorder = new HistoryRecorder(document, Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC));
    }

    private static OperationResult result(String task, long interval, int expected, int actual) {
        return new OperationResult("web", "web", DUMMY, task, interval, expected, actual, "broken", null, null, "digest");
    }

    private void record(OperationResult result) {
        recorder.record(document.nodeState("n1", "1"), "n1", result);
    }

    private List<LrmResource> histories() {
        return document.cib().status.nodeStates.get(0).lrms.get(0).lrmResources.get(0).resources;
    }

    private List<LrmOperation> entries() {
        return histories().get(0).operations;
    }

    private LrmResource presentHistory(String id) {
        if (state.lrms.isEmpty()) {
            state.lrms.add(new LrmElement());
            state.lrms.get(0).lrmResources.add(new LrmResources());
        }
        LrmResource history = new LrmResource();
        history.id = id;
        state.lrms.get(0).lrmResources.get(0).resources.add(history);
        return history;
    }

    private static LrmOperation presentEntry(LrmResource history, String id, String callId) {
        LrmOperation entry = new LrmOperation();
        entry.id = id;
        entry.callId = callId;
        history.operations.add(entry);
        return entry;
    }

    @Test
    void theFirstResultMakesTheHistoryAndHasAllAttributes() {
        record(result("start", 0, 0, 0));

        assertThat(histories()).extracting(h -> h.id, h -> h.agentClass, h -> h.provider, h -> h.type)
                .containsExactly(tuple("web", "ocf", "heartbeat", "Dummy"));
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.id).isEqualTo("web_last_0");
            assertThat(entry.operationKey).isEqualTo("web_start_0");
            assertThat(entry.operation).isEqualTo("start");
            assertThat(entry.crmDebugOrigin).isEqualTo("crm_simulate");
            assertThat(entry.transitionKey).isEqualTo("1:-1:0:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
            assertThat(entry.transitionMagic).isEqualTo("0:0;1:-1:0:xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
            assertThat(entry.exitReason).isEmpty();
            assertThat(entry.onNode).isEqualTo("n1");
            assertThat(entry.callId).isEqualTo("1");
            assertThat(entry.rcCode).isEqualTo("0");
            assertThat(entry.opStatus).isEqualTo("0");
            assertThat(entry.interval).isEqualTo("0");
            assertThat(entry.lastRcChange).isEqualTo("1000");
            assertThat(entry.execTime).isEqualTo("0");
            assertThat(entry.queueTime).isEqualTo("0");
            assertThat(entry.opDigest).isEqualTo("digest");
        });
        assertThat(cib.status.nodeStates.get(0).lrms).as("the original").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "start,        0,     0, 0, web_last_0,             start,      web_start_0",
        "monitor,      0,     7, 7, web_last_0,             monitor,    web_monitor_0",
        "monitor,      10000, 0, 0, web_monitor_10000,      monitor,    web_monitor_10000",
        "monitor,      10000, 8, 8, web_monitor_10000,      monitor,    web_monitor_10000",
        "cancel,       10000, 0, 0, web_cancel_10000,       cancel,     web_cancel_10000",
        "reload-agent, 0,     0, 0, web_last_0,             start,      web_start_0",
        "monitor,      10000, 0, 1, web_last_failure_0,     monitor,    web_monitor_10000",
    })
    void entriesAreNamedByOperationAndResult(
            String task, long interval, int expected, int actual, String id, String recordedTask, String key) {
        record(result(task, interval, expected, actual));

        assertThat(entries()).extracting(e -> e.id, e -> e.operation, e -> e.operationKey, e -> e.rcCode)
                .containsExactly(tuple(id, recordedTask, key, Integer.toString(actual)));
    }

    @Test
    void aFailureThatDoesNotRecurIsRecordedTwiceUnderOneCall() {
        record(result("stop", 0, 0, 1));

        assertThat(entries()).extracting(e -> e.id, e -> e.callId, e -> e.exitReason)
                .containsExactly(tuple("web_last_failure_0", "1", "broken"), tuple("web_last_0", "1", "broken"));
    }

    @Test
    void aNotificationIsNamedByWhatItTells() {
        record(new OperationResult(
                "web", "web", DUMMY, "notify", 0, 0, 0, "", new Notification("pre", "start"), null, null));

        assertThat(entries()).extracting(e -> e.id, e -> e.operationKey).containsExactly(tuple("web_pre_notify_start_0", "web_notify_0"));
    }

    @Test
    void aMigrationTellsWhereFromAndWhereTo() {
        record(new OperationResult("web", "web", DUMMY, "migrate_to", 0, 0, 0, "", null, new Migration("n1", "n2"), null));

        assertThat(entries()).extracting(e -> e.id, e -> e.migrateSource, e -> e.migrateTarget)
                .containsExactly(tuple("web_migrate_to_0", "n1", "n2"));
    }

    @Test
    void callsAreCountedForEachHistory() {
        presentEntry(presentHistory("web"), "web_monitor_5000", "41");
        reopen();

        record(result("stop", 0, 0, 0));
        record(result("start", 0, 0, 0));

        assertThat(entries()).extracting(e -> e.id, e -> e.callId)
                .containsExactly(tuple("web_monitor_5000", "41"), tuple("web_last_0", "43"));
    }

    @Test
    void aReusedEntryKeepsWhatIsNotWritten() {
        LrmOperation last = presentEntry(presentHistory("web"), "web_last_0", "3");
        last.opRestartDigest = "restart";
        last.lastRun = "77";
        reopen();

        record(result("start", 0, 0, 0));

        assertThat(entries()).singleElement()
                .extracting(e -> e.callId, e -> e.opRestartDigest, e -> e.lastRun)
                .containsExactly("4", "restart", "77");
    }

    @Test
    void theDisplayedNameIsLookedUpFirstAndThePlainOneIsCreated() {
        presentHistory("web:1");
        reopen();
        record(new OperationResult("web:1", "web", DUMMY, "start", 0, 0, 0, "", null, null, null));
        record(new OperationResult("web:2", "web", DUMMY, "start", 0, 0, 0, "", null, null, null));

        assertThat(histories()).extracting(history -> history.id).containsExactly("web:1", "web");
        assertThat(histories()).allSatisfy(history -> assertThat(history.operations).hasSize(1));
    }

    @Test
    void whereTwoHistoriesHaveOneIdTheNewResultAndTheSecondHistoryComeOverTheFirst() {
        presentEntry(presentHistory("web"), "web_last_0", "5");
        presentEntry(presentHistory("web"), "web_monitor_5000", "9");
        reopen();

        record(result("stop", 0, 0, 0));

        assertThat(histories()).hasSize(2);
        assertThat(entries()).extracting(e -> e.id, e -> e.callId)
                .containsExactly(tuple("web_last_0", "1"), tuple("web_monitor_5000", "9"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-,       -,         Dummy, 'Resource web not found in the status section of 1 (supply class and type to continue)'",
                "ocf,     heartbeat, -,     'Resource web not found in the status section of 1 (supply class and type to continue)'",
                "upstart, -,         web,   'Invalid class for web: upstart'",
                "ocf,     -,         Dummy, 'Please specify the provider for resource web'",
                "systemd, -,         web,   -",
            })
    void aHistoryNeedsAnAgent(String agentClass, String provider, String type, String obstacle) {
        OperationResult result =
                new OperationResult("web", "web", new Agent(agentClass, provider, type), "start", 0, 0, 0, "", null, null, null);

        assertThat(recorder.obstacle(document.nodeState("n1", "1"), result)).isEqualTo(obstacle);
    }
}
