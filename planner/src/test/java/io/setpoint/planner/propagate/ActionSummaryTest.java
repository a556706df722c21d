package io.setpoint.planner.propagate;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.NodeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What actions of groups and clones count with, by those of their members and instances (spec 05 §15.4 "Ordering flags"). */
class ActionSummaryTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");

    private Action action(String resource, String task, String node, String state) {
        Action action = cluster.action(resource, task, node);
        action.set(ActionFlag.OPTIONAL, !state.contains("required"));
        action.set(ActionFlag.RUNNABLE, state.contains("runnable"));
        return action;
    }

    private Action point(String resource, String task) {
        Action point = cluster.pseudo(resource, task);
        point.set(ActionFlag.OPTIONAL);
        return point;
    }

    private static String text(int flags) {
        boolean runnable = (flags & ActionFlag.RUNNABLE.bit) != 0;
        if ((flags & ActionFlag.OPTIONAL.bit) != 0) {
            return runnable ? "runnable" : "neither";
        }
        return runnable ? "required+runnable" : "required";
    }

    @ParameterizedTest(name = "{0} of members that are [{1}] and [{2}] is [{3}] where it counts, [{4}] itself")
    @CsvSource({
        "start, runnable, runnable, runnable, runnable",
        "start, required+runnable, runnable, required+runnable, required+runnable",
        "start, neither, runnable, runnable, runnable",
        "running, neither, runnable, neither, neither",
        "running, required, runnable, required, required",
        "stopped, runnable, required+runnable, required+runnable, required+runnable"
    })
    void groupIsRequiredIfAnyMemberIsAndCompleteIfAllCanBe(
            String task, String first, String second, String counts, String own) {
        cluster.group("g", "a", "b");
        action("a", Tasks.folded(task), "n1", first);
        action("b", Tasks.folded(task), "n1", second);
        Action point = point("g", task);
        assertThat(text(new ActionSummary(cluster.plan()).kindFlags(point, null))).isEqualTo(counts);
        assertThat(text(point.flags())).isEqualTo(own);
    }

    @ParameterizedTest(name = "a group of which only one member has a {0} is [{1}]")
    @CsvSource({"start, neither", "running, neither", "stop, runnable", "demoted, runnable"})
    void memberWithoutActionMakesAscentImpossible(String task, String expected) {
        cluster.group("g", "a", "b");
        action("a", Tasks.folded(task), "n1", "runnable");
        assertThat(text(new ActionSummary(cluster.plan()).kindFlags(point("g", task), null))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "clone of instances that are [{0}] on n1 and [{1}] on n2: [{2}], on n1 [{3}]")
    @CsvSource({
        "runnable, neither, runnable, runnable",
        "neither, runnable, runnable, neither",
        "neither, required, required, neither",
        "required+runnable, neither, required+runnable, required+runnable"
    })
    void cloneCanIfAnyInstanceCan(String first, String second, String expected, String onFirst) {
        cluster.clone("c", "a", 2);
        action("a:0", "start", "n1", first);
        action("a:1", "start", "n2", second);
        Action running = point("c", "running");
        ActionSummary summary = new ActionSummary(cluster.plan());
        assertThat(text(summary.kindFlags(running, null))).isEqualTo(expected);
        assertThat(text(summary.kindFlags(running, cluster.node("n1")))).isEqualTo(onFirst);
    }

    @Test
    void changeOfAnInstanceIsSeen() {
        cluster.clone("c", "a", 2);
        Action start = action("a:0", "start", "n1", "runnable");
        Action running = point("c", "running");
        ActionSummary summary = new ActionSummary(cluster.plan());
        NodeState node = cluster.node("n1");
        assertThat(text(summary.kindFlags(running, node))).isEqualTo("runnable");
        start.clear(ActionFlag.OPTIONAL);
        assertThat(text(summary.kindFlags(running, node))).isEqualTo("required+runnable");
        assertThat(text(summary.kindFlags(running, null))).isEqualTo("required+runnable");
        assertThat(running.required()).isTrue();
        start.clear(ActionFlag.RUNNABLE);
        assertThat(text(summary.kindFlags(running, null))).isEqualTo("required");
    }
}
