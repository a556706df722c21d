package io.setpoint.executor.graph;

import org.jspecify.annotations.Nullable;

/** Calls those who must not fail, and keeps the first failure of theirs until what runs is over. */
final class Recorder {
    private final Runnable onFailure;
    private @Nullable RuntimeException failure;

    /**
     * @param onFailure is run at the first failure
     */
    Recorder(Runnable onFailure) {
        this.onFailure = onFailure;
    }

    /** Whether the call did what it should. */
    boolean call(Runnable task) {
        try {
            task.run();
            return true;
        } catch (RuntimeException e) {
            if (failure == null) {
                failure = e;
                onFailure.run();
            } else if (failure != e) {
                failure.addSuppressed(e);
            }
            return false;
        }
    }

    void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
