package io.setpoint.simulator;

import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.IsoTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * The moment that counts in a simulation (spec 08 §3.1).
 *
 * @param announcement what is said about it; null for the present
 */
record EffectiveTime(IsoTime now, @Nullable String announcement) {
    /**
     * The moment that was asked for, or else the document's own, or else the present, which also stands in for a time that cannot be read.
     */
    static EffectiveTime of(@Nullable String asked, Cib cib, Clock clock) {
        IsoTime present = IsoTime.ofEpochSeconds(clock.instant().getEpochSecond());
        if (asked != null) {
            IsoTime parsed = IsoTime.parse(asked, present);
            return new EffectiveTime(parsed == null ? present : parsed, "Setting effective cluster time: " + asked);
        }
        CibInteger original = CibInteger.read(cib.executionDate);
        if (original != null) {
            IsoTime date = IsoTime.ofEpochSeconds(original.value());
            return new EffectiveTime(date, "Using the original execution date of: " + date);
        }
        return new EffectiveTime(present, null);
    }
}
