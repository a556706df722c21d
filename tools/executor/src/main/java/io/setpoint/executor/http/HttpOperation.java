package io.setpoint.executor.http;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.time.Timers;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One operation on one service: a request, and, if it was merely accepted, questions until it is done. */
final class HttpOperation {
    private static final int ACCEPTED = 202;
    private static final int SEE_OTHER = 303;
    private static final int LONGEST_EXCERPT = 200;

    private final Operation operation;
    private final HttpParameters parameters;
    private final HttpClient client;
    private final Timers timers;
    private final Results results;
    private final CompletableFuture<OperationResult> result = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<HttpResponse<String>> exchange;
    private volatile String lastAnswer = "";

    HttpOperation(Operation operation, HttpClient client, Timers timers) {
        this.operation = operation;
        this.client = client;
        this.timers = timers;
        parameters = new HttpParameters(operation);
        results = new Results(timers);
    }

    CompletableFuture<OperationResult> begin() {
        if (operation.timeout().compareTo(Duration.ZERO) > 0) {
            Timers.Timer limit = timers.after(operation.timeout(), this::timeOut);
            result.whenComplete((outcome, failure) -> limit.cancel());
        }
        try {
            if (!parameters.hasRequest() && !isEssential()) {
                result.complete(results.failed(
                        ExecutionStatus.NOT_SUPPORTED,
                        ExitStatus.UNIMPLEMENTED,
                        "The resource has no parameter " + operation.task() + "_url"));
            } else {
                ask(parameters.request(), this::unreachable, operation.task().equals("monitor") ? this::seen : this::answered);
            }
        } catch (NotConfiguredException e) {
            notConfigured(e);
        }
        return result;
    }

    void cancel() {
        result.complete(results.cancelled(lastAnswer));
        abandon();
    }

    private boolean isEssential() {
        return switch (operation.task()) {
            case "start", "stop", "monitor" -> true;
            default -> false;
        };
    }

    private void timeOut() {
        String since = lastAnswer.isEmpty() ? "" : "; the last answer was " + excerpt(lastAnswer);
        result.complete(results.timedOut("Timed out after " + operation.timeout().toMillis() + " ms" + since, lastAnswer));
        abandon();
    }

    private void abandon() {
        CompletableFuture<HttpResponse<String>> current = exchange;
        if (current != null) {
            current.cancel(true);
        }
    }

    /** What takes an answer; parameters are looked at when they are needed. */
    private interface AnswerHandler {
        void take(HttpResponse<String> response) throws NotConfiguredException;
    }

    private void ask(HttpRequest request, Consumer<Throwable> onFailure, AnswerHandler onAnswer) {
        CompletableFuture<HttpResponse<String>> sent = client.sendAsync(request, BoundedBody.handler());
        exchange = sent;
        sent.whenComplete((response, failure) -> {
            if (result.isDone()) {
                return;
            }
            if (failure != null) {
                onFailure.accept(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure);
                return;
            }
            lastAnswer = request.method() + " " + request.uri() + ": " + response.statusCode() + " " + response.body();
            try {
                onAnswer.take(response);
            } catch (NotConfiguredException e) {
                notConfigured(e);
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
        if (result.isDone()) {
            sent.cancel(true);
        }
    }

    /** The answer to what was to be done. */
    private void answered(HttpResponse<String> response) throws NotConfiguredException {
        if ((response.statusCode() == ACCEPTED || response.statusCode() == SEE_OTHER)
                && response.headers().firstValue("Location").isPresent()) {
            follow(response);
        } else if (parameters.expected().contain(response.statusCode())) {
            result.complete(results.answered(ExitStatus.OK, "", lastAnswer));
        } else {
            failed("answered");
        }
    }

    private void follow(HttpResponse<String> response) throws NotConfiguredException {
        String location = response.headers().firstValue("Location").orElseThrow();
        try {
            pollLater(parameters.question(response.uri().resolve(location), response.uri()));
        } catch (IllegalArgumentException e) {
            failed("sent a Location that is no address (" + location + ")");
        }
    }

    private void pollLater(HttpRequest question) throws NotConfiguredException {
        timers.after(parameters.pollInterval(), () -> {
            if (!result.isDone()) {
                ask(question, failure -> pollAgain(question), response -> progressed(question, response));
            }
        });
    }

    /** Who does not answer for a moment may answer later, as long as there is time. */
    private void pollAgain(HttpRequest question) {
        try {
            pollLater(question);
        } catch (NotConfiguredException e) {
            notConfigured(e);
        }
    }

    /** The answer to how far it has come. */
    private void progressed(HttpRequest question, HttpResponse<String> response) throws NotConfiguredException {
        Pattern ready = parameters.pattern("ready_pattern");
        Pattern failed = parameters.pattern("failed_pattern");
        String body = response.body();
        if (response.statusCode() == ACCEPTED) {
            if (response.headers().firstValue("Location").isPresent()) {
                follow(response);
            } else {
                pollLater(question);
            }
        } else if (!parameters.ready().contain(response.statusCode()) || failed != null && failed.matcher(body).find()) {
            failed("gave up");
        } else if (ready != null && !ready.matcher(body).find()) {
            pollLater(question);
        } else {
            result.complete(results.answered(ExitStatus.OK, "", lastAnswer));
        }
    }

    /** The answer to how it is. */
    private void seen(HttpResponse<String> response) throws NotConfiguredException {
        int status = response.statusCode();
        String body = response.body();
        Pattern running = parameters.pattern("running_pattern");
        if (parameters.stopped().contain(status) || isFound("stopped_pattern", body)) {
            result.complete(results.answered(ExitStatus.NOT_RUNNING, "", lastAnswer));
        } else if (!parameters.expected().contain(status)) {
            failed("answered");
        } else if (isFound("promoted_pattern", body)) {
            result.complete(results.answered(ExitStatus.PROMOTED, "", lastAnswer));
        } else if (running != null && !running.matcher(body).find()) {
            failed("does not say that it runs");
        } else {
            result.complete(results.answered(ExitStatus.OK, "", lastAnswer));
        }
    }

    private boolean isFound(String parameter, String body) throws NotConfiguredException {
        Pattern pattern = parameters.pattern(parameter);
        return pattern != null && pattern.matcher(body).find();
    }

    private void failed(String what) {
        result.complete(results.answered(ExitStatus.ERROR, "The service " + what + ": " + excerpt(lastAnswer), lastAnswer));
    }

    private void unreachable(Throwable failure) {
        result.complete(results.failed(
                ExecutionStatus.ERROR, ExitStatus.ERROR, "The service does not answer: " + failure));
    }

    private void notConfigured(NotConfiguredException e) {
        result.complete(results.answered(ExitStatus.NOT_CONFIGURED, e.reason(), lastAnswer));
    }

    private static String excerpt(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_EXCERPT ? line.substring(0, LONGEST_EXCERPT) + "..." : line;
    }
}
