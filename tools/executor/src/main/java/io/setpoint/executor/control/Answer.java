package io.setpoint.executor.control;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a line: one of its parts, or nothing ({@code {}}) where there is nothing to say but that it was done.
 *
 * @param error why the request was not met, for people
 * @param number of a revision, or of things that were done
 */
record Answer(
        @Nullable String error,
        @Nullable Integer number,
        @Nullable String document,
        @Nullable List<StatusReport.Revision> revisions,
        @Nullable StatusReport status) {

    static final Answer DONE = new Answer(null, null, null, null, null);

    static Answer error(String error) {
        return new Answer(error, null, null, null, null);
    }

    static Answer number(int number) {
        return new Answer(null, number, null, null, null);
    }

    static Answer document(String document) {
        return new Answer(null, null, document, null, null);
    }

    static Answer revisions(List<StatusReport.Revision> revisions) {
        return new Answer(null, null, null, revisions, null);
    }

    static Answer status(StatusReport status) {
        return new Answer(null, null, null, null, status);
    }
}
