package io.setpoint.policy.attribute;

/** Collects the earliest moment after now at which the answer may change by time alone (spec 01 §7.8); seconds since the epoch. */
public final class Recheck {
    private final long now;
    private long earliest;

    public Recheck(long now) {
        this.now = now;
    }

    /** Takes a moment into account if it lies in the future. */
    public void at(long moment) {
        if (moment > now && (earliest == 0 || moment < earliest)) {
            earliest = moment;
        }
    }

    /** The earliest moment so far, 0 if there is none. */
    public long earliest() {
        return earliest;
    }
}
