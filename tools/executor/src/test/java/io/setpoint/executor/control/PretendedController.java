package io.setpoint.executor.control;

import io.setpoint.executor.controller.ControllerRequests;
import io.setpoint.executor.controller.ControllerStatus;
import io.setpoint.executor.controller.RequestException;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Writes down what it is asked for, and answers something. */
final class PretendedController implements ControllerRequests {
    static final Instant SINCE = Instant.parse("2026-03-02T08:00:00Z");

    final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Override
    public CompletableFuture<Integer> push(String document, String reason) {
        asked.add("push " + document + " because " + reason);
        return CompletableFuture.completedFuture(7);
    }

    @Override
    public CompletableFuture<Integer> rollback(int revision) {
        asked.add("rollback " + revision);
        return CompletableFuture.failedFuture(new RequestException("There is no revision " + revision));
    }

    @Override
    public CompletableFuture<Integer> cleanup(String resource, @Nullable String node) {
        asked.add("cleanup " + resource + " on " + node);
        return CompletableFuture.completedFuture(2);
    }

    @Override
    public void pause() {
        asked.add("pause");
    }

    @Override
    public void resume() {
        asked.add("resume");
    }

    @Override
    public void cancel(String reason) {
        asked.add("cancel because " + reason);
    }

    @Override
    public CompletableFuture<ControllerStatus> status() {
        Journal.Revision revision = new Journal.Revision(3, "tests", SINCE, Verdict.CONVERGED);
        return CompletableFuture.completedFuture(new ControllerStatus(
                ControllerStatus.Phase.WATCHING,
                SINCE,
                revision,
                List.of(new ControllerStatus.Node("north", "online")),
                List.of(new ControllerStatus.Resource(
                        "web",
                        "ocf:heartbeat:nginx",
                        List.of(new ControllerStatus.Active("north", "Started")),
                        List.of(new ControllerStatus.FailCount("north", "INFINITY")),
                        true)),
                null,
                List.of()));
    }

    @Override
    public void stop(boolean services) {
        asked.add("stop" + (services ? " with services" : ""));
    }
}
