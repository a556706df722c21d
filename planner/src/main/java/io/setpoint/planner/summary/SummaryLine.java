package io.setpoint.planner.summary;

import io.setpoint.policy.value.Role;
import org.jspecify.annotations.Nullable;

/** A line of the transition summary (spec 08 §7.14). */
public sealed interface SummaryLine {
    /** Why; null if the reason is not known or none is needed. */
    @Nullable String reason();

    /**
     * What happens to a node.
     *
     * @param operation the fencing operation; null for a shutdown
     * @param launcher what launches the node, if it is a guest or bundle node
     */
    record NodeLine(@Nullable String operation, String node, @Nullable String launcher, String reason)
            implements SummaryLine {}

    /**
     * What happens to a resource.
     *
     * @param from where it is now, as far as that is told
     * @param to where it will be, as far as that is told
     * @param role what it is now
     * @param nextRole what it will be
     * @param blocked cannot be done as things are
     */
    record ResourceLine(
            Verb verb,
            String resource,
            @Nullable String from,
            @Nullable String to,
            Role role,
            Role nextRole,
            @Nullable String reason,
            boolean blocked)
            implements SummaryLine {

        /** Nodes and roles, before and after. */
        public String details() {
            boolean needRole = role.above(Role.STARTED) || nextRole == Role.PROMOTED;
            if (from == null) {
                return needRole ? role + " -> " + nextRole + " " + to : String.valueOf(to);
            }
            if (to == null) {
                return needRole ? role + " " + from : from;
            }
            boolean sameHost = from.equals(to);
            if (role == nextRole) {
                String nodes = sameHost ? from : from + " -> " + to;
                if (!needRole) {
                    return nodes;
                }
                return sameHost ? role + " " + from : nodes + " " + role;
            }
            return sameHost ? role + " -> " + nextRole + " " + from : role + " " + from + " -> " + nextRole + " " + to;
        }

        /** Reason and blocking as a text; null if there is nothing to tell. */
        public @Nullable String explanation() {
            if (reason == null) {
                return blocked ? "blocked" : null;
            }
            return "due to " + reason + (blocked ? " (blocked)" : "");
        }
    }

    /** What is done to a resource. */
    enum Verb {
        START("Start"),
        STOP("Stop"),
        RESTART("Restart"),
        MOVE("Move"),
        MIGRATE("Migrate"),
        RECOVER("Recover"),
        RELOAD("Reload"),
        PROMOTE("Promote"),
        DEMOTE("Demote"),
        RE_PROMOTE("Re-promote");

        private final String text;

        Verb(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
