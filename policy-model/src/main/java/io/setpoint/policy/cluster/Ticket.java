package io.setpoint.policy.cluster;

/**
 * The state of a ticket (spec 03 §4).
 *
 * @param id what constraints call it
 * @param granted this site holds it
 * @param standby held, but about to be given away
 */
public record Ticket(String id, boolean granted, boolean standby) {
    /** Granted and not in standby: what depends on it may run. */
    public boolean good() {
        return granted && !standby;
    }
}
