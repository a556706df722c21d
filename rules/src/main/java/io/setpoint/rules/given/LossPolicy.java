package io.setpoint.rules.given;

import io.setpoint.policy.value.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What happens to what depends on a ticket when the ticket is lost (spec 06 §12.2). */
public enum LossPolicy {
    STOP,
    DEMOTE,
    FREEZE,
    FENCE;

    /** The policy that a text asks for; without a valid one, what needs the promoted role is demoted, everything else stopped. */
    public static LossPolicy of(@Nullable String text, Role role, boolean fencingEnabled) {
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "fence" -> fencingEnabled ? FENCE : STOP;
            case "freeze" -> FREEZE;
            case "demote" -> DEMOTE;
            case "stop" -> STOP;
            default -> role == Role.PROMOTED ? DEMOTE : STOP;
        };
    }
}
