package io.setpoint.policy.cluster;

import io.setpoint.policy.value.ScoreSyntax;

/**
 * How node health counts (spec 04 §4.5): the scores behind the colours are valid wherever a score is written.
 *
 * @param strategy {@code none}, {@code migrate-on-red}, {@code only-green}, {@code progressive} or {@code custom}
 * @param base what each node starts with
 */
public record NodeHealth(String strategy, int red, int yellow, int green, int base) {
    public boolean counts() {
        return !strategy.equals("none");
    }

    /** The syntax of scores with these values behind the colours. */
    public ScoreSyntax scores() {
        return new ScoreSyntax(red, yellow, green);
    }
}
