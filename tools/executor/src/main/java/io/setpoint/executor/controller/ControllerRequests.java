package io.setpoint.executor.controller;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a running controller, at any time and by any thread. Requests take effect in the order in which they come; answers
 * complete when what was asked for is in the journal. An answer that completes with a {@link RequestException} tells why not.
 */
public interface ControllerRequests {
    /**
     * Wants another configuration from now on. What is under way is finished, nothing else of the old plan is begun.
     *
     * @return the number of the revision
     */
    CompletableFuture<Integer> push(String document, String reason);

    /** Wants an earlier configuration again, as a new revision, which it answers. */
    CompletableFuture<Integer> rollback(int revision);

    /**
     * Forgets what is remembered of a resource, failures and fail counts included, so that it is probed again.
     *
     * @param resource id of a primitive, a collective (with all that is in it) or an instance
     * @param node name of the node; null for all
     * @return how many histories were forgotten
     */
    CompletableFuture<Integer> cleanup(String resource, @Nullable String node);

    /** Initiates nothing any more until {@link #resume()}; what runs goes on. */
    void pause();

    /** Takes {@link #pause()} back. */
    void resume();

    /** Ends the running transition, and the actions under way, early; then plans again. */
    void cancel(String reason);

    /** What is known now. */
    CompletableFuture<ControllerStatus> status();

    /**
     * Ends the controller.
     *
     * @param services whether all resources are stopped first; otherwise they go on unattended
     */
    void stop(boolean services);
}
