package io.setpoint.planner.state;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Placement;
import io.setpoint.rules.fact.PromotionTicket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource in a plan: its observed state, its table of allowed nodes, where it was put, and its actions. */
public final class PlannedResource extends ResourceState {
    public @Nullable PlannedResource parent;
    /** Members, instances or parts; placement re-orders the instances of a clone (spec 02 §15). */
    public final List<PlannedResource> children = new ArrayList<>();
    public @Nullable PlannedResource launcher;
    public final List<PlannedResource> launched = new ArrayList<>();

    /** Allowed nodes; see {@link NodeTable}. */
    public final NodeTable allowed;
    /** As configured, but instances are ranked by it while promotion is decided (spec 04 §11). */
    public int priority;
    public int promotionPriority;
    /** Not yet through assignment. */
    public boolean unassigned = true;
    public boolean assigning;
    public boolean updating;
    /** Roles of a promotable clone are being (or were) set. */
    public boolean settingRoles;
    public @Nullable NodeState assigned;
    /** Score of the entry that was chosen. */
    public int assignedScore;

    /** Colocations in which this is the dependent, in the order of spec 04 §6.2. */
    public final List<Colocation> thisWith = new ArrayList<>();
    /** Colocations in which this is the primary, in the order of spec 04 §6.2. */
    public final List<Colocation> withThis = new ArrayList<>();
    /** Location constraints, newest first. */
    public final List<Placement> placements = new ArrayList<>();
    public final List<PromotionTicket> promotionTickets = new ArrayList<>();

    /** All actions, oldest first. Changed only by {@link Actions}, like the two that find them. */
    final List<Action> actions = new ArrayList<>();
    /** Those with interval 0. */
    final ActionsByName oneTime = new ActionsByName();
    /** The others by interval. */
    final Map<Long, ActionsByName> recurring = new HashMap<>();

    private long revision;

    public boolean reload;
    public boolean stopUnexpected;
    public boolean restarting;

    PlannedResource(ResourceState observed, List<NodeState> nodes) {
        super(observed, nodes);
        priority = observed.config.priority;
        allowed = new NodeTable(nodes.size());
    }

    public String id() {
        return config.id;
    }

    public boolean isPrimitive() {
        return config instanceof Primitive;
    }

    /** The configured primitive; only for leaves. */
    public Primitive primitive() {
        return (Primitive) config;
    }

    /** The outermost ancestor, stopping below a bundle. */
    public PlannedResource topBelowBundle() {
        PlannedResource top = this;
        Resource wanted = config.topBelowBundle();
        while (top.config != wanted && top.parent != null) {
            top = top.parent;
        }
        return top;
    }

    public PlannedResource absoluteTop() {
        PlannedResource top = this;
        while (top.parent != null) {
            top = top.parent;
        }
        return top;
    }

    /** All actions, oldest first. */
    public List<Action> actions() {
        return actions;
    }

    /** Grows with every change of a flag or the node of an action of this or of what is in it: as long as it is the same, so are these. */
    public long revision() {
        return revision;
    }

    /** An action of this changed. */
    void revise() {
        for (PlannedResource changed = this; changed != null; changed = changed.parent) {
            changed.revision++;
        }
    }
}
