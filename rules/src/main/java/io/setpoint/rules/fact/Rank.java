package io.setpoint.rules.fact;

/**
 * Where a fact stands among its kind: rules fire in any order, the planner sorts by rank (spec 05 §0: constraints in document order first,
 * then the internal orderings resource by resource). The ranks of orderings give the queue order of spec 05.
 *
 * @param stage {@link #HEALTH}, {@link #CONSTRAINT} or {@link #RESOURCE}
 * @param position of the constraint in the document, or of the resource in depth-first resource order ({@code Resource.index}); what
 *     follows the whole subtree of a resource has the position of its last descendant
 * @param step order within one constraint, or of {@link Step} at one resource
 * @param part order within one step
 */
public record Rank(int stage, int position, int step, int part) implements Comparable<Rank> {
    /** What follows from node health, before all constraints. */
    public static final int HEALTH = -1;
    /** Configured constraints in document order. */
    public static final int CONSTRAINT = 0;
    /** What resources imply, in resource order. */
    public static final int RESOURCE = 1;

    /** The rank of something that a resource implies. */
    public static Rank of(int position, Step step, int part) {
        return new Rank(RESOURCE, position, step.ordinal(), part);
    }

    @Override
    public int compareTo(Rank other) {
        if (stage != other.stage) {
            return stage < other.stage ? -1 : 1;
        }
        if (position != other.position) {
            return position < other.position ? -1 : 1;
        }
        if (step != other.step) {
            return step < other.step ? -1 : 1;
        }
        return Integer.compare(part, other.part);
    }
}
