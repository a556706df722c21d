package io.setpoint.executor.controller;

import io.setpoint.executor.controller.ControllerStatus.Phase;
import io.setpoint.executor.controller.status.Execution;
import io.setpoint.executor.controller.status.PlanningDocument;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.ExecutionEnvironment;
import io.setpoint.executor.graph.FollowUp;
import io.setpoint.executor.graph.GraphExecution;
import io.setpoint.executor.graph.Limits;
import io.setpoint.executor.graph.TransitionName;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.journal.Journal.Revision;
import io.setpoint.executor.journal.JournalEntry.TransitionBegun;
import io.setpoint.executor.journal.JournalEntry.TransitionEnded;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.planner.Plan;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Score;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The cycle of a controller: plan, carry the plan out, and when nothing is left to do, watch until there is. Used by the deciding thread
 * alone, which calls {@link #advance} after everything that it does.
 */
final class Loop {
    /** How urgently the controller is to end, from not at all. */
    private enum Ending {
        NONE,
        /** Once all resources are stopped. */
        AFTER_SERVICES,
        /** Once what runs is over. */
        ORDERLY,
        /** Once what runs was made to end. */
        AT_ONCE
    }

    private final String executor = UUID.randomUUID().toString();
    private final ControllerEnvironment environment;
    private final Mailbox mailbox;
    final Records records;
    final Revisions revisions;
    final Presence presence;
    final Monitors monitors;
    private final ResourceTurns turns;
    private final Attributes attributes;
    private final ClusterActions actions;
    private final Verdicts verdicts = new Verdicts();
    private final Rest rest;

    private int nextTransition;
    private boolean due;
    private boolean paused;
    private Ending ending = Ending.NONE;
    private @Nullable Running running;
    private Phase phase = Phase.PLANNING;
    private Instant since;

    /**
     * A transition under way.
     *
     * @param changesBefore how often the status section had been changed when it was planned
     */
    private record Running(Transition transition, GraphExecution execution, long changesBefore) {}

    Loop(ControllerEnvironment environment, Mailbox mailbox) {
        this.environment = environment;
        this.mailbox = mailbox;
        since = now();
        records = new Records(environment.journal());
        revisions = new Revisions(records);
        presence = new Presence(records, revisions, environment.settings());
        turns = new ResourceTurns(environment.drivers(), environment.timers());
        monitors = new Monitors(turns, environment.timers(), mailbox, this::found);
        attributes = new Attributes(records, presence, environment.agents());
        actions = new ClusterActions(records, presence, monitors, attributes, verdicts, environment.timers());
        rest = new Rest(environment.timers(), mailbox, () -> due = true);
        nextTransition = environment.journal().nextTransition();
    }

    /** Takes over from an earlier controller. */
    void begin() {
        if (revisions.latest() != null) {
            new Recovery(records, presence).recover(observe(), now());
            attributes.publishAll();
            due = true;
        }
    }

    /** Does all that can be done now. */
    void advance() {
        while (!isOver() && step()) {
            // All is in the step.
        }
    }

    /** Whether there may be more to do at once. */
    private boolean step() {
        if (running != null) {
            if (!running.execution.turn()) {
                return false;
            }
            ended(running);
            return true;
        }
        if (ending.compareTo(Ending.ORDERLY) >= 0) {
            monitors.cancelAll();
            return false;
        }
        if (!due || paused || revisions.latest() == null) {
            enter(paused ? Phase.PAUSED : Phase.WATCHING);
            return false;
        }
        plan();
        return true;
    }

    boolean isOver() {
        return running == null && ending.compareTo(Ending.ORDERLY) >= 0 && !monitors.isBusy();
    }

    private void plan() {
        enter(Phase.PLANNING);
        due = false;
        rest.end();
        Plan plan;
        try {
            plan = environment.planning().plan(document(), now());
        } catch (CibException e) {
            judge(false);
            environment.listener().watching(rest.beginWithoutPlan(), false);
            return;
        }
        if (plan.graph().synapses().isEmpty()) {
            environment.listener().planned(nextTransition, plan);
            settle(plan, false);
        } else {
            carryOut(plan);
        }
    }

    /** The document that is planned for now. */
    Cib document() {
        return PlanningDocument.of(
                revisions.document(), records.status, presence.coordinator(), ending == Ending.AFTER_SERVICES);
    }

    /** What is known now. */
    ClusterState observe() {
        return ClusterStateReader.read(document(), IsoTime.ofEpochSeconds(now().getEpochSecond()));
    }

    private void carryOut(Plan plan) {
        enter(Phase.APPLYING);
        int number = nextTransition++;
        int actionCount = plan.graph().synapses().size();
        records.write(new TransitionBegun(number, revisions.required().number(), actionCount, now()));
        environment.listener().planned(number, plan);
        Transition transition = new Transition(
                number, plan, records, monitors, attributes, verdicts, environment.listener(), environment.timers(), this::late);
        Fencing fencing = new LevelledFencing(environment.fencing(), plan.cluster());
        GraphExecution execution = new GraphExecution(
                plan.graph(),
                new TransitionName(number, executor, null),
                Limits.of(plan.graph(), environment.settings().jobsPerNode()),
                new ExecutionEnvironment(turns, fencing, actions, transition, environment.timers()),
                () -> mailbox.post(() -> {}));
        running = new Running(transition, execution, records.status.changes());
    }

    private void ended(Running ended) {
        TransitionResult result = ended.execution.end();
        running = null;
        presence.rejoin(now());
        String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
        records.write(new TransitionEnded(ended.transition.number, outcome, now()));
        environment.listener().transitionEnded(ended.transition.number, result);
        if (records.status.changes() != ended.changesBefore) {
            due = true;
        }
        if (!due) {
            settle(ended.transition.plan, !result.failed().isEmpty() || result.incomplete() > 0);
        }
    }

    /** Nothing can be done now but watch. */
    private void settle(Plan plan, boolean inVain) {
        if (ending == Ending.AFTER_SERVICES) {
            ending = Ending.ORDERLY;
            return;
        }
        boolean asWanted = !inVain && Verdicts.isReached(plan);
        judge(asWanted && verdicts.isUnharmed());
        if (!due) {
            enter(Phase.WATCHING);
            environment.listener().watching(rest.begin(plan, inVain), asWanted);
        }
    }

    /** A revision that failed may still converge, but not the other way round. */
    private void judge(boolean converged) {
        Revision revision = revisions.required();
        Verdict verdict = converged ? Verdict.CONVERGED : Verdict.FAILED;
        if (revision.verdict() == verdict || revision.verdict() == Verdict.CONVERGED) {
            return;
        }
        Revision judged = revisions.judge(verdict, now());
        environment.listener().revisionJudged(judged);
        Revision good = converged || !environment.settings().rollbackOnFailure() ? null : revisions.lastConverged();
        if (good != null && !verdicts.isRolledBack()) {
            want(revisions.text(good.number()), "rollback to " + good.number() + ", because " + judged.number() + " failed");
            verdicts.rolledBack();
        }
    }

    /** Another configuration is wanted. */
    int want(String document, String reason) {
        Revision revision = revisions.add(document, reason, now());
        verdicts.newRevision();
        presence.addNew(now());
        records.write();
        environment.listener().revisionAdded(revision);
        changed("Revision " + revision.number() + " is wanted");
        return revision.number();
    }

    /** Something is different from what was planned for. */
    void changed(String reason) {
        due = true;
        if (running != null) {
            running.execution.abort(reason, Score.INFINITY, FollowUp.RESTART);
        }
    }

    private void late(Runnable record) {
        mailbox.post(() -> {
            record.run();
            changed("A result came late");
        });
    }

    private void found(Execution execution, OperationResult result, boolean changed) {
        boolean news = attributes.collect();
        if (changed) {
            if (records.results.record(execution, result, false, false)) {
                verdicts.failed(execution.operation().resource());
            }
            environment.listener().monitorChanged(execution.operation(), result);
        }
        records.write();
        if (changed || news) {
            Operation operation = execution.operation();
            changed("The " + operation.task() + " of " + operation.resource() + " on " + operation.node() + " found something new");
        }
    }

    void pause(boolean pause) {
        if (pause != paused) {
            environment.listener().asked(pause ? "Pausing: nothing more is begun" : "Going on after a pause");
        }
        paused = pause;
        monitors.hold(pause);
        if (running != null) {
            if (pause) {
                running.execution.pause();
                enter(Phase.PAUSED);
            } else {
                running.execution.resume();
                enter(Phase.APPLYING);
            }
        }
    }

    void cancel(String reason) {
        environment.listener().asked("Cancelling what runs: " + reason);
        due = true;
        if (running != null) {
            running.execution.cancel(reason);
        }
    }

    void stop(boolean services) {
        boolean begun = ending.compareTo(Ending.ORDERLY) >= 0;
        if (paused) {
            pause(false);
        }
        if (services && !begun) {
            environment.listener().asked("Ending once all services are stopped");
            ending = Ending.AFTER_SERVICES;
            changed("All resources are to be stopped");
        } else if (!services) {
            ending = begun ? Ending.AT_ONCE : Ending.ORDERLY;
            environment.listener().asked(farewell());
            monitors.cancelAll();
            endRunning();
        }
        enter(Phase.STOPPING);
    }

    private String farewell() {
        if (running == null) {
            return "Ending; services go on unattended";
        }
        return ending == Ending.AT_ONCE
                ? "Ending at once: what runs is cancelled"
                : "Ending once what runs is over (asked again, it is cancelled); services go on unattended";
    }

    private void endRunning() {
        if (running != null && ending == Ending.AT_ONCE) {
            running.execution.cancel("The controller ends at once");
        } else if (running != null) {
            running.execution.abort("The controller ends", Abort.NOTHING_MORE, FollowUp.SHUTDOWN);
        }
    }

    private void enter(Phase next) {
        Phase entered = ending == Ending.NONE ? next : Phase.STOPPING;
        if (entered != phase) {
            phase = entered;
            since = now();
        }
    }

    Phase phase() {
        return phase;
    }

    Instant since() {
        return since;
    }

    @Nullable Transition transition() {
        return running == null ? null : running.transition;
    }

    @Nullable GraphExecution execution() {
        return running == null ? null : running.execution;
    }

    /** Somebody asked for something. */
    void asked(String request) {
        environment.listener().asked(request);
    }

    void forgiven(String resource) {
        verdicts.forgiven(resource);
    }

    private Instant now() {
        return environment.timers().now();
    }
}
