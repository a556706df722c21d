package io.setpoint.planner.state;

/** First before then, with the flags of each side kept apart (spec 05 §1.1). */
public final class Relation {
    public final Action first;
    public final Action then;
    /** Bits of {@link io.setpoint.rules.fact.OrderFlag} as then sees them; 0 for a relation that was disabled. */
    public int beforeFlags;
    /** The same as first sees them; never changes. */
    public final int afterFlags;
    /** Disabled because another one, with the completion of first, says the same; nothing follows from this one any more. */
    public boolean replaced;
    /** Was written into the graph as an input. */
    public boolean inGraph;

    Relation(Action first, Action then, int flags) {
        this.first = first;
        this.then = then;
        beforeFlags = flags;
        afterFlags = flags;
    }
}
