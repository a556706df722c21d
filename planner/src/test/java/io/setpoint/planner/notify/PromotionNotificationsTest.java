package io.setpoint.planner.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.value.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One instance that runs on n1, and one operation that some instance does or does not do. */
class PromotionNotificationsTest {
    private final SmallCluster cluster = new SmallCluster("n1");

    @ParameterizedTest(name = "{0}, happens {1}, own stop {2}, own start {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "promote, true,  -,        -,        pre post",
                "promote, true,  -,        required, pre post",
                "promote, false, -,        -,        -",
                "demote,  true,  -,        -,        pre post",
                "demote,  true,  required, -,        pre post",
                "demote,  false, -,        -,        -",
                "start,   true,  -,        required, post",
                "start,   true,  -,        optional, pre post",
                "stop,    true,  required, -,        pre",
                "stop,    true,  optional, -,        pre post",
                "stop,    false, -,        -,        pre post",
            })
    void whoHearsWhat(String operation, boolean happens, String stop, String start, String heard) {
        cluster.clone("c", "x", 1);
        PlannedResource instance = cluster.active("x:0", "n1");
        instance.role = Role.PROMOTED;
        instance.nextRole = Role.PROMOTED;
        instance.assigned = cluster.node("n1");
        own("stop", stop);
        own("start", start);
        NotifyPoints points = new NotifyPoints(
                operation,
                cluster.pseudo("c", "pre"),
                cluster.pseudo("c", "pre-done"),
                cluster.pseudo("c", "post"),
                cluster.pseudo("c", "post-done"));
        new InstanceNotifier(cluster.plan(), cluster.requests()).notifyAll(cluster.resource("c"), points, Map.of(), happens);
        List<String> expected = heard == null
                ? List.of()
                : List.of(heard.split(" ")).stream().map(type -> "x:0_" + type + "_notify_" + operation + "_0").toList();
        assertThat(instance.actions())
                .filteredOn(action -> action.task.equals("notify"))
                .extracting(action -> action.key())
                .containsExactlyElementsOf(expected);
    }

    private void own(String task, String need) {
        if (need != null) {
            Action action = cluster.action("x:0", task, "n1");
            action.set(ActionFlag.OPTIONAL, need.equals("optional"));
        }
    }
}
