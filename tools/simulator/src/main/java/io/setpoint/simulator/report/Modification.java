package io.setpoint.simulator.report;

/** A change that is asked for before anything is planned (spec 08 §7.12). */
public sealed interface Modification {
    /** Whether the cluster has quorum, as it was written. */
    record Quorum(String value) implements Modification {}

    /** Whether there is a watchdog, as it was written. */
    record Watchdog(String value) implements Modification {}

    /** A node comes, leaves or fails. */
    record OfNode(NodeChange change, String node) implements Modification {}

    /** A ticket changes. */
    record OfTicket(TicketChange change, String ticket) implements Modification {}

    /** The result of an operation, as it was written. */
    record Operation(String spec) implements Modification {}

    /** What becomes of a node. */
    enum NodeChange {
        UP,
        DOWN,
        FAIL
    }

    /** What becomes of a ticket. */
    enum TicketChange {
        GRANT,
        REVOKE,
        STANDBY,
        ACTIVATE
    }
}
