package io.setpoint.executor.control;

import org.jspecify.annotations.Nullable;

/**
 * A request as a line: {@code {"request":"push","document":"<cib ...","reason":"..."}}. What a request does not need is left out.
 *
 * @param request what is asked for; one of the constants here
 */
record Request(
        @Nullable String request,
        @Nullable String document,
        @Nullable String reason,
        @Nullable Integer revision,
        @Nullable String resource,
        @Nullable String node,
        @Nullable Boolean services) {

    static final String STATUS = "status";
    static final String PUSH = "push";
    static final String ROLLBACK = "rollback";
    static final String HISTORY = "history";
    static final String SHOW = "show";
    static final String CLEANUP = "cleanup";
    static final String PAUSE = "pause";
    static final String RESUME = "resume";
    static final String CANCEL = "cancel";
    static final String STOP = "stop";

    /** Asks for something that needs no more words. */
    static Request plain(String request) {
        return new Request(request, null, null, null, null, null, null);
    }

    static Request push(String document, String reason) {
        return new Request(PUSH, document, reason, null, null, null, null);
    }

    static Request about(String request, int revision) {
        return new Request(request, null, null, revision, null, null, null);
    }

    static Request cleanup(String resource, @Nullable String node) {
        return new Request(CLEANUP, null, null, null, resource, node, null);
    }

    static Request cancel(String reason) {
        return new Request(CANCEL, null, reason, null, null, null, null);
    }

    static Request stop(boolean services) {
        return new Request(STOP, null, null, null, null, null, services);
    }
}
