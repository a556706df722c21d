package io.setpoint.policy.value;

import java.util.Comparator;

/** The order of version numbers such as {@code 3.20.5}; what follows the number does not count (spec 01 §3.9). */
public final class VersionOrder implements Comparator<String> {
    public static final VersionOrder INSTANCE = new VersionOrder();

    private VersionOrder() {}

    @Override
    public int compare(String a, String b) {
        String[] left = segments(a);
        String[] right = segments(b);
        for (int i = 0; i < Math.max(left.length, right.length); i++) {
            String x = i < left.length ? left[i] : "";
            String y = i < right.length ? right[i] : "";
            int result = Integer.compare(x.length(), y.length());
            result = result != 0 ? result : x.compareTo(y);
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** The numbers of a version without their leading zeros, so that of two the longer is the greater. */
    private static String[] segments(String version) {
        int start = 0;
        while (start < version.length() && CibInteger.isSpace(version.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < version.length()
                && (CibInteger.isDigit(version.charAt(end)) || version.charAt(end) == '.' && isBetweenDigits(version, start, end))) {
            end++;
        }
        String[] segments = version.substring(start, end).split("\\.");
        for (int i = 0; i < segments.length; i++) {
            segments[i] = segments[i].replaceFirst("^0+", "");
        }
        return segments;
    }

    private static boolean isBetweenDigits(String text, int start, int at) {
        return at > start && CibInteger.isDigit(text.charAt(at - 1)) && at + 1 < text.length() && CibInteger.isDigit(text.charAt(at + 1));
    }
}
