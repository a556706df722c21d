package io.setpoint.planner.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.document.OpElement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where new actions get their definition from (spec 05 §2.1). */
class ActionRequestsTest {
    private final SmallCluster cluster = new SmallCluster("n1");

    @ParameterizedTest(name = "{1} of {0}, a {2}, is defined by {3}")
    @CsvSource(nullValues = "nothing", value = {
        "a, start, start, start",
        "a, stop, stop, nothing",
        "a, pre_notify_start, notify, notify",
        "a, confirmed-post_notify_running, notified, notify",
        "with_notify_inside, start, start, start",
        "with_notify_inside, stop, stop, notify"
    })
    void operationNotifyServesWhateverHasNoDefinitionAndAKeyWithThatWord(String id, String name, String task, String expected) {
        cluster.primitive(id);
        cluster.operations.put("start", new OpElement());
        cluster.operations.put("notify", new OpElement());

        OpElement found = cluster.requests().request(cluster.resource(id), name, 0, task, cluster.node("n1"), true).op;

        assertThat(found).isSameAs(cluster.operations.get(expected));
    }
}
