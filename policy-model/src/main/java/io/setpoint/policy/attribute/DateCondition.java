package io.setpoint.policy.attribute;

import io.setpoint.policy.document.DateExpressionElement;
import io.setpoint.policy.document.DateSpecElement;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.IsoTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conditions on the time, with hints when they will change (spec 01 §7.5 and §7.8). */
final class DateCondition {
    private static final int MOST_RANGE_DIGITS = 10;

    private final Recheck recheck;

    DateCondition(Recheck recheck) {
        this.recheck = recheck;
    }

    boolean holds(DateExpressionElement condition, IsoTime now) {
        String operation = condition.operation == null ? "in_range" : condition.operation.toLowerCase(Locale.ROOT);
        return switch (operation) {
            case "in_range" -> inRange(condition, now);
            case "gt" -> after(IsoTime.parse(condition.start, now), now);
            case "lt" -> before(IsoTime.parse(condition.end, now), now);
            case "date_spec" -> condition.dateSpec != null && matches(condition.dateSpec, now);
            default -> false;
        };
    }

    private boolean after(@Nullable IsoTime start, IsoTime now) {
        if (start == null) {
            return false;
        }
        if (now.isAfter(start)) {
            return true;
        }
        recheck.at(start.epochSeconds() + 1);
        return false;
    }

    private boolean before(@Nullable IsoTime end, IsoTime now) {
        if (end == null || !now.isBefore(end)) {
            return false;
        }
        recheck.at(end.epochSeconds());
        return true;
    }

    private boolean inRange(DateExpressionElement condition, IsoTime now) {
        IsoTime start = IsoTime.parse(condition.start, now);
        IsoTime end = IsoTime.parse(condition.end, now);
        boolean broken = condition.start != null && start == null || condition.end != null && end == null;
        if (broken || start == null && end == null) {
            return false;
        }
        if (start != null && condition.end == null && condition.duration != null) {
            end = plus(start, condition.duration);
            if (end == null) {
                return false;
            }
        }
        if (start != null && now.isBefore(start)) {
            recheck.at(start.epochSeconds());
            return false;
        }
        if (end != null && now.isAfter(end)) {
            return false;
        }
        if (end != null) {
            recheck.at(end.epochSeconds() + 1);
        }
        return true;
    }

    /** The time so much later; null if an amount is no number of 32 bits. */
    private static @Nullable IsoTime plus(IsoTime start, DateSpecElement duration) {
        String[] texts = {
            duration.years, duration.months, duration.weeks, duration.days, duration.hours, duration.minutes, duration.seconds
        };
        long[] amounts = new long[texts.length];
        for (int i = 0; i < texts.length; i++) {
            CibInteger amount = CibInteger.read(texts[i]);
            if (texts[i] != null && (amount == null || amount.value() != (int) amount.value())) {
                return null;
            }
            amounts[i] = amount == null ? 0 : amount.value();
        }
        return start.plusYears(amounts[0])
                .plusMonths(amounts[1])
                .plusDays(7 * amounts[2])
                .plusDays(amounts[3])
                .plusSeconds(3600 * amounts[4])
                .plusSeconds(60 * amounts[5])
                .plusSeconds(amounts[6]);
    }

    private static boolean matches(DateSpecElement spec, IsoTime now) {
        // Fields that are not asked for need not be computed.
        return (spec.years == null || contains(spec.years, now.year()))
                && (spec.months == null || contains(spec.months, now.month()))
                && (spec.monthdays == null || contains(spec.monthdays, now.dayOfMonth()))
                && (spec.hours == null || contains(spec.hours, now.hour()))
                && (spec.minutes == null || contains(spec.minutes, now.minute()))
                && (spec.seconds == null || contains(spec.seconds, now.second()))
                && (spec.yeardays == null || contains(spec.yeardays, now.dayOfYear()))
                && (spec.weekyears == null || contains(spec.weekyears, now.weekYear()))
                && (spec.weeks == null || contains(spec.weeks, now.week()))
                && (spec.weekdays == null || contains(spec.weekdays, now.weekday()));
    }

    /** A range {@code N}, {@code N-M}, {@code N-} or {@code -M} contains a value. */
    private static boolean contains(String range, int value) {
        int dash = range.indexOf('-');
        String low = dash < 0 ? range : range.substring(0, dash);
        String high = dash < 0 ? range : range.substring(dash + 1);
        if (!isNumberOrEmpty(low) || !isNumberOrEmpty(high) || low.isEmpty() && high.isEmpty()) {
            return false;
        }
        return (low.isEmpty() || Long.parseLong(low) <= value) && (high.isEmpty() || value <= Long.parseLong(high));
    }

    private static boolean isNumberOrEmpty(String text) {
        return text.length() <= MOST_RANGE_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
