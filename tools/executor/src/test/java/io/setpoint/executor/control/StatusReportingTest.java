package io.setpoint.executor.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.control.StatusReport.Action;
import io.setpoint.executor.control.StatusReport.Transition;
import io.setpoint.executor.controller.ControllerStatus;
import io.setpoint.executor.graph.ExecutionProgress;
import io.setpoint.executor.graph.ExecutionProgress.Running;
import io.setpoint.executor.graph.ExecutionProgress.Waiting;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatusReportingTest {
    private static GraphAction action(int id, Element element, String resource) {
        ActionHeader header = new ActionHeader(id, element, "start", resource + "_start_0", null, "north", "1", null);
        return new GraphAction(
                header, null, new ResourceName(resource, null, "ocf", "test", "Dummy"), Map.of("CRM_meta_interval", "10000"), Map.of(), null, null);
    }

    private static Waiting waiting(int id, Element element, String resource, Integer... waitsFor) {
        return new Waiting(action(id, element, resource), List.of(waitsFor));
    }

    private static Transition report(List<Running> running, List<Waiting> waiting) {
        ControllerStatus status = new ControllerStatus(
                ControllerStatus.Phase.APPLYING,
                PretendedController.SINCE,
                new Journal.Revision(1, "", PretendedController.SINCE, Verdict.OPEN),
                List.of(),
                List.of(),
                new ControllerStatus.Transition(4, PretendedController.SINCE, new ExecutionProgress(false, 0, running, waiting, 1, 9)),
                List.of());
        return StatusReporting.of(status).transition();
    }

    @Test
    void pointsInBetweenAreLeftOut() {
        Transition report = report(
                List.of(new Running(action(1, Element.RSC_OP, "a"), PretendedController.SINCE)),
                List.of(
                        waiting(2, Element.RSC_OP, "b", 1),
                        waiting(3, Element.PSEUDO_EVENT, "group", 2, 1),
                        waiting(4, Element.PSEUDO_EVENT, "outer", 3),
                        waiting(5, Element.RSC_OP, "c", 4)));

        Action a = new Action(1, "start a every 10 s on north", "start", "a", "north");
        Action b = new Action(2, "start b every 10 s on north", "start", "b", "north");
        Action c = new Action(5, "start c every 10 s on north", "start", "c", "north");
        assertThat(report.running()).containsExactly(new StatusReport.Running(a, "2026-03-02T08:00:00Z"));
        assertThat(report.waiting())
                .containsExactly(new StatusReport.Waiting(b, List.of(a)), new StatusReport.Waiting(c, List.of(b, a)));
    }

    @Test
    void notAllReasonsAreToldWhenThereAreMany() {
        List<Waiting> waiting = IntStream.rangeClosed(1, 50)
                .mapToObj(id -> waiting(id, Element.RSC_OP, "r" + id, IntStream.range(1, id).boxed().toArray(Integer[]::new)))
                .toList();

        assertThat(report(List.of(), waiting).waiting().get(49).waitsFor()).hasSize(10);
    }
}
