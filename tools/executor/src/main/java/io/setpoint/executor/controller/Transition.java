package io.setpoint.executor.controller;

import io.setpoint.executor.controller.status.Execution;
import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.ExecutionListener;
import io.setpoint.executor.graph.TransitionKey;
import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;
import io.setpoint.executor.time.Timers;
import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import java.time.Instant;
import java.util.function.Consumer;

/** A plan that is carried out: writes down what happens to it, and lets monitors begin and end with the resources that they watch. */
final class Transition implements ExecutionListener {
    final int number;
    final Plan plan;
    final Instant since;
    private final Records records;
    private final Monitors monitors;
    private final Attributes attributes;
    private final Verdicts verdicts;
    private final ControllerListener listener;
    private final Timers timers;
    private final Consumer<Runnable> late;

    /**
     * A plan about to be carried out.
     *
     * @param late takes what is to be done about a result that came after the transition had given up on it
     */
    Transition(
            int number,
            Plan plan,
            Records records,
            Monitors monitors,
            Attributes attributes,
            Verdicts verdicts,
            ControllerListener listener,
            Timers timers,
            Consumer<Runnable> late) {
        this.number = number;
        this.plan = plan;
        this.records = records;
        this.monitors = monitors;
        this.attributes = attributes;
        this.verdicts = verdicts;
        this.listener = listener;
        this.timers = timers;
        this.late = late;
        since = timers.now();
    }

    @Override
    public void beforeStart(GraphAction action, TransitionKey key) {
        if (action.header().isPseudo()) {
            return;
        }
        ActionHeader header = action.header();
        String resource = action.resource() == null ? null : action.resource().id();
        Instant now = timers.now();
        if (isOperation(action) && resource != null && header.node() != null) {
            switch (header.operation()) {
                case "stop", "migrate_to" -> monitors.cancelResource(header.node(), resource);
                case "demote" -> monitors.cancelPromoted(header.node(), resource);
                default -> {}
            }
        }
        records.write(new ActionBegun(number, action.id(), header.operation(), resource, header.node(), now));
        listener.actionBegun(action, now);
    }

    @Override
    public void finished(GraphAction action, TransitionKey key, OperationResult result, boolean failed) {
        if (action.header().isPseudo()) {
            return;
        }
        boolean misdone = failed;
        if (isOperation(action)) {
            Execution execution = Execution.of(action, key);
            misdone = failed && execution.isFailed(result);
            record(execution, result);
        } else if (!failed && action.header().operation().equals("stonith")) {
            attributes.unfenced(action, result);
        }
        records.write(new ActionEnded(
                number, action.id(), result.exitStatus(), result.status(), result.exitReason(), misdone, timers.now()));
        listener.actionEnded(action, result, misdone);
    }

    private void record(Execution execution, OperationResult result) {
        attributes.collect();
        if (records.results.record(execution, result, isFatal("failed-start-offset"), isFatal("failed-stop-offset"))) {
            verdicts.failed(execution.operation().resource());
        }
        String resource = execution.operation().resource();
        boolean cancelled = result.status() == ExecutionStatus.CANCELLED;
        if (cancelled && isProbed(resource)) {
            // Nobody knows how far it came: a probe will tell.
            records.histories.doubt(execution.nodeId(), resource);
        }
        boolean known = !cancelled && result.status() != ExecutionStatus.NOT_CONNECTED;
        if (known && execution.isRecurring()) {
            monitors.establish(execution, result);
        }
        boolean connected = execution.operation().agent().equals(AgentName.REMOTE)
                && result.meets(0)
                && switch (execution.operation().task()) {
                    case "start", "migrate_from" -> true;
                    default -> false;
                };
        if (connected) {
            records.membership.connectRemote(execution.operation().resource());
        }
    }

    @Override
    public void finishedLate(GraphAction action, TransitionKey key, OperationResult result) {
        if (isOperation(action) && result.status() != ExecutionStatus.CANCELLED) {
            Execution execution = Execution.of(action, key);
            late.accept(() -> {
                if (isProbed(execution.operation().resource())) {
                    // What was done meanwhile may have taken it back, or not: a probe will tell.
                    records.histories.doubt(execution.nodeId(), execution.operation().resource());
                } else {
                    record(execution, result);
                }
                records.write();
            });
        }
    }

    private boolean isProbed(String resource) {
        return !RemovedResources.of(plan.cluster()).contains(resource);
    }

    @Override
    public void aborted(Abort abort) {
        listener.aborted(number, abort);
    }

    private boolean isFatal(String offset) {
        return "INFINITY".equals(plan.graph().attributes().get(offset));
    }

    /** Whether an agent does it. */
    private static boolean isOperation(GraphAction action) {
        return action.header().element() == Element.RSC_OP && switch (action.header().operation()) {
            case "cancel", "delete" -> false;
            default -> true;
        };
    }
}
