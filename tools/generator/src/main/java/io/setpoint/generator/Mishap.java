package io.setpoint.generator;

import io.setpoint.generator.Deployment.Running;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;

/** What can have gone wrong, or be under way, with something that runs. */
enum Mishap {
    NONE(Group.NONE),
    MONITOR_FAILED(Group.FAILURE),
    MONITOR_TIMED_OUT(Group.FAILURE),
    START_FAILED(Group.FAILURE),
    STOP_FAILED(Group.FAILURE),
    PROMOTE_FAILED(Group.FAILURE),
    DEMOTE_FAILED(Group.FAILURE),
    FAILED_LONG_AGO(Group.FAILURE),
    STARTING(Group.IN_FLIGHT),
    STOPPING(Group.IN_FLIGHT),
    PROMOTING(Group.IN_FLIGHT),
    MONITORING(Group.IN_FLIGHT),
    MIGRATING(Group.IN_FLIGHT),
    MIGRATED_TO(Group.IN_FLIGHT),
    MIGRATION_FAILED(Group.IN_FLIGHT),
    PARAMETERS_CHANGED(Group.CHANGE),
    RELOADABLE_CHANGED(Group.CHANGE),
    MONITOR_CHANGED(Group.CHANGE),
    MONITOR_REMOVED(Group.CHANGE);

    private final Group group;

    /** Kinds of mishaps that a shape counts together. */
    enum Group {
        NONE,
        FAILURE,
        IN_FLIGHT,
        CHANGE
    }

    Mishap(Group group) {
        this.group = group;
    }

    /** Those of a group that can happen to what runs. */
    static List<Mishap> of(Group group, Running running) {
        List<Mishap> possible = new ArrayList<>();
        for (Mishap mishap : values()) {
            if (mishap.group == group && mishap.concerns(running)) {
                possible.add(mishap);
            }
        }
        return possible;
    }

    boolean isMigration() {
        return this == MIGRATING || this == MIGRATED_TO || this == MIGRATION_FAILED;
    }

    private boolean concerns(Running running) {
        return switch (this) {
            case PROMOTE_FAILED -> running.role() == Role.PROMOTED;
            case DEMOTE_FAILED, PROMOTING -> running.role() == Role.PROMOTED || running.role() == Role.UNPROMOTED;
            case MIGRATING, MIGRATED_TO, MIGRATION_FAILED -> running.primitive().migratable;
            default -> true;
        };
    }
}
