package io.setpoint.cli.control;

import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.FollowUp;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.graph.TransitionResult.Outcome;
import io.setpoint.executor.journal.Journal;
import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a controller does, a line an event, for a person to read. */
public final class PlainEvents implements ControllerListener {
    private final Times times;
    private final Paint paint;
    private final boolean beginnings;
    private final Consumer<String> out;
    private boolean quiet;

    /**
     * @param clock tells the present and the time zone
     * @param colours emphasize by colours
     * @param beginnings tell also when actions begin, not only how they end
     * @param out takes the lines
     */
    public PlainEvents(Clock clock, boolean colours, boolean beginnings, Consumer<String> out) {
        times = new Times(clock);
        paint = new Paint(colours);
        this.beginnings = beginnings;
        this.out = out;
    }

    private void tell(Style style, String text) {
        quiet = false;
        out.accept(times.of(times.clock().instant()) + "  " + paint.apply(style, text));
    }

    private void tell(String text) {
        quiet = false;
        out.accept(times.of(times.clock().instant()) + "  " + text);
    }

    /** Something that the controller does not tell. */
    public void notice(String text) {
        tell(text);
    }

    @Override
    public void revisionAdded(Journal.Revision revision) {
        tell(Style.BOLD, "Revision " + revision.number() + " of the configuration is wanted: " + revision.reason());
    }

    @Override
    public void revisionJudged(Journal.Revision revision) {
        switch (revision.verdict()) {
            case CONVERGED -> tell(Style.GREEN, "Revision " + revision.number() + " has converged");
            case FAILED -> tell(Style.RED, "Revision " + revision.number() + " has failed");
            case OPEN -> {}
        }
    }

    @Override
    public void asked(String request) {
        tell(Style.BOLD, request);
    }

    @Override
    public void planned(int transition, Plan plan) {
        int actions = plan.graph().synapses().size();
        if (actions > 0) {
            tell(Style.BOLD, "Transition " + transition + ": " + actions + (actions == 1 ? " action" : " actions"));
        }
    }

    @Override
    public void actionBegun(GraphAction action, Instant at) {
        if (beginnings) {
            tell("  begun   " + ActionTitle.withNode(action));
        }
    }

    @Override
    public void actionEnded(GraphAction action, OperationResult result, boolean failed) {
        String title = ActionTitle.withNode(action);
        if (failed) {
            tell(Style.RED, "  failed  " + title + ": " + reason(result));
        } else {
            String duration = result.duration().toSeconds() == 0 ? "" : " (" + Times.text(result.duration()) + ")";
            tell("  done    " + title + found(action, result) + duration);
        }
    }

    @Override
    public void aborted(int transition, Abort abort) {
        String purpose = abort.followUp() == FollowUp.RESTART ? ", to plan again: " : ": ";
        tell("Transition " + transition + " is cut short" + purpose + abort.reason());
    }

    @Override
    public void transitionEnded(int transition, TransitionResult result) {
        int failures = result.failures();
        String complete = result.outcome() == Outcome.COMPLETE && result.incomplete() == 0 ? ", complete" : "";
        String failed = failures == 0 ? "" : ", " + failures + " of them failed";
        String left = result.incomplete() == 0 ? "" : ", " + result.incomplete() + " left undone";
        tell("Transition " + transition + " is over" + complete + ": " + result.confirmed() + " done" + failed + left);
    }

    @Override
    public void monitorChanged(Operation operation, OperationResult result) {
        tell(Style.YELLOW, "The " + operation.task() + " of " + operation.resource() + " on " + operation.node() + " finds: " + reason(result));
    }

    @Override
    public void watching(@Nullable Instant until, boolean asWanted) {
        if (quiet) {
            return;
        }
        if (asWanted) {
            tell("Nothing left to do; watching");
        } else {
            String again = until == null ? "" : "; looking again at " + times.of(until);
            tell(Style.YELLOW, "Nothing more can be done now, though not all is as wanted" + again);
        }
        quiet = true;
    }

    /** What a probe found, unless it is nothing. */
    private static String found(GraphAction action, OperationResult result) {
        if (!ActionTitle.isProbe(action)) {
            return "";
        }
        return switch (ExitStatus.withoutWarning(result.exitStatus())) {
            case ExitStatus.OK -> ": running";
            case ExitStatus.PROMOTED -> ": promoted";
            default -> "";
        };
    }

    private static String reason(OperationResult result) {
        return FailureText.of(result.exitStatus(), result.status().name().toLowerCase(Locale.ROOT), result.exitReason());
    }
}
