package io.setpoint.executor.journal;

/**
 * Names a piece of the status section that is written as one.
 *
 * @param node id of the node that it belongs to; empty for what belongs to none
 * @param kind what it is
 * @param name its id within the node and kind; empty where there is only one
 */
public record StatusKey(String node, Kind kind, String name) {
    /** The pieces of a status section (spec 03 §1). */
    public enum Kind {
        /** A {@code node_state} without children. */
        NODE_STATE,
        /** The {@code transient_attributes} of a node. */
        TRANSIENT_ATTRIBUTES,
        /** An {@code lrm_resource}: the history of a resource on a node. */
        HISTORY,
        /** A {@code ticket_state}. */
        TICKET
    }
}
