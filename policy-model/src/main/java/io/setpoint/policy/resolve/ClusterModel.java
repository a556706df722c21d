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
import io.setpoint.policy.document.TransientAttributes;
import io.setpoint.policy.value.IsoTime;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The configured cluster while it is being read: nodes, resource tree, templates, tags, and the states that the status section fills.
 * Grows only by what the history reveals (removed resources, surplus instances, nodes of removed connections).
 */
public final class ClusterModel implements States {
    private final Cib cib;
    private final ClusterOptions options;
    private final Recheck recheck;
    private final ConfigurationReader reader;
    private final Tags tags;
    private final List<Resource> resources;
    private final ResourceIndex index = new ResourceIndex();

    private ClusterModel(Cib cib, ClusterOptions options, Recheck recheck, ConfigurationReader reader) {
        this.cib = cib;
        this.options = options;
        this.recheck = recheck;
        this.reader = reader;
        tags = new Tags(cib);
        resources = reader.resources();
        resources.forEach(index::addRoot);
    }

    /** Reads configuration only: options are given, the status section is not looked at (spec 02 §1 steps 2 to 5). */
    public static ClusterModel read(Cib cib, IsoTime now, ClusterOptions options, Recheck recheck) {
        return new ClusterModel(cib, options, recheck, new ConfigurationReader(cib, now, options, recheck));
    }

    public Cib cib() {
        return cib;
    }

    public IsoTime now() {
        return reader.now();
    }

    public ClusterOptions options() {
        return options;
    }

    public Recheck recheck() {
        return recheck;
    }

    public Parameters parameters() {
        return reader.parameters();
    }

    public OperationDefinitions operations() {
        return reader.operations();
    }

    /** All nodes in name order, including those added since (spec 02 §3). */
    @Override
    public List<NodeState> nodes() {
        return reader.nodes().nodes();
    }

    @Override
    public NodeState of(Node node) {
        return reader.nodes().of(node);
    }

    @Override
    public ResourceState of(Resource resource) {
        return index.of(resource);
    }

    /** By name, in any case; the first in list order. */
    public @Nullable NodeState nodeByName(String name) {
        return reader.nodes().byName(name);
    }

    /** By id, in any case. */
    public @Nullable NodeState nodeById(String id) {
        return reader.nodes().byId(id);
    }

    /** The designated controller, as far as a node with its id was met. */
    public @Nullable Node dc() {
        return reader.nodeAttributes().dc();
    }

    /** Adds what a node's status says about its attributes: built-in ones again, then transient ones, overwriting (spec 03 §3). */
    public void addTransientAttributes(Node node, @Nullable TransientAttributes element) {
        reader.nodeAttributes().addTransient(node, element);
    }

    /** The top-level resources by priority, removed ones last. */
    public List<Resource> resources() {
        return Collections.unmodifiableList(resources);
    }

    /** The standard look-up: by id or history id, depth first, first match (spec 02 §14.1). Constant time. */
    public @Nullable Resource find(String name) {
        List<Resource> matches = index.findAll(name);
        return matches.isEmpty() ? null : matches.get(0);
    }

    /** Everything with that id or history id, depth first. */
    public List<Resource> findAll(String name) {
        return List.copyOf(index.findAll(name));
    }

    /** Finds what a constraint names: the standard look-up, with the top below bundle for a match by history id (spec 02 §14.2). */
    public @Nullable Resource findForConstraint(String name) {
        Resource match = find(name);
        return match == null || match.id.equals(name) ? match : match.topBelowBundle();
    }

    /** The resources that a template or tag stands for, in order; empty if it is neither or stands for none (spec 01 §8.7). */
    public List<String> templateOrTag(String name) {
        List<String> referrers = reader.templates().referrers(name);
        return referrers.isEmpty() ? tags.members(name) : referrers;
    }

    /** Sets or clears (null) the name under which nodes know a resource, keeping the look-up right. */
    public void rename(ResourceState resource, @Nullable String historyId) {
        Resource config = resource.config;
        if (resource.historyId != null && !resource.historyId.equals(config.id)) {
            index.removeName(resource.historyId, config);
        }
        resource.historyId = historyId;
        if (historyId != null && !historyId.equals(config.id)) {
            index.addName(historyId, config);
        }
    }

    /** Makes one more instance of a clone; it is removed if clone-max is used up (spec 02 §7.2). */
    public Resource addInstance(Clone clone) {
        Resource instance = reader.addInstance(clone);
        index.addBelow(clone, instance);
        return instance;
    }

    /**
     * Makes a removed primitive from its history, at the end of the list; with its node if it is a connection. It is banned from all nodes,
     * or unmanaged if removed resources are to be left alone (spec 02 §12.3).
     */
    public Primitive addRemoved(LrmResource history) {
        Primitive removed = reader.readRemoved(history);
        resources.add(removed);
        index.addRoot(removed);
        return removed;
    }

    /** Ties a removed resource to what launched it, if that is known and nothing does so far (spec 02 §12.3). */
    public void linkRemovedLauncher(Primitive removed, String launcherId) {
        Resource launcher = find(launcherId);
        if (removed.launcher == null && launcher != null && launcher != removed) {
            Links.linkLauncher(removed, launcher);
        }
    }

    /** A fence device or a watchdog exists, removed devices included (spec 06 §2). */
    public boolean fencingMechanism() {
        return options.haveWatchdog() || reader.fenceDeviceRead();
    }

    /** Numbers nodes in name order and resources depth first, once nothing is added any more; returns all resources in that order. */
    public List<Resource> number() {
        reader.nodes().number();
        return index.number(resources);
    }

    /** The states of all resources, by {@link Resource#index}. */
    public List<ResourceState> resourceStates() {
        return index.states();
    }
}
