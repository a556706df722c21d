package io.setpoint.executor.control;

import java.util.List;

/** The revisions of what is wanted of a cluster, whether a controller runs or not. */
public interface Configuration {
    /**
     * Wants another configuration from now on.
     *
     * @param document a valid {@code cib} element as XML
     * @param reason who wants it, a line for people
     * @return the number of the revision
     */
    int push(String document, String reason);

    /**
     * Wants an earlier configuration again, as a new revision, which it answers.
     *
     * @throws io.setpoint.executor.controller.RequestException if there is no such revision
     */
    int rollback(int revision);

    /** All revisions, oldest first. */
    List<StatusReport.Revision> history();

    /**
     * The document of a revision, as it was pushed.
     *
     * @throws io.setpoint.executor.controller.RequestException if there is no such revision
     */
    String document(int revision);
}
