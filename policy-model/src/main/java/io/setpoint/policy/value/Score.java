package io.setpoint.policy.value;

/** Score arithmetic on plain ints, so that tables of scores stay arrays (spec 01 §3.3, 04 §1.1). */
public final class Score {
    public static final int INFINITY = 1_000_000;
    public static final int MINUS_INFINITY = -INFINITY;

    private Score() {}

    /** The sum of two scores: minus infinity wins over everything, then infinity; otherwise clipped to both. */
    public static int add(int a, int b) {
        if (a <= MINUS_INFINITY || b <= MINUS_INFINITY) {
            return MINUS_INFINITY;
        }
        if (a >= INFINITY || b >= INFINITY) {
            return INFINITY;
        }
        return clip((long) a + b);
    }

    /** A number brought into the range of scores. */
    public static int clip(long value) {
        return (int) Math.max(MINUS_INFINITY, Math.min(INFINITY, value));
    }

    /** The text of a score: {@code INFINITY}, {@code -INFINITY} or the number. */
    public static String text(int score) {
        if (score >= INFINITY) {
            return "INFINITY";
        }
        return score <= MINUS_INFINITY ? "-INFINITY" : Integer.toString(score);
    }
}
