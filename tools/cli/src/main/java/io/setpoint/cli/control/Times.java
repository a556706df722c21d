package io.setpoint.cli.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Moments and durations as people read them, in the time zone of a clock. */
record Times(Clock clock) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DATE_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** The time of day; with the date if that is not today. */
    String of(Instant moment) {
        ZonedDateTime local = moment.atZone(clock.getZone());
        boolean today = local.toLocalDate().equals(clock.instant().atZone(clock.getZone()).toLocalDate());
        return local.format(today ? TIME : DATE_AND_TIME);
    }

    /** How long ago a moment is; nothing that is yet to come is ago. */
    String since(Instant moment) {
        Duration elapsed = Duration.between(moment, clock.instant());
        return text(elapsed.isNegative() ? Duration.ZERO : elapsed);
    }

    /** The two largest units that are not zero, down to seconds. */
    static String text(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) {
            return seconds + " s";
        }
        if (seconds < 3600) {
            return seconds / 60 + " min" + rest(seconds % 60, "s");
        }
        return seconds < 86_400
                ? seconds / 3600 + " h" + rest(seconds % 3600 / 60, "min")
                : seconds / 86_400 + " d" + rest(seconds % 86_400 / 3600, "h");
    }

    private static String rest(long number, String unit) {
        return number == 0 ? "" : " " + number + " " + unit;
    }
}
