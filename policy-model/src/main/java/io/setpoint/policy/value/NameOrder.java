package io.setpoint.policy.value;

import java.util.Comparator;

/** The order of node names: runs of digits as numbers, letters in any case (spec 01 §3.8). */
public final class NameOrder implements Comparator<String> {
    public static final NameOrder INSTANCE = new NameOrder();

    private NameOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char left = a.charAt(i);
            char right = b.charAt(j);
            if (CibInteger.isDigit(left) && CibInteger.isDigit(right)) {
                int endLeft = endOfDigits(a, i);
                int endRight = endOfDigits(b, j);
                int result = compareNumbers(a, i, endLeft, b, j, endRight);
                if (result != 0) {
                    return result;
                }
                i = endLeft;
                j = endRight;
            } else {
                int result = Character.compare(lowerCase(left), lowerCase(right));
                if (result != 0) {
                    return result;
                }
                i++;
                j++;
            }
        }
        return Boolean.compare(i < a.length(), j < b.length());
    }

    /** Compares two runs of digits of any length as numbers, then by their length. */
    static int compareNumbers(String a, int i, int endA, String b, int j, int endB) {
        int firstA = skipZeros(a, i, endA);
        int firstB = skipZeros(b, j, endB);
        int result = Integer.compare(endA - firstA, endB - firstB);
        for (int k = 0; result == 0 && k < endA - firstA; k++) {
            result = Character.compare(a.charAt(firstA + k), b.charAt(firstB + k));
        }
        return result != 0 ? result : Integer.compare(endA - i, endB - j);
    }

    private static int skipZeros(String text, int at, int end) {
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfDigits(String text, int at) {
        while (at < text.length() && CibInteger.isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static char lowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}
