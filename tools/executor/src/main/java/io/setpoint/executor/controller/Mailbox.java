package io.setpoint.executor.controller;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where everything arrives that the one deciding thread is to handle: results, alarms and requests, in the order in which they come. */
final class Mailbox {
    private final Queue<Letter> letters = new ArrayDeque<>();
    private boolean closed;

    private record Letter(Runnable work, Runnable refusal) {}

    /** Leaves something to be done; forgotten if nothing is done any more. */
    void post(Runnable work) {
        post(new Letter(work, () -> {}));
    }

    /** Leaves a request, which is refused if nothing is done any more. */
    <T> CompletableFuture<T> ask(Consumer<CompletableFuture<T>> request) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        post(new Letter(
                () -> serve(request, answer),
                () -> answer.completeExceptionally(new RequestException("The controller has ended: start it again"))));
        return answer;
    }

    private static <T> void serve(Consumer<CompletableFuture<T>> request, CompletableFuture<T> answer) {
        try {
            request.accept(answer);
        } catch (RequestException e) {
            answer.completeExceptionally(e);
        } catch (RuntimeException e) {
            answer.completeExceptionally(new RequestException("The controller ends because of a failure: " + e.getMessage(), e));
            throw e;
        }
    }

    private void post(Letter letter) {
        synchronized (letters) {
            if (!closed) {
                letters.add(letter);
                letters.notifyAll();
                return;
            }
        }
        letter.refusal.run();
    }

    /** The next thing to do; waits for one. */
    Runnable take() throws InterruptedException {
        synchronized (letters) {
            while (letters.isEmpty()) {
                letters.wait();
            }
            return letters.remove().work;
        }
    }

    /** The next thing to do; null if there is none now. */
    @Nullable Runnable poll() {
        synchronized (letters) {
            Letter letter = letters.poll();
            return letter == null ? null : letter.work;
        }
    }

    /** Nothing is done any more. */
    void close() {
        Queue<Letter> left;
        synchronized (letters) {
            closed = true;
            left = new ArrayDeque<>(letters);
            letters.clear();
        }
        left.forEach(letter -> letter.refusal.run());
    }
}
