package io.setpoint.policy.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order of version numbers such as {@code 3.20.5}; what follows the number does not count (spec 01 §3.9). */
public final class VersionOrder implements Comparator<String> {
    public static final VersionOrder INSTANCE = new VersionOrder();

    private VersionOrder() {}

    @Override
    public int compare(String a, String b) {
        List<String> left = segments(a);
        List<String> right = segments(b);
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            String x = i < left.size() ? left.get(i) : "";
            String y = i < right.size() ? right.get(i) : "";
            int result = Integer.compare(x.length(), y.length());
            result = result != 0 ? result : x.compareTo(y);
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** The numbers of a version without their leading zeros, so that of two the longer is the greater. */
    private static List<String> segments(String version) {
        List<String> segments = new ArrayList<>();
        int at = 0;
        while (at < version.length() && CibInteger.isSpace(version.charAt(at))) {
            at++;
        }
        while (isDigit(version, at)) {
            while (at < version.length() && version.charAt(at) == '0') {
                at++;
            }
            int start = at;
            while (isDigit(version, at)) {
                at++;
            }
            segments.add(version.substring(start, at));
            if (at < version.length() && version.charAt(at) == '.') {
                at++;
            }
        }
        return segments;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && CibInteger.isDigit(text.charAt(at));
    }
}
