package io.setpoint.executor.control;

import io.setpoint.executor.control.StatusReport.Action;
import io.setpoint.executor.controller.ControllerStatus;
import io.setpoint.executor.graph.ExecutionProgress;
import io.setpoint.executor.graph.ExecutionProgress.Waiting;
import io.setpoint.executor.journal.Journal;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a controller knows, as it is told to others. */
public final class StatusReporting {
    /** Whoever reads why an action waits does not read more. */
    private static final int MOST_REASONS = 10;

    private StatusReporting() {}

    public static StatusReport of(ControllerStatus status) {
        return new StatusReport(
                word(status.phase()),
                status.since().toString(),
                revision(status.revision()),
                status.nodes().stream().map(node -> new StatusReport.Node(node.name(), node.condition())).toList(),
                status.resources().stream().map(StatusReporting::resource).toList(),
                status.transition() == null ? null : transition(status.transition()),
                status.failures().stream().map(StatusReporting::failure).toList());
    }

    /** What was known when a controller ended. */
    public static StatusReport ended(ControllerStatus status) {
        StatusReport last = of(status);
        return new StatusReport(
                StatusReport.ENDED, null, last.revision(), last.nodes(), last.resources(), null, last.failures());
    }

    public static StatusReport.Revision revision(Journal.Revision revision) {
        return new StatusReport.Revision(
                revision.number(), word(revision.verdict()), revision.at().toString(), revision.reason());
    }

    private static StatusReport.Resource resource(ControllerStatus.Resource resource) {
        return new StatusReport.Resource(
                resource.id(),
                resource.agent(),
                resource.active().stream().map(active -> new StatusReport.Active(active.node(), active.role())).toList(),
                resource.failCounts().stream().map(count -> new StatusReport.FailCount(count.node(), count.count())).toList(),
                resource.managed());
    }

    private static StatusReport.Failure failure(Journal.Action action) {
        return new StatusReport.Failure(
                action.begun().transition(),
                action.begun().operation(),
                action.begun().resource(),
                action.begun().node(),
                action.ended().exitStatus(),
                word(action.ended().status()),
                action.ended().reason(),
                action.ended().at().toString());
    }

    private static StatusReport.Transition transition(ControllerStatus.Transition transition) {
        ExecutionProgress progress = transition.progress();
        Reasons reasons = new Reasons(progress);
        return new StatusReport.Transition(
                transition.number(),
                transition.since().toString(),
                progress.paused(),
                progress.abortPriority() > 0,
                progress.confirmed(),
                progress.total(),
                progress.running().stream()
                        .map(running -> new StatusReport.Running(action(running.action()), running.since().toString()))
                        .toList(),
                progress.waiting().stream()
                        .filter(waiting -> !waiting.action().header().isPseudo())
                        .map(waiting -> new StatusReport.Waiting(action(waiting.action()), reasons.of(waiting)))
                        .toList());
    }

    /** An action in a few words. */
    public static Action action(GraphAction action) {
        String resource = action.resource() == null ? null : action.resource().id();
        return new Action(action.id(), ActionTitle.withNode(action), action.header().operation(), resource, action.header().node());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** What actions wait for, with points in between left out. */
    private static final class Reasons {
        private final Map<Integer, Waiting> waiting = new HashMap<>();
        private final Map<Integer, GraphAction> running = new HashMap<>();

        Reasons(ExecutionProgress progress) {
            progress.waiting().forEach(each -> waiting.put(each.action().id(), each));
            progress.running().forEach(each -> running.put(each.action().id(), each.action()));
        }

        List<Action> of(Waiting action) {
            List<Action> found = new ArrayList<>();
            Set<Integer> seen = new HashSet<>();
            Deque<Integer> open = new ArrayDeque<>(action.waitsFor());
            while (!open.isEmpty() && found.size() < MOST_REASONS) {
                int number = open.removeFirst();
                if (!seen.add(number)) {
                    continue;
                }
                Waiting before = waiting.get(number);
                if (running.containsKey(number)) {
                    found.add(action(running.get(number)));
                } else if (before != null && before.action().header().isPseudo()) {
                    before.waitsFor().forEach(open::addLast);
                } else if (before != null) {
                    found.add(action(before.action()));
                }
            }
            return found;
        }
    }
}
