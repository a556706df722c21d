package io.setpoint.rules.fact;

/**
 * In which order the implied facts of one position are created (spec 05 §12). A primitive's own steps come first; then what binds it to its
 * group, clone and bundle, from the inside out. Steps that need tables of allowed nodes are the planner's.
 */
public enum Step {
    /** A bundle around its inner clone (12.4), before the clone's own steps. */
    BUNDLE_AROUND_CLONE,
    /** 12.1.1: a primitive's restart. */
    RESTART,
    /** 12.1.2: a primitive's roles. */
    ROLES,
    /** 12.1.3: deletion of history against probes. */
    HISTORY,
    /** 12.1.4: made by the planner. */
    UNFENCING,
    /** 12.1.5: made by the planner. */
    CAPACITY,
    /** 12.1.6: what launches a resource. */
    LAUNCHER,
    /** 12.1.7: where connections and fence devices may run. */
    RESTRICTION,
    /** 12.2: a group's own steps, before those of its members. */
    GROUP,
    /** 12.3: a clone's own steps, before those of its instances. */
    CLONE,
    /** 12.2.2: a member with its predecessor. */
    MEMBER_COLOCATION,
    /** 12.2.3: a member's roles in its group. */
    MEMBER_ROLES,
    /** 12.2.4: a member's start and stop in its group. */
    MEMBER,
    /** 12.2.5: a member after its predecessor. */
    MEMBER_SEQUENCE,
    /** 12.2.6: an active member behind inactive ones. */
    MEMBER_GAP,
    /** 12.4: a container in its bundle. */
    REPLICA,
    /** 12.4: an address with its container. */
    REPLICA_ADDRESS,
    /** 12.3: an instance in its clone, after the instance's own steps. */
    INSTANCE,
    /** 12.3: an instance before all later ones. */
    INSTANCE_SEQUENCE,
    /** 12.3: the restart block of a promotable clone, after all instances. */
    CLONE_ROLES,
    /** 12.3: an instance's roles in its clone, after the restart block. */
    INSTANCE_ROLES,
    /** 12.4: the roles of a bundle, after everything of its inner clone. */
    BUNDLE_ROLES
}
