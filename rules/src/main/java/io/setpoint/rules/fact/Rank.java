package io.setpoint.rules.fact;

import java.util.Comparator;

/**
 * Where a fact stands among its kind: rules fire in any order, the planner sorts by rank (spec 05 §0: constraints in document order first, then
 * the internal orderings resource by resource).
 *
 * @param stage 0 for configured constraints in document order, 1 for what resources imply
 * @param position of the constraint in the document, or of the resource in depth-first resource order ({@code Resource.index}, or the point at which a parent's own step comes)
 * @param step order within one constraint or resource
 * @param part order within one step
 */
public record Rank(int stage, int position, int step, int part) implements Comparable<Rank> {
    private static final Comparator<Rank> ORDER = Comparator.comparingInt(Rank::stage)
            .thenComparingInt(Rank::position)
            .thenComparingInt(Rank::step)
            .thenComparingInt(Rank::part);

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }
}
