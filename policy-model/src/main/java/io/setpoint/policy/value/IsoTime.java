package io.setpoint.policy.value;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/**
 * A date and time at second resolution with its offset from UTC, computed as the document's rules compute (spec 01 §7.5 and §7.6).
 *
 * <p>Two oddities are kept because they show in results: the second of the day may be 86400, which is before second 0 of the next day; and
 * adding years keeps the day of the year, so that it may be 366 in a common year, which is before day 1 of the next year.
 * The natural order compares instants, whatever the offsets; it is not consistent with equals.
 *
 * @param year from 1
 * @param dayOfYear from 1
 * @param secondOfDay from 0 to 86400
 * @param offset seconds east of UTC
 */
public record IsoTime(int year, int dayOfYear, int secondOfDay, int offset) implements Comparable<IsoTime> {
    /** Years are clipped here, far beyond any date that means something, so that no duration leaves the range of the calendar. */
    static final int LAST_YEAR = 500_000_000;

    private static final int DAY = 86_400;
    private static final long FIRST_SECOND = LocalDate.of(1, 1, 1).toEpochDay() * DAY;
    private static final long LAST_SECOND = LocalDate.of(LAST_YEAR, 1, 1).toEpochDay() * DAY;

    /** The instant so many seconds after 1970, in UTC. */
    public static IsoTime ofEpochSeconds(long seconds) {
        long bounded = Math.max(FIRST_SECOND, Math.min(LAST_SECOND, seconds));
        LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(bounded, DAY));
        return new IsoTime(date.getYear(), date.getDayOfYear(), Math.floorMod(bounded, DAY), 0);
    }

    /**
     * Reads a date and time. A time without a date is one of today; a time without an offset is UTC, so that answers do not depend on the
     * machine's time zone.
     *
     * @return null if the text is missing or no date and time
     */
    public static @Nullable IsoTime parse(@Nullable String text, IsoTime today) {
        return text == null ? null : new IsoTimeParser(text, today).parse();
    }

    /** Seconds since 1970. */
    public long epochSeconds() {
        return (LocalDate.ofYearDay(year, 1).toEpochDay() + dayOfYear - 1) * DAY + secondOfDay - offset;
    }

    @Override
    public int compareTo(IsoTime other) {
        IsoTime a = inUtc();
        IsoTime b = other.inUtc();
        int result = Integer.compare(a.year, b.year);
        result = result != 0 ? result : Integer.compare(a.dayOfYear, b.dayOfYear);
        return result != 0 ? result : Integer.compare(a.secondOfDay, b.secondOfDay);
    }

    public boolean isBefore(IsoTime other) {
        return compareTo(other) < 0;
    }

    public boolean isAfter(IsoTime other) {
        return compareTo(other) > 0;
    }

    /** Whole days are added as days; the rest goes into the next day only when the second of the day would exceed 86400. */
    public IsoTime plusSeconds(long seconds) {
        IsoTime day = plusDays(seconds / DAY);
        int second = secondOfDay + (int) (seconds % DAY);
        if (second > DAY) {
            return day.plusDays(1).withSecond(second - DAY);
        }
        return second < 0 ? day.plusDays(-1).withSecond(second + DAY) : day.withSecond(second);
    }

    public IsoTime plusDays(long days) {
        return days == 0 ? this : withDate(date().plusDays(days));
    }

    /** The day of the month is kept, or reduced to the last of the month that is reached. */
    public IsoTime plusMonths(long months) {
        return months == 0 ? this : withDate(date().plusMonths(months));
    }

    /** The day of the year is kept. */
    public IsoTime plusYears(long years) {
        return new IsoTime((int) Math.max(1, Math.min(LAST_YEAR, year + years)), dayOfYear, secondOfDay, offset);
    }

    public int month() {
        return date().getMonthValue();
    }

    public int dayOfMonth() {
        return date().getDayOfMonth();
    }

    public int hour() {
        return secondOfDay / 3600;
    }

    public int minute() {
        return secondOfDay / 60 % 60;
    }

    public int second() {
        return secondOfDay % 60;
    }

    /** The ISO year that the week belongs to. */
    public int weekYear() {
        return date().get(IsoFields.WEEK_BASED_YEAR);
    }

    /** The ISO week, from 1. */
    public int week() {
        return date().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** The day of the week, Monday is 1. */
    public int weekday() {
        return date().getDayOfWeek().getValue();
    }

    /** The time as outputs show it, for instance {@code 2026-01-15 08:30:00Z}. */
    @Override
    public String toString() {
        String zone = "Z";
        if (offset != 0) {
            int minutes = Math.abs(offset) / 60;
            zone = String.format(" %s%02d:%02d", offset < 0 ? "-" : "+", minutes / 60, minutes % 60);
        }
        return String.format("%04d-%02d-%02d %02d:%02d:%02d%s", date().getYear(), month(), dayOfMonth(), hour(), minute(), second(), zone);
    }

    static @Nullable IsoTime ofDate(int year, int month, int day, int second, int offset) {
        boolean monthExists = year >= 1 && year <= LAST_YEAR && month >= 1 && month <= Month.DECEMBER.getValue();
        if (!monthExists || day < 1 || day > YearMonth.of(year, month).lengthOfMonth()) {
            return null;
        }
        return new IsoTime(year, LocalDate.of(year, month, day).getDayOfYear(), second, offset);
    }

    private IsoTime inUtc() {
        return offset == 0 ? this : new IsoTime(year, dayOfYear, secondOfDay, 0).plusSeconds(-offset);
    }

    private LocalDate date() {
        return LocalDate.ofYearDay(year, 1).plusDays(dayOfYear - 1);
    }

    private IsoTime withDate(LocalDate date) {
        LocalDate bounded = date.getYear() < 1 ? date.withYear(1) : date;
        return new IsoTime(bounded.getYear(), bounded.getDayOfYear(), secondOfDay, offset);
    }

    private IsoTime withSecond(int second) {
        return new IsoTime(year, dayOfYear, second, offset);
    }
}
