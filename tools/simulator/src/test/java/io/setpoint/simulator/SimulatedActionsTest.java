package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.document.TransientAttributes;
import io.setpoint.policy.value.ParameterDigest;
import io.setpoint.simulator.ExecutionLoop.Outcome;
import io.setpoint.simulator.report.Display;
import io.setpoint.simulator.report.Reporter;
import io.setpoint.simulator.report.TextReporter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedActionsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC);
    private static final ResourceName INSTANCE = new ResourceName("web", "web:1", "ocf", "heartbeat", "Dummy");

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private final WorkingDocument document;
    private List<String> knownNames = List.of();
    private List<String> failures = List.of();

    SimulatedActionsTest() {
        Cib cib = new Cib();
        cib.status = new Status();
        NodeStateElement state = new NodeStateElement();
        state.id = "id-n1";
        state.uname = "n1";
        state.lrms.add(new LrmElement());
        state.transientAttributes.add(new TransientAttributes());
        cib.status.nodeStates.add(state);
        document = WorkingDocument.copyOf(cib);
    }

    private NodeStateElement state() {
        return document.cib().status.nodeStates.get(0);
    }

    private List<LrmOperation> entries() {
        return state().lrms.get(0).lrmResources.stream()
                .flatMap(list -> list.resources.stream())
                .flatMap(history -> history.operations.stream())
                .toList();
    }

    private Outcome execute(GraphAction action) {
        Reporter reporter = new TextReporter(Display.DEFAULT, ZoneOffset.UTC, "setpoint", text, errors);
        FailCountRecorder failCounts = new FailCountRecorder(document, CLOCK, reporter);
        InjectedFailures injected = new InjectedFailures(failures, Map.of("failed-start-offset", "1"), failCounts, reporter);
        HistoryRecorder history = new HistoryRecorder(document, CLOCK);
        return new SimulatedActions(document, knownNames::contains, history, injected, reporter).execute(action);
    }

    private List<String> told() {
        return text.toString().lines().toList();
    }

    @Test
    void pointsAreToldAndChangeNothing() {
        execute(Graphs.pseudo(1));
        GraphAction fencingOfGuest = new GraphAction(
                new ActionHeader(2, ActionHeader.Element.PSEUDO_EVENT, "stonith", "stonith-g1-off", null, "g1", "g1", null),
                null, null, Map.of(), Map.of(), null, null);
        execute(fencingOfGuest);

        assertThat(told()).containsExactly("Pseudo action:   p1_start_0", "Pseudo action:   stonith-g1-off on g1");
        assertThat(document.cib().numUpdates).isNull();
    }

    @Test
    void clusterActionsAreToldAndChangeNothing() {
        execute(Graphs.clusterAction(1, "do_shutdown", "n1", Map.of()));
        GraphAction clear = new GraphAction(
                new ActionHeader(2, ActionHeader.Element.CRM_EVENT, "clear_failcount", "web_clear_failcount_0", null, "n1", "1", null),
                null, INSTANCE, Map.of(), Map.of(), null, null);
        execute(clear);

        assertThat(told()).containsExactly("Cluster action:  do_shutdown on n1", "Cluster action:  clear_failcount for web on n1");
        assertThat(document.cib().numUpdates).isNull();
    }

    @Test
    void fencingLeavesNothingOfANode() {
        execute(Graphs.clusterAction(1, "stonith", "n1", Map.of("CRM_meta_stonith_action", "reboot")));

        assertThat(told()).containsExactly("Fencing n1 (reboot)");
        assertThat(state()).extracting(s -> s.inCcm, s -> s.crmd, s -> s.join, s -> s.expected)
                .containsExactly("false", "offline", "down", "down");
        assertThat(state().lrms).isEmpty();
        assertThat(state().transientAttributes).isEmpty();
    }

    @Test
    void unfencingChangesNothing() {
        execute(Graphs.clusterAction(1, "stonith", "n1", Map.of("CRM_meta_stonith_action", "on")));

        assertThat(told()).containsExactly("Fencing n1 (on)");
        assertThat(state().crmd).isNull();
    }

    @Test
    void actionsOnResourcesEndAsExpected() {
        execute(Graphs.resourceAction(1, "web", "start", "n1", Map.of()));
        execute(Graphs.resourceAction(2, "web", "monitor", "n1", Map.of("interval", "10000", "op_target_rc", "8")));
        execute(Graphs.resourceAction(3, "a-rather-long-name", "monitor", "n1", Map.of("op_target_rc", "7")));

        assertThat(told())
                .containsExactly(
                        "Resource action: web             start on n1",
                        "Resource action: web             monitor=10000 on n1",
                        "Resource action: a-rather-long-name monitor on n1");
        assertThat(entries()).extracting(e -> e.id + " " + e.rcCode)
                .containsExactly("web_last_0 0", "web_monitor_10000 8", "a-rather-long-name_last_0 7");
    }

    @Test
    void deletionsAreToldWithoutIntervalAndKeepTheHistory() {
        execute(Graphs.resourceAction(1, "web", "delete", "n1", Map.of("interval", "5")));

        assertThat(told()).containsExactly("Resource action: web             delete on n1");
        assertThat(entries()).isEmpty();
    }

    @Test
    void anInstanceIsCalledByItsPlainNameIfTheHistoryDoesSo() {
        GraphAction start = Graphs.resourceAction(1, INSTANCE, "start", "n1", Map.of());
        knownNames = List.of("web", "web:1");
        execute(start);
        knownNames = List.of("web:1");
        execute(start);
        knownNames = List.of();
        execute(start);

        assertThat(told())
                .containsExactly(
                        "Resource action: web             start on n1",
                        "Resource action: web:1           start on n1",
                        "Resource action: web             start on n1");
    }

    @Test
    void aRemoteNodeIsItsOwnId() {
        GraphAction start = Graphs.resourceAction(1, INSTANCE, "start", "far", Map.of());
        ActionHeader header = new ActionHeader(1, ActionHeader.Element.RSC_OP, "start", "web_start_0", null, "far", "x", "n1");
        execute(new GraphAction(header, null, start.resource(), start.attributes(), Map.of(), null, null));

        assertThat(document.cib().status.nodeStates).extracting(s -> s.id).containsExactly("id-n1", "far");
    }

    @Test
    void theDigestCoversParametersAndTheTimeoutOfRecurringOperations() {
        Map<String, String> attributes =
                Map.of("port", "80", "CRM_meta_timeout", "20000", "CRM_meta_interval", "5000", "crm_feature_set", "3.20.5");
        GraphAction monitor = Graphs.resourceAction(1, INSTANCE, "monitor", "n1", Map.of());
        execute(new GraphAction(monitor.header(), null, INSTANCE, attributes, Map.of(), null, null));

        assertThat(entries()).singleElement()
                .extracting(e -> e.opDigest)
                .isEqualTo(ParameterDigest.of(Map.of("port", "80", "CRM_meta_timeout", "20000")));
    }

    @Test
    void aResourceWithoutAgentCannotBeTried() {
        ResourceName nameless = new ResourceName("ghost", null, null, null, null);

        assertThat(execute(Graphs.resourceAction(1, nameless, "stop", "n1", Map.of()))).isEqualTo(Outcome.NOT_STARTED);
        assertThat(errors).hasToString("Resource ghost not found in the status section of id-n1 (supply class and type to continue)\n");
    }

    @Test
    void anInjectedFailureIsToldCountedAndRecorded() {
        failures = List.of("other_start_0@n1=1", "WEB_start_0@n1=5");

        assertThat(execute(Graphs.resourceAction(7, "web", "start", "n1", Map.of()))).isEqualTo(Outcome.FAILED);
        assertThat(told())
                .containsExactly(
                        "Resource action: web             start on n1",
                        "Pretending action 7 failed with rc=5",
                        "Injecting attribute fail-count-web#start_0=1 into /node_state 'id-n1'",
                        "Injecting attribute last-failure-web#start_0=1000 into /node_state 'id-n1'");
        assertThat(entries()).extracting(e -> e.id + " " + e.rcCode + " " + e.exitReason)
                .containsExactly("web_last_failure_0 5 User-injected result", "web_last_0 5 User-injected result");
    }

    @Test
    void anInjectedStopFailureCountsForever() {
        failures = List.of("web_stop_0@n1=1");
        execute(Graphs.resourceAction(7, "web", "stop", "n1", Map.of()));

        assertThat(told()).contains("Injecting attribute fail-count-web#stop_0=INFINITY into /node_state 'id-n1'");
    }

    @Test
    void theExpectedResultAsInjectedFailureStopsTheTransitionAndIsRecordedAsSuccess() {
        failures = List.of("web_monitor_0@n1=7");

        assertThat(execute(Graphs.resourceAction(7, "web", "monitor", "n1", Map.of("op_target_rc", "7")))).isEqualTo(Outcome.FAILED);
        assertThat(entries()).extracting(e -> e.id).containsExactly("web_last_0");
        assertThat(told()).hasSize(2);
    }

    @Test
    void anInjectedFailureNeedsANumber() {
        failures = List.of("web_start_0@n1=bad");

        assertThat(execute(Graphs.resourceAction(7, "web", "start", "n1", Map.of()))).isEqualTo(Outcome.DONE);
        assertThat(errors).hasToString("Invalid failed operation 'web_start_0@n1=bad' (result code must be integer)\n");
    }
}
