package io.setpoint.rules.given;

import org.jspecify.annotations.Nullable;

/** How binding an order constraint is (spec 05 §11.1). */
public enum OrderKind {
    MANDATORY,
    OPTIONAL,
    SERIALIZE;

    /** The kind that a constraint asks for: by name, else by a score, of which only 0 means optional. */
    public static OrderKind of(@Nullable String kind, @Nullable Integer score) {
        if (kind == null) {
            return score != null && score == 0 ? OPTIONAL : MANDATORY;
        }
        return switch (kind) {
            case "Optional" -> OPTIONAL;
            case "Serialize" -> SERIALIZE;
            default -> MANDATORY;
        };
    }
}
