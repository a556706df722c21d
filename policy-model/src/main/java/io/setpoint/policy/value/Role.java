package io.setpoint.policy.value;

import org.jspecify.annotations.Nullable;

/** What a resource does on a node, in ascending order; every comparison of roles uses this order (spec 01 §3.6). */
public enum Role {
    UNKNOWN("Unknown"),
    STOPPED("Stopped"),
    STARTED("Started"),
    UNPROMOTED("Unpromoted"),
    PROMOTED("Promoted");

    private final String text;

    Role(String text) {
        this.text = text;
    }

    /** The role that a text names, in any case and with the legacy names Master and Slave; null if it names none. */
    public static @Nullable Role parse(@Nullable String text) {
        if (text == null || text.equalsIgnoreCase("Unknown")) {
            return UNKNOWN;
        }
        for (Role role : values()) {
            if (role.text.equalsIgnoreCase(text)) {
                return role;
            }
        }
        if (text.equalsIgnoreCase("Slave")) {
            return UNPROMOTED;
        }
        return text.equalsIgnoreCase("Master") ? PROMOTED : null;
    }

    public boolean above(Role other) {
        return compareTo(other) > 0;
    }

    public boolean below(Role other) {
        return compareTo(other) < 0;
    }

    /** The name as outputs show it. */
    @Override
    public String toString() {
        return text;
    }
}
