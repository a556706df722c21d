package io.setpoint.planner.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.summary.SummaryLine.NodeLine;
import io.setpoint.planner.summary.SummaryLine.ResourceLine;
import io.setpoint.planner.summary.SummaryLine.Verb;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTextTest {
    private static ResourceLine start(String id, String node) {
        return new ResourceLine(Verb.START, id, null, node, Role.STOPPED, Role.STARTED, null, false);
    }

    @ParameterizedTest(name = "{2} on {0}, then {3} on {1}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,  n2, STOPPED,    PROMOTED,   Stopped -> Promoted n2",
                "-,  n2, STOPPED,    STARTED,    n2",
                "n1, -,  PROMOTED,   STOPPED,    Promoted n1",
                "n1, -,  STARTED,    STOPPED,    n1",
                "n1, n1, PROMOTED,   PROMOTED,   Promoted n1",
                "n1, n1, STARTED,    STARTED,    n1",
                "n1, n2, UNPROMOTED, UNPROMOTED, n1 -> n2 Unpromoted",
                "n1, n2, STARTED,    STARTED,    n1 -> n2",
                "n1, n1, UNPROMOTED, PROMOTED,   Unpromoted -> Promoted n1",
                "n1, n2, PROMOTED,   STARTED,    Promoted n1 -> Started n2",
            })
    void details(String from, String to, Role role, Role nextRole, String details) {
        assertThat(new ResourceLine(Verb.MOVE, "a", from, to, role, nextRole, null, false).details()).isEqualTo(details);
    }

    @ParameterizedTest(name = "reason {0}, blocked {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,         false, -",
                "-,         true,  blocked",
                "no quorum, false, due to no quorum",
                "no quorum, true,  due to no quorum (blocked)",
            })
    void explanation(String reason, boolean blocked, String explanation) {
        ResourceLine line = new ResourceLine(Verb.STOP, "a", "n1", null, Role.STARTED, Role.STOPPED, reason, blocked);
        assertThat(line.explanation()).isEqualTo(explanation);
    }

    @Test
    void columnsAreAlignedAndNodesGoFree() {
        assertThat(SummaryText.render(List.of(
                        new NodeLine("reboot", "n1", null, "node is unclean"),
                        new NodeLine("off", "guest", "vm", "guest is unclean"),
                        new NodeLine(null, "n2", null, "maintenance"),
                        start("a", "n1"),
                        new ResourceLine(Verb.RE_PROMOTE, "b", "n1", "n1", Role.PROMOTED, Role.PROMOTED, "fun", true))))
                .containsExactly(
                        "Fence (reboot) n1 'node is unclean'",
                        "Fence (off) guest (resource: vm) 'guest is unclean'",
                        "Shutdown n2 'maintenance'",
                        "Start      a       (          n1 )",
                        "Re-promote   b       ( Promoted n1 )  due to fun (blocked)");
    }

    @Test
    void idColumnDependsOnTheOrderOfLines() {
        assertThat(SummaryText.render(List.of(start("sixsix", "node1"), start("seven77", "node1"))))
                .containsExactly("Start      sixsix     ( node1 )", "Start      seven77    ( node1 )");
        assertThat(SummaryText.render(List.of(start("seven77", "node1"), start("sixsix", "node1"))))
                .containsExactly("Start      seven77     ( node1 )", "Start      sixsix      ( node1 )");
    }

    @Test
    void widthsCountBytes() {
        assertThat(SummaryText.render(List.of(start("äöüäöü", "n1"), start("a", "n1"))))
                .containsExactly("Start      äöüäöü     (    n1 )", "Start      a                (    n1 )");
    }
}
