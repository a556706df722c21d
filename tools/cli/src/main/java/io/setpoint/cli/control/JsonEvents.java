package io.setpoint.cli.control;

import io.setpoint.executor.control.JsonLine;
import io.setpoint.executor.control.StatusReporting;
import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.journal.Journal;
import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphAction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a controller does, a line of JSON an event, for programs. */
public final class JsonEvents implements ControllerListener {
    private final InstantSource clock;
    private final Consumer<String> out;
    private int transition;

    /** @param out takes the lines */
    public JsonEvents(InstantSource clock, Consumer<String> out) {
        this.clock = clock;
        this.out = out;
    }

    @Override
    public void revisionAdded(Journal.Revision revision) {
        event("revisionAdded").with("revision", StatusReporting.revision(revision)).tell();
    }

    @Override
    public void revisionJudged(Journal.Revision revision) {
        event("revisionJudged").with("revision", StatusReporting.revision(revision)).tell();
    }

    @Override
    public void asked(String request) {
        event("asked").with("request", request).tell();
    }

    @Override
    public void planned(int number, Plan plan) {
        transition = number;
        event("planned").with("transition", number).with("actions", plan.graph().synapses().size()).tell();
    }

    @Override
    public void actionBegun(GraphAction action, Instant at) {
        event("actionBegun").with("transition", transition).with("action", StatusReporting.action(action)).tell();
    }

    @Override
    public void actionEnded(GraphAction action, OperationResult result, boolean failed) {
        event("actionEnded")
                .with("transition", transition)
                .with("action", StatusReporting.action(action))
                .with(result)
                .with("failed", failed)
                .tell();
    }

    @Override
    public void aborted(int number, Abort abort) {
        event("aborted").with("transition", number).with("reason", abort.reason()).with("priority", abort.priority()).tell();
    }

    @Override
    public void transitionEnded(int number, TransitionResult result) {
        event("transitionEnded")
                .with("transition", number)
                .with("outcome", word(result.outcome()))
                .with("confirmed", result.confirmed())
                .with("failed", result.failures())
                .with("skipped", result.skipped())
                .with("incomplete", result.incomplete())
                .tell();
    }

    @Override
    public void monitorChanged(Operation operation, OperationResult result) {
        event("monitorChanged")
                .with("operation", operation.task())
                .with("resource", operation.resource())
                .with("node", operation.node())
                .with("interval", operation.interval().toMillis())
                .with(result)
                .tell();
    }

    @Override
    public void watching(@Nullable Instant until, boolean asWanted) {
        Event event = event("watching").with("asWanted", asWanted);
        (until == null ? event : event.with("until", until.toString())).tell();
    }

    private Event event(String name) {
        return new Event(new LinkedHashMap<>()).with("at", clock.instant().toString()).with("event", name);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private final class Event {
        private final Map<String, Object> members;

        Event(Map<String, Object> members) {
            this.members = members;
        }

        Event with(String name, Object value) {
            members.put(name, value);
            return this;
        }

        Event with(OperationResult result) {
            return with("exitStatus", result.exitStatus())
                    .with("status", word(result.status()))
                    .with("reason", result.exitReason())
                    .with("milliseconds", result.duration().toMillis());
        }

        void tell() {
            out.accept(JsonLine.of(members));
        }
    }
}
