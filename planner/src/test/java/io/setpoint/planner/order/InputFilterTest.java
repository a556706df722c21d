package io.setpoint.planner.order;

import static io.setpoint.rules.fact.OrderFlag.IF_REQUIRED_ON_SAME_NODE;
import static io.setpoint.rules.fact.OrderFlag.IF_SAME_NODE_OR_TARGET;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.Relation;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.rules.fact.OrderFlag;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFilterTest {
    private final SmallCluster cluster = new SmallCluster("n1", "n2");

    InputFilterTest() {
        cluster.primitive("a");
        cluster.primitive("b");
        cluster.clone("c", "x", 1);
    }

    @ParameterizedTest(name = "{0} first, flags {1}: {2}")
    @CsvSource({
        "required,           ORDERED,                                        kept",
        "optional,           ORDERED,                                        dropped",
        "optional in graph,  ORDERED,                                        kept",
        "optional wanted,    ORDERED,                                        kept",
        "unrunnable,         ORDERED,                                        dropped",
        "unrunnable,         ORDERED+THEN_IMPLIES_FIRST_GRAPHED,             dropped",
        "unrunnable,         ORDERED+FIRST_IMPLIES_THEN_GRAPHED,             dropped",
        "unrunnable,         ORDERED+MIN_RUNNABLE,                           dropped",
        "unrunnable,         UNMIGRATABLE_THEN_BLOCKS+GUEST_ALLOWED,         dropped",
        "unrunnable,         GUEST_ALLOWED,                                  kept",
        "unrunnable,         ORDERED+FIRST_IMPLIES_THEN,                     kept",
        "migratable,         ORDERED,                                        dropped",
        "migratable,         ORDERED+FIRST_IMPLIES_THEN,                     kept",
        "migratable,         FIRST_IMPLIES_THEN+IF_FIRST_UNMIGRATABLE,       dropped",
        "required,           FIRST_IMPLIES_THEN+IF_FIRST_UNMIGRATABLE,       kept",
    })
    void acceptsByStateOfFirst(String state, String flags, String verdict) {
        Action first = cluster.action("a", "stop", "n1");
        Action then = cluster.action("b", "start", "n2");
        switch (state) {
            case "optional" -> first.set(ActionFlag.OPTIONAL);
            case "optional in graph" -> {
                first.set(ActionFlag.OPTIONAL);
                first.inGraph = true;
            }
            case "optional wanted" -> {
                first.set(ActionFlag.OPTIONAL);
                first.set(ActionFlag.ALWAYS_IN_GRAPH);
            }
            case "unrunnable" -> first.clear(ActionFlag.RUNNABLE);
            case "migratable" -> first.set(ActionFlag.MIGRATABLE);
            default -> {}
        }
        int bits = Arrays.stream(flags.split("\\+")).mapToInt(flag -> OrderFlag.valueOf(flag).bit).sum();
        assertThat(InputFilter.usable(relate(first, then, bits))).isEqualTo(verdict.equals("kept"));
    }

    @Test
    void dropsWhatIsDisabled() {
        Relation relation = relate(cluster.action("a", "stop", "n1"), cluster.action("b", "start", "n1"), ORDERED.bit);
        relation.beforeFlags = 0;
        assertThat(InputFilter.usable(relation)).isFalse();
    }

    @ParameterizedTest(name = "load of {0} for a {1} on {2} of what goes to {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "n1, migrate_to, n2, n1, true",
                "n2, migrate_to, n2, n1, false",
                "n1, start,      n1, n1, false",
                "-,  start,      n1, n1, false",
                "-,  start,      -,  -,  false",
                "-,  migrate_to, n2, -,  false",
            })
    void optionalLoadCountsForMigrationsToItsNodeOnly(String loadNode, String task, String node, String assigned, boolean kept) {
        Action load = cluster.clusterAction("load_stopped_n1", "n1");
        load.node = loadNode == null ? null : cluster.node(loadNode);
        load.set(ActionFlag.OPTIONAL);
        Action then = cluster.action("b", task, node);
        then.resource.assigned = assigned == null ? null : cluster.node(assigned);
        Relation relation = relate(load, then, IF_SAME_NODE_OR_TARGET.bit);
        assertThat(InputFilter.usable(relation)).isEqualTo(kept);
        assertThat(relation.beforeFlags == 0).as("disabled").isEqualTo(!kept);
    }

    @ParameterizedTest(name = "optional {0}, first on {1}, then on {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "false, n1, n1, true",
                "false, n1, n2, false",
                "true,  n1, n1, false",
                "false, -,  n2, true",
                "false, n1, -,  true",
            })
    void requiredOnSameNode(boolean optional, String firstNode, String thenNode, boolean kept) {
        Action first = cluster.action("a", "stop", firstNode);
        first.set(ActionFlag.OPTIONAL, optional);
        Relation relation = relate(first, cluster.action("b", "start", thenNode), IF_REQUIRED_ON_SAME_NODE.bit);
        assertThat(InputFilter.usable(relation)).isEqualTo(kept);
        assertThat(relation.beforeFlags == 0).as("disabled").isEqualTo(!kept);
    }

    @ParameterizedTest(name = "{0} of {1}, managed {2}, before an action of {3}: {4}")
    @CsvSource({
        "stop,  a, false, c, false",
        "stop,  a, true,  c, true",
        "start, a, false, c, true",
        "stop,  a, false, b, true",
        "stop,  c, false, c, true",
    })
    void clonesDoNotWaitForFailedUnmanagedStops(String task, String stopped, boolean managed, String waiting, boolean kept) {
        Action stop = cluster.action(stopped, task, "n1");
        stop.resource.failed = true;
        stop.resource.managed = managed;
        assertThat(InputFilter.usable(relate(stop, cluster.action(waiting, "start", null), ORDERED.bit))).isEqualTo(kept);
    }

    private static Relation relate(Action first, Action then, int flags) {
        first.linkTo(then, flags);
        return then.before.get(then.before.size() - 1);
    }
}
