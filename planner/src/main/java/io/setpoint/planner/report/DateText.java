package io.setpoint.planner.report;

import io.setpoint.policy.value.CibInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as the status shows them: {@code Thu Jan 20 12:30:00 2005} (spec 08 §7.10). */
final class DateText {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT);

    private final DateTimeFormatter format;

    DateText(ZoneId zone) {
        format = FORMAT.withZone(zone);
    }

    String text(long epochSeconds) {
        return format.format(Instant.ofEpochSecond(epochSeconds));
    }

    /** The date of a text with seconds since the epoch; the beginning of the epoch if it holds no number. */
    String text(@Nullable String epochSeconds) {
        return text(CibInteger.parse(epochSeconds).orElse(0));
    }
}
