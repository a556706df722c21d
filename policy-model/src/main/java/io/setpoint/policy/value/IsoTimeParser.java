package io.setpoint.policy.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads dates and times, tolerating exactly what spec 01 §7.6 tells. */
final class IsoTimeParser {
    private static final String EPOCH = "epoch";
    private static final int[] SIX_DIGITS = {2, 2, 2};
    private static final int[] EIGHT_DIGITS = {4, 2, 2};
    private static final int DAY = 86_400;

    private final String text;
    private final IsoTime today;

    IsoTimeParser(String text, IsoTime today) {
        this.text = text;
        this.today = today;
    }

    @Nullable IsoTime parse() {
        if (text.startsWith("T")) {
            return withTime(today, text.substring(1));
        }
        if (text.length() > 2 && text.charAt(2) == ':') {
            return withTime(today, text);
        }
        if (text.regionMatches(true, 0, EPOCH, 0, EPOCH.length()) && endsAt(EPOCH.length())) {
            return IsoTime.ofEpochSeconds(0);
        }
        IsoTime date = date();
        if (date == null) {
            return null;
        }
        int at = 0;
        while (at < text.length() && "0123456789-W".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        boolean hasTime = at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == 'T');
        return hasTime ? withTime(date, text.substring(at + 1)) : date;
    }

    private boolean endsAt(int at) {
        return at == text.length() || text.charAt(at) == '/' || CibInteger.isSpace(text.charAt(at));
    }

    private @Nullable IsoTime date() {
        int[] numbers = numbers(text, "-");
        if (numbers.length >= 3) {
            return IsoTime.ofDate(numbers[0], numbers[1], numbers[2], 0, 0);
        }
        if (numbers.length == 1) {
            int[] fields = digits(text, EIGHT_DIGITS);
            if (fields.length == 3) {
                return IsoTime.ofDate(fields[0], fields[1], fields[2], 0, 0);
            }
            return weekDate(numbers[0]);
        }
        return numbers.length == 2 ? ordinalDate(numbers[0], numbers[1]) : null;
    }

    private static @Nullable IsoTime ordinalDate(int year, int day) {
        boolean valid = year >= 1 && year <= IsoTime.LAST_YEAR && day >= 1 && day <= Year.of(year).length();
        return valid ? new IsoTime(year, day, 0, 0) : null;
    }

    private @Nullable IsoTime weekDate(int year) {
        int at = text.indexOf("-W");
        if (at < 0 || !text.substring(0, at).chars().allMatch(c -> CibInteger.isDigit((char) c))) {
            return null;
        }
        int[] fields = numbers(text.substring(at + 2), "-");
        if (fields.length < 2 || year < 1 || year > IsoTime.LAST_YEAR) {
            return null;
        }
        LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inFirstWeek).getMaximum();
        if (fields[0] < 1 || fields[0] > weeks || fields[1] < 1 || fields[1] > DayOfWeek.SUNDAY.getValue()) {
            return null;
        }
        LocalDate date = inFirstWeek.with(DayOfWeek.of(fields[1])).plusWeeks(fields[0] - 1L);
        return date.getYear() < 1 ? null : new IsoTime(date.getYear(), date.getDayOfYear(), 0, 0);
    }

    private static @Nullable IsoTime withTime(IsoTime date, String time) {
        int second = secondOfDay(time);
        if (second < 0) {
            return null;
        }
        int offset = offset(time);
        if (offset < -DAY) {
            return null;
        }
        // 24:00:00 is written for the end of a day and read as the start of the next one.
        IsoTime day = second == DAY ? date.plusDays(1) : date;
        return new IsoTime(day.year(), day.dayOfYear(), second % DAY, offset);
    }

    /** The second of the day that a text starts with; negative if it is no time. */
    private static int secondOfDay(String time) {
        int[] fields = numbers(time, ":");
        if (fields.length == 1) {
            fields = digits(time, SIX_DIGITS);
        }
        if (fields.length == 0) {
            return -1;
        }
        fields = Arrays.copyOf(fields, 3);
        boolean midnight = fields[0] == 24 && fields[1] == 0 && fields[2] == 0;
        boolean valid = midnight || fields[0] < 24 && fields[1] < 60 && fields[2] < 60;
        return valid ? fields[0] * 3600 + fields[1] * 60 + fields[2] : -1;
    }

    /** The offset that a time ends with, 0 without one; less than minus a day if it is out of range. */
    private static int offset(String time) {
        if (time.indexOf('Z') >= 0) {
            return 0;
        }
        int at = 0;
        while (at < time.length() && " +-".indexOf(time.charAt(at)) < 0) {
            at++;
        }
        while (at < time.length() && CibInteger.isSpace(time.charAt(at))) {
            at++;
        }
        boolean negative = at < time.length() && time.charAt(at) == '-';
        if (negative || at < time.length() && time.charAt(at) == '+') {
            at++;
        }
        if (at == time.length() || !CibInteger.isDigit(time.charAt(at))) {
            return 0;
        }
        int offset = secondOfDay(time.substring(at));
        if (offset < 0) {
            return -DAY - 1;
        }
        return negative ? -offset : offset;
    }

    /** The numbers that a text starts with, up to three, each after the first preceded by a separator. */
    private static int[] numbers(String text, String separator) {
        int[] numbers = new int[3];
        int count = 0;
        int at = 0;
        while (count < 3) {
            int start = count == 0 ? at : at + separator.length();
            if (count > 0 && !text.startsWith(separator, at) || start >= text.length() || !CibInteger.isDigit(text.charAt(start))) {
                break;
            }
            CibInteger number = CibInteger.read(text.substring(start));
            numbers[count++] = (int) Math.min(Integer.MAX_VALUE, number.value());
            at = start + number.end();
        }
        return Arrays.copyOf(numbers, count);
    }

    /** The numbers of at most the given widths that a text starts with. */
    private static int[] digits(String text, int[] widths) {
        int[] numbers = new int[widths.length];
        int count = 0;
        int at = 0;
        for (int width : widths) {
            int start = at;
            while (at < text.length() && at - start < width && CibInteger.isDigit(text.charAt(at))) {
                numbers[count] = numbers[count] * 10 + text.charAt(at++) - '0';
            }
            if (at == start) {
                break;
            }
            count++;
        }
        return Arrays.copyOf(numbers, count);
    }
}
