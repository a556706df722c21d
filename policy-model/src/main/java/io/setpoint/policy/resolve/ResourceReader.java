package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.BundleElement;
import io.setpoint.policy.document.CloneElement;
import io.setpoint.policy.document.GroupElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourceElement;
import org.jspecify.annotations.Nullable;

/** Reads resources of every kind: what they have in common here, the rest by a reader for each kind (spec 02 §4). */
final class ResourceReader {
    private final MetaTables metaTables;
    private final Behaviour behaviour;
    private final AllowedTables tables;
    private final PrimitiveReader primitives;
    private final GroupReader groups;
    private final CloneReader clones;
    private final BundleReader bundles;
    private boolean fenceDeviceRead;

    ResourceReader(
            MetaTables metaTables,
            Behaviour behaviour,
            AllowedTables tables,
            PrimitiveParts parts,
            NodeReader nodes,
            NodeList nodeList,
            Trees trees) {
        this.metaTables = metaTables;
        this.behaviour = behaviour;
        this.tables = tables;
        primitives = new PrimitiveReader(this, parts, nodeList);
        groups = new GroupReader(this, primitives);
        clones = new CloneReader(this, nodeList);
        bundles = new BundleReader(this, primitives, clones, nodes, tables, trees);
    }

    /** The agent is {@code ocf:pacemaker:remote}, in any case. */
    static boolean isRemoteConnection(@Nullable String agentClass, @Nullable String provider, @Nullable String type) {
        return "remote".equalsIgnoreCase(type) && "pacemaker".equalsIgnoreCase(provider) && "ocf".equalsIgnoreCase(agentClass);
    }

    CloneReader clones() {
        return clones;
    }

    PrimitiveReader primitives() {
        return primitives;
    }

    /** A fence device was read, wherever it is in the tree. */
    boolean fenceDeviceRead() {
        return fenceDeviceRead;
    }

    /**
     * Reads a resource with all that is below it.
     *
     * @param instance the number of the instance that it is, or -1
     * @return null if it cannot be read, or is no resource at all
     */
    @Nullable Resource read(ResourceElement element, @Nullable Resource parent, int instance) {
        if (element.id == null || element instanceof PrimitiveElement.Template) {
            return null;
        }
        if (element instanceof PrimitiveElement primitive) {
            return primitives.read(primitive, parent, instance);
        }
        if (element instanceof GroupElement group) {
            return groups.read(group, parent, instance);
        }
        if (element instanceof CloneElement clone && !(element instanceof CloneElement.Master)) {
            return clones.read(clone, parent);
        }
        return element instanceof BundleElement bundle ? bundles.read(bundle) : null;
    }

    /** Places a resource below its parent and derives what its meta-attributes say: the first step of reading it. */
    void begin(Resource resource, @Nullable Resource parent) {
        resource.parent = parent;
        metaTables.fill(resource);
        behaviour.derive(resource);
        fenceDeviceRead |= resource.fenceDevice;
    }

    /** Gives a resource its default nodes: the last step of reading it. */
    void finish(Resource resource) {
        tables.addDefaults(resource, resource.remoteConnection && resource.meta.containsKey("container"));
    }
}
