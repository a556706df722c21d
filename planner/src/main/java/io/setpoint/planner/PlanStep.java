package io.setpoint.planner;

/** The steps of a plan, in their order. Each depends on what those before it have decided. */
public enum PlanStep {
    /** Requests what the status asks for; first, so that these actions get the first numbers. */
    STATUS_DEMANDS,
    /** Bans, fences or freezes what depends on lost tickets, because that changes what is managed. */
    TICKETS,
    /** Queues configured orderings, before implied ones, so that theirs are the first phantoms. */
    CONFIGURED_ORDERINGS,
    /** Fills the tables of allowed nodes: locks, locations, stickiness, failures. */
    NODE_CRITERIA,
    /** Bans connections, fence devices and guests from nodes that cannot take them; needs the tables. */
    RESTRICTIONS,
    /** Queues what resources imply; some of it depends on the tables. */
    IMPLIED_ORDERINGS,
    /** Finds changed definitions: they can make a stop necessary, which placement must know. */
    CONFIGURATION_CHECK,
    /** Assigns every resource to a node or to none, and decides roles. */
    ASSIGNMENT,
    /** Checks definitions that depend on where the container of a bundle's connection goes. */
    DEFERRED_CHECKS,
    /** Probes what is not known; before other actions, which may have to wait for it. */
    PROBES,
    /** Forgets failures of removed resources, before their stops. */
    REMOVED_RESOURCES,
    /** Creates the actions of every resource. */
    RESOURCE_ACTIONS,
    /** Orders actions on remote nodes against connections, now that all of them exist. */
    REMOTE_ORDERINGS,
    /** Decides who is fenced or shut down; turns stops into pseudo-actions, so it comes before they are ordered. */
    FENCING,
    /** Relates actions and spreads the consequences. */
    ORDERING,
    /** Looks actions up as the summary does, which has side effects on them, wanted or not. */
    SUMMARY
}
