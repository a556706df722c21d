package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.value.IsoTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configured cluster while it is being read: nodes, resource tree, templates, tags, and the states that the status section fills. Grows only by
 * what the history reveals (removed resources, surplus instances, nodes of removed connections).
 */
public final class ClusterModel implements States {
    /** Reads configuration only: options are given, the status section is not looked at (spec 02 §1 steps 2 to 5). */
    public static ClusterModel read(Cib cib, IsoTime now, ClusterOptions options, Recheck recheck) {
        throw new UnsupportedOperationException();
    }

    public Cib cib() {
        throw new UnsupportedOperationException();
    }

    public IsoTime now() {
        throw new UnsupportedOperationException();
    }

    public ClusterOptions options() {
        throw new UnsupportedOperationException();
    }

    public Recheck recheck() {
        throw new UnsupportedOperationException();
    }

    public Parameters parameters() {
        throw new UnsupportedOperationException();
    }

    public OperationDefinitions operations() {
        throw new UnsupportedOperationException();
    }

    /** All nodes in name order, including those added since (spec 02 §3). */
    @Override
    public List<NodeState> nodes() {
        throw new UnsupportedOperationException();
    }

    @Override
    public NodeState of(Node node) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ResourceState of(Resource resource) {
        throw new UnsupportedOperationException();
    }

    /** By name, in any case; the first in list order. */
    public @Nullable NodeState nodeByName(String name) {
        throw new UnsupportedOperationException();
    }

    /** By id, in any case. */
    public @Nullable NodeState nodeById(String id) {
        throw new UnsupportedOperationException();
    }

    /** The top-level resources by priority, removed ones last. */
    public List<Resource> resources() {
        throw new UnsupportedOperationException();
    }

    /** The standard look-up: by id or history id, depth first, first match (spec 02 §14.1). Constant time. */
    public @Nullable Resource find(String name) {
        throw new UnsupportedOperationException();
    }

    /** Everything with that id or history id, depth first. */
    public List<Resource> findAll(String name) {
        throw new UnsupportedOperationException();
    }

    /** Finds what a constraint names: the standard look-up, with the top below bundle for a match by history id (spec 02 §14.2). */
    public @Nullable Resource findForConstraint(String name) {
        throw new UnsupportedOperationException();
    }

    /** The resources that a template or tag stands for, in order; empty if it is neither or stands for none (spec 01 §8.7). */
    public List<String> templateOrTag(String name) {
        throw new UnsupportedOperationException();
    }

    /** Sets or clears (null) the name under which nodes know a resource, keeping the look-up right. */
    public void rename(ResourceState resource, @Nullable String historyId) {
        throw new UnsupportedOperationException();
    }

    /** Makes one more instance of a clone; it is removed if clone-max is used up (spec 02 §7.2). */
    public Resource addInstance(Clone clone) {
        throw new UnsupportedOperationException();
    }

    /** Makes a removed primitive from its history, at the end of the list; with its node if it is a connection (spec 02 §12.3). */
    public Primitive addRemoved(LrmResource history) {
        throw new UnsupportedOperationException();
    }

    /** A fence device or a watchdog exists, removed devices included (spec 06 §2). */
    public boolean fencingMechanism() {
        throw new UnsupportedOperationException();
    }
}
