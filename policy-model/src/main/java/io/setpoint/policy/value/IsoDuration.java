package io.setpoint.policy.value;

import org.jspecify.annotations.Nullable;

/** An ISO 8601 duration as the document writes it, such as {@code P1DT12H} (spec 01 §3.5). */
public record IsoDuration(int years, int months, int days, int seconds) {
    private static final int MOST_DIGITS = 10;

    /** The duration that a text starts with, up to white space or a slash; null if it is none. */
    public static @Nullable IsoDuration parse(String text) {
        return text.startsWith("P") ? new Reading(text).read() : null;
    }

    /** The duration in seconds, with years of 365 and months of 30 days. */
    public long toSeconds() {
        return 86_400 * (365L * years + 30L * months + days) + seconds;
    }

    private static final class Reading {
        private final String text;
        private int at = 1;
        private boolean valid = true;
        private int years;
        private int months;
        private int days;
        private int seconds;

        Reading(String text) {
            this.text = text;
        }

        @Nullable IsoDuration read() {
            boolean time = false;
            while (valid && !ended()) {
                if (text.charAt(at) == 'T') {
                    time = true;
                    at++;
                } else {
                    element(time);
                }
            }
            // A total of nothing is no duration, whether or not elements were given.
            boolean nothing = years == 0 && months == 0 && days == 0 && seconds == 0;
            return valid && !nothing ? new IsoDuration(years, months, days, seconds) : null;
        }

        private boolean ended() {
            return at == text.length() || text.charAt(at) == '/' || CibInteger.isSpace(text.charAt(at));
        }

        private void element(boolean time) {
            int value = integer();
            if (!valid || at == text.length()) {
                valid = false;
                return;
            }
            switch (text.charAt(at++)) {
                case 'Y' -> years = value;
                case 'M' -> {
                    if (time) {
                        seconds = sum(seconds, 60L * value);
                    } else {
                        months = value;
                    }
                }
                case 'W' -> days = sum(days, 7L * value);
                case 'D' -> days = sum(days, value);
                case 'H' -> seconds = sum(seconds, 3600L * value);
                case 'S' -> seconds = sum(seconds, value);
                default -> valid = false;
            }
        }

        private int integer() {
            char sign = text.charAt(at);
            if (sign == '-' || sign == '+' || sign == ':') {
                at++;
            }
            int first = at;
            long value = 0;
            while (at < text.length() && at - first < MOST_DIGITS && CibInteger.isDigit(text.charAt(at))) {
                value = value * 10 + text.charAt(at++) - '0';
            }
            valid = at > first && value <= Integer.MAX_VALUE;
            return (int) (sign == '-' ? -value : value);
        }

        private int sum(int a, long b) {
            long sum = a + b;
            valid &= sum == (int) sum;
            return (int) sum;
        }
    }
}
