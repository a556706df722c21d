package io.setpoint.executor.controller;

import io.setpoint.executor.driver.DriverRegistry;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.graph.GraphExecution;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.time.Timers;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a cluster as its configuration wants it, until told to stop. One thread decides everything: it takes results, alarms and requests
 * in the order in which they come, so that given this order, what happens is determined.
 */
public final class Controller implements ControllerRequests {
    private final Mailbox mailbox = new Mailbox();
    private final ControllerEnvironment environment;
    private @Nullable Loop loop;

    /** A controller for agents that ask for nothing. */
    public Controller(
            Planning planning,
            Journal journal,
            DriverRegistry drivers,
            Fencing fencing,
            Timers timers,
            ControllerListener listener,
            ControllerSettings settings) {
        this(planning, journal, drivers, fencing, timers, listener, AgentAttributes.NONE, settings);
    }

    /**
     * A controller that has not begun. Operations that an earlier controller had under way must not run any more.
     *
     * @param journal what is wanted and known; where it is empty, the controller waits for the first {@link #push}
     * @param timers their tasks may be run by any thread
     */
    public Controller(
            Planning planning,
            Journal journal,
            DriverRegistry drivers,
            Fencing fencing,
            Timers timers,
            ControllerListener listener,
            AgentAttributes agents,
            ControllerSettings settings) {
        environment = new ControllerEnvironment(planning, journal, drivers, fencing, timers, listener, agents, settings);
    }

    /**
     * Does its work, and returns when it was told to stop and nothing runs any more. To be called once; what was asked for before is
     * answered then.
     *
     * @throws io.setpoint.executor.journal.JournalException if what happens cannot be written down; services go on unattended
     * @throws InterruptedException if the thread is interrupted; what runs goes on unattended
     */
    public void run() throws InterruptedException {
        try {
            boolean over = turn();
            while (!over) {
                mailbox.take().run();
                over = turn();
            }
        } finally {
            mailbox.close();
        }
    }

    /**
     * What was known when an earlier controller ended, for one that is not to be run; its phase means nothing.
     *
     * @throws RequestException if nothing was ever wanted
     */
    public ControllerStatus remembered() {
        return new StatusSnapshot(new Loop(environment, new Mailbox())).take(null);
    }

    /** Begins, or handles what has come so far; whether the controller has ended. For a thread that lets time pass itself. */
    boolean turn() {
        if (loop == null) {
            loop = new Loop(environment, mailbox);
            loop.begin();
        }
        loop.advance();
        for (Runnable event = mailbox.poll(); event != null; event = mailbox.poll()) {
            event.run();
            loop.advance();
        }
        if (loop.isOver()) {
            mailbox.close();
        }
        return loop.isOver();
    }

    private Loop loop() {
        return Objects.requireNonNull(loop);
    }

    @Override
    public CompletableFuture<Integer> push(String document, String reason) {
        return mailbox.ask(answer -> answer.complete(loop().want(document, reason)));
    }

    @Override
    public CompletableFuture<Integer> rollback(int revision) {
        return mailbox.ask(answer -> {
            String document = loop().revisions.text(revision);
            answer.complete(loop().want(document, "rollback to " + revision));
        });
    }

    @Override
    public CompletableFuture<Integer> cleanup(String resource, @Nullable String node) {
        return mailbox.ask(answer -> answer.complete(new Cleanup(loop()).forget(resource, node)));
    }

    @Override
    public void pause() {
        mailbox.post(() -> loop().pause(true));
    }

    @Override
    public void resume() {
        mailbox.post(() -> loop().pause(false));
    }

    @Override
    public void cancel(String reason) {
        mailbox.post(() -> loop().cancel(reason));
    }

    @Override
    public CompletableFuture<ControllerStatus> status() {
        return mailbox.ask(answer -> {
            StatusSnapshot snapshot = new StatusSnapshot(loop());
            GraphExecution execution = loop().execution();
            if (execution == null) {
                answer.complete(snapshot.take(null));
            } else {
                execution.progress().thenAccept(progress -> answer.complete(snapshot.take(progress)));
            }
        });
    }

    @Override
    public void stop(boolean services) {
        mailbox.post(() -> loop().stop(services));
    }
}
