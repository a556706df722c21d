package io.setpoint.planner.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.graph.GraphAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionKindTest {
    @ParameterizedTest
    @CsvSource({
        "stop, STOP",
        "demote, DEMOTE",
        "start, START",
        "promote, PROMOTE",
        "migrate_to, MIGRATE",
        "migrate_from, MIGRATE",
        "reload, RELOAD",
        "reload-agent, RELOAD",
        "monitor, PROBE",
        "notify, NOTIFY",
        "delete, UPKEEP",
        "cancel, UPKEEP",
    })
    void actionsOfAgentsAreKnownByTheirOperation(String operation, ActionKind kind) {
        assertThat(ActionKind.of(only(new DrawnGraph().action(operation, "a", "n")))).isEqualTo(kind);
    }

    @Test
    void othersAreKnownByWhoDoesThem() {
        assertThat(ActionKind.of(only(new DrawnGraph().fencing("n")))).isEqualTo(ActionKind.FENCE);
        assertThat(ActionKind.of(only(new DrawnGraph().monitor("a", "n", 10_000)))).isEqualTo(ActionKind.MONITOR);
        assertThat(ActionKind.of(only(new DrawnGraph().point("stop", "a", "n")))).isEqualTo(ActionKind.IMPLIED);
        assertThat(ActionKind.of(only(new DrawnGraph().point("stop", "a", null)))).isEqualTo(ActionKind.POINT);
    }

    private static GraphAction only(DrawnGraph drawn) {
        return drawn.get(1);
    }
}
