package io.setpoint.executor.control;

import io.setpoint.executor.controller.ControllerRequests;
import io.setpoint.executor.controller.RequestException;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.JournalException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Answers requests: passes them on to the controller, or looks into its journal. */
final class Desk {
    private static final long PATIENCE_SECONDS = 60;

    private final ControllerRequests controller;
    private final Journal journal;

    Desk(ControllerRequests controller, Journal journal) {
        this.controller = controller;
        this.journal = journal;
    }

    /** The answer to a line, whatever is in it; another line. */
    String answer(String line) {
        return JsonLine.of(answerTo(line));
    }

    private Answer answerTo(String line) {
        try {
            return answer(JsonLine.read(Request.class, line));
        } catch (MalformedLineException e) {
            return Answer.error("The request is not understood: " + e.getMessage());
        } catch (RequestException | JournalException e) {
            return Answer.error(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return Answer.error("internal error: " + e);
        }
    }

    private Answer answer(Request request) {
        String name = required(request.request(), "request");
        return switch (name) {
            case Request.STATUS -> Answer.status(StatusReporting.of(await(controller.status())));
            case Request.PUSH -> Answer.number(await(controller.push(
                    required(request.document(), "document"), required(request.reason(), "reason"))));
            case Request.ROLLBACK -> Answer.number(await(controller.rollback(required(request.revision(), "revision"))));
            case Request.HISTORY -> Answer.revisions(
                    journal.revisions().stream().map(StatusReporting::revision).toList());
            case Request.SHOW -> Answer.document(document(required(request.revision(), "revision")));
            case Request.CLEANUP -> Answer.number(
                    await(controller.cleanup(required(request.resource(), "resource"), request.node())));
            case Request.PAUSE -> done(controller::pause);
            case Request.RESUME -> done(controller::resume);
            case Request.CANCEL -> done(() -> controller.cancel(required(request.reason(), "reason")));
            case Request.STOP -> done(() -> controller.stop(Boolean.TRUE.equals(request.services())));
            default -> throw new MalformedLineException("there is no request \"" + name + "\"");
        };
    }

    private String document(int revision) {
        return journal.document(revision).orElseThrow(() -> JournalConfiguration.noSuchRevision(revision));
    }

    private static Answer done(Runnable request) {
        request.run();
        return Answer.DONE;
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new MalformedLineException("\"" + name + "\" is missing");
        }
        return value;
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new RequestException("The controller does not answer; it is busy, or ending", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestException("The controller is ending", e);
        }
    }
}
