package io.setpoint.rules.fact;

/**
 * One action before another (spec 05 §11, §12), to be realised when actions exist.
 *
 * @param flags bits of {@link OrderFlag}; empty for an ordering that relates nothing but is kept for its place (spec 05 §12.2)
 */
public record Ordering(Endpoint first, Endpoint then, int flags, Origin origin, Rank rank) implements Fact {}
