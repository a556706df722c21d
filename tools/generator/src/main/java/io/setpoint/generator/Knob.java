package io.setpoint.generator;

import io.setpoint.generator.Knob.Unit;

/** What can be turned about a generated cluster. */
public enum Knob {
    NODES("nodes", Unit.COUNT, 3, "cluster nodes"),
    REMOTES("remotes", Unit.COUNT, 0, "remote nodes"),
    GUESTS("guests", Unit.COUNT, 0, "guest nodes, each with the virtual machine that is one"),

    DOWN("down", Unit.COUNT, 0, "nodes that are offline in good order"),
    LOST("lost", Unit.COUNT, 0, "nodes that vanished while things ran there"),
    UNSEEN("unseen", Unit.COUNT, 0, "nodes that the status does not mention"),
    PENDING("pending", Unit.COUNT, 0, "nodes that are about to join"),
    LEAVING("leaving", Unit.COUNT, 0, "nodes that are shutting down"),
    STANDBY("standby", Unit.COUNT, 0, "nodes in standby"),
    MAINTENANCE("maintenance", Unit.COUNT, 0, "nodes in maintenance"),
    QUORUM("quorum", Unit.FLAG, 1, "the cluster has quorum"),

    PRIMITIVES("primitives", Unit.COUNT, 10, "primitives, members of groups included"),
    GROUPS("groups", Unit.COUNT, 0, "groups"),
    GROUP_SIZE("group-size", Unit.COUNT, 3, "members of a group"),
    CLONES("clones", Unit.COUNT, 0, "anonymous clones"),
    UNIQUE_CLONES("unique-clones", Unit.COUNT, 0, "clones whose instances differ"),
    PROMOTABLES("promotables", Unit.COUNT, 0, "promotable clones"),
    CLONED_GROUPS("cloned-groups", Unit.COUNT, 0, "clones of groups"),
    BUNDLES("bundles", Unit.COUNT, 0, "bundles"),
    REPLICAS("replicas", Unit.COUNT, 2, "replicas of a bundle"),
    FENCING("fencing", Unit.COUNT, 0, "fence devices; without any, fencing is disabled"),
    TEMPLATES("templates", Unit.PERCENT, 0, "primitives made from a template"),
    INACTIVE_MONITORS("inactive-monitors", Unit.PERCENT, 10, "primitives that are also monitored where they do not run"),
    PARAMETERS("parameters", Unit.PERCENT, 20, "primitives with parameters of their own"),

    LOCATIONS("locations", Unit.COUNT, 0, "location constraints"),
    COLOCATIONS("colocations", Unit.COUNT, 0, "colocation constraints"),
    ORDERS("orders", Unit.COUNT, 0, "ordering constraints, from earlier resources to later ones"),
    SERIALIZED("serialized", Unit.PERCENT, 20, "ordering constraints that only keep actions from running at the same time"),
    FAN_OUT("fan-out", Unit.COUNT, 0, "resources ordered after the first clone"),
    CYCLES("cycles", Unit.COUNT, 0, "ordering constraints that close a cycle"),
    TICKETS("tickets", Unit.COUNT, 0, "ticket constraints"),
    SETS("sets", Unit.COUNT, 0, "constraints of resource sets, of all kinds"),
    MANDATORY("mandatory", Unit.PERCENT, 10, "scores that are infinite"),

    STICKY("sticky", Unit.PERCENT, 0, "resources with a stickiness"),
    PRIORITIES("priorities", Unit.PERCENT, 0, "resources with a priority"),
    UTILIZATION("utilization", Unit.PERCENT, 0, "primitives that take capacity; with any, placement minds it"),
    MIGRATABLE("migratable", Unit.PERCENT, 0, "primitives that can migrate live"),
    REACTIONS("reactions", Unit.PERCENT, 0, "resources with on-fail, failure-timeout or migration-threshold"),
    UNMANAGED("unmanaged", Unit.COUNT, 0, "unmanaged resources"),
    MAINTAINED("maintained", Unit.COUNT, 0, "resources in maintenance"),
    STOPPED("stopped", Unit.COUNT, 0, "resources that shall not run"),
    OPTIONS("options", Unit.PERCENT, 0, "cluster options that differ from their default"),

    RUNNING("running", Unit.PERCENT, 100, "resources that run already"),
    UNPROBED("unprobed", Unit.PERCENT, 0, "resources of which a node knows nothing"),
    FAILURES("failures", Unit.COUNT, 0, "failed operations"),
    IN_FLIGHT("in-flight", Unit.COUNT, 0, "operations without a result yet, interrupted migrations among them"),
    CHANGED("changed", Unit.COUNT, 0, "resources whose parameters have changed since they started"),
    REMOVED("removed", Unit.COUNT, 0, "resources that run but are not configured any more"),
    MULTIPLE("multiple", Unit.COUNT, 0, "primitives active on two nodes");

    private final String label;
    private final Unit unit;
    private final int initial;
    private final String meaning;

    /** What a knob's number says. */
    public enum Unit {
        COUNT(Integer.MAX_VALUE),
        PERCENT(100),
        FLAG(1);

        private final int limit;

        Unit(int limit) {
            this.limit = limit;
        }

        /** The largest number that makes sense. */
        public int limit() {
            return limit;
        }
    }

    Knob(String label, Unit unit, int initial, String meaning) {
        this.label = label;
        this.unit = unit;
        this.initial = initial;
        this.meaning = meaning;
    }

    /** The name on a command line. */
    public String label() {
        return label;
    }

    public Unit unit() {
        return unit;
    }

    /** What it is if nobody turns it. */
    public int initial() {
        return initial;
    }

    /** What is counted, for a person. */
    public String meaning() {
        return meaning;
    }
}
