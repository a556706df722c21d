package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.document.TransientAttributes;
import io.setpoint.simulator.report.Reporter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailCountRecorderTest {
    private final List<String> messages = new ArrayList<>();
    private final NodeStateElement original = new NodeStateElement();

    FailCountRecorderTest() {
        original.id = "1";
        original.uname = "n1";
    }

    private List<NvPair> count(int exitStatus, long interval, boolean infinite) {
        Cib cib = new Cib();
        cib.status = new Status();
        cib.status.nodeStates.add(original);
        WorkingDocument document = WorkingDocument.copyOf(cib);
        NodeStateElement state = document.nodeState("n1", null);
        Reporter reporter = new Reporter() {
            @Override
            public void attributeSet(String name, String value, String nodeStateId) {
                messages.add(name + "=" + value + " on " + nodeStateId);
            }
        };
        new FailCountRecorder(document, Clock.fixed(Instant.ofEpochSecond(1000), ZoneOffset.UTC), reporter)
                .count(state, "web", "monitor", interval, exitStatus, infinite);
        return state.transientAttributes.stream()
                .flatMap(attributes -> attributes.instanceAttributes.stream())
                .flatMap(set -> set.pairs.stream())
                .toList();
    }

    private NvPair present(String id, String value) {
        if (original.transientAttributes.isEmpty()) {
            TransientAttributes attributes = new TransientAttributes();
            attributes.instanceAttributes.add(new AttributeSet());
            attributes.instanceAttributes.get(0).id = "status-1";
            original.transientAttributes.add(attributes);
        }
        NvPair pair = new NvPair();
        pair.id = id;
        pair.name = "fail-count-web#monitor_10000";
        pair.value = value;
        original.transientAttributes.get(0).instanceAttributes.get(0).pairs.add(pair);
        return pair;
    }

    @Test
    void aSuccessAndAProbeThatFindsNothingAreNoFailures() {
        assertThat(count(0, 10000, false)).isEmpty();
        assertThat(count(7, 0, false)).isEmpty();
        assertThat(messages).isEmpty();
    }

    @Test
    void theFirstFailureMakesTheAttributes() {
        assertThat(count(7, 10000, false))
                .extracting(pair -> pair.id, pair -> pair.name, pair -> pair.value)
                .containsExactly(
                        tuple("1-fail-count-web.monitor_10000", "fail-count-web#monitor_10000", "1"),
                        tuple("1-last-failure-web.monitor_10000", "last-failure-web#monitor_10000", "1000"));
        assertThat(messages)
                .containsExactly(
                        "fail-count-web#monitor_10000=1 on 1",
                        "last-failure-web#monitor_10000=1000 on 1");
    }

    @Test
    void laterFailuresCountUp() {
        present("status-1-fail-count-web.monitor_10000", "4");

        assertThat(count(1, 10000, false)).extracting(pair -> pair.value).containsExactly("5", "1000");
    }

    @Test
    void anAttributeUnderAnotherIdStaysBesideTheNewOne() {
        present("old-style", "4");

        assertThat(count(1, 10000, false)).extracting(pair -> pair.id, pair -> pair.value)
                .startsWith(tuple("old-style", "4"), tuple("status-1-fail-count-web.monitor_10000", "5"));
    }

    @Test
    void anAmbiguousOrUnreadableCountIsStartedAnew() {
        present("status-1-fail-count-web.monitor_10000", "INFINITY");
        assertThat(count(1, 10000, false).get(0).value).isEqualTo("1");

        present("twin", "4");
        assertThat(count(1, 10000, false).get(0).value).isEqualTo("1");
    }

    @Test
    void aFatalFailureCountsForever() {
        assertThat(count(1, 10000, true).get(0).value).isEqualTo("INFINITY");
    }
}
