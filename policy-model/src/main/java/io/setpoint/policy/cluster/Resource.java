package io.setpoint.policy.cluster;

import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource as configured: its place in the tree, its meta-attributes and what follows from them (spec 02 §4). What is observed of it is
 * in {@link ResourceState}. Fields are written while the tree is read (and when history reveals instances or removed resources), never
 * afterwards.
 */
public abstract sealed class Resource permits Primitive, Group, Clone, Bundle {
    /** Full id: with {@code :N} for an instance. */
    public final String id;
    /** Id in the document, without instance number. */
    public final String xmlId;
    /** Instance number, -1 if this is no instance nor a member of one. */
    public final int instance;
    /** The effective element: merged with its template; synthesised for implicit and removed resources. */
    public final ResourceElement element;
    /** Position in {@link ClusterState#allResources()}; arrays indexed by resource use it. */
    public int index = -1;
    public @Nullable Resource parent;

    /** All meta-attributes, inherited ones and defaults included (spec 02 §4.2). */
    public final Map<String, String> meta = new LinkedHashMap<>();

    public int priority;
    public boolean critical = true;
    public boolean notifyEnabled;
    public boolean unique = true;
    public boolean promotable;
    public boolean migratable;
    public boolean fenceDevice;
    public boolean remoteConnection;
    public boolean needsQuorum;
    public boolean needsFencing;
    public boolean needsUnfencing;
    /** In the history but not in the configuration, or an instance beyond clone-max. */
    public boolean removed;
    /** Managed as far as the configuration says; the observed state may differ. */
    public boolean managed = true;
    public boolean maintenance;
    public boolean exclusiveDiscovery;
    public MultipleActive multipleActive = MultipleActive.STOP_START;
    public int stickiness;
    public int migrationThreshold = Score.INFINITY;
    /** Milliseconds, 0 for none. */
    public long failureTimeout;
    /** Milliseconds, 0 for none; of a connection to a remote node only. */
    public long reconnectInterval;
    /** {@link Role#STOPPED}, {@link Role#UNPROMOTED}, or {@link Role#UNKNOWN} where target-role asks for nothing. */
    public Role targetRole = Role.UNKNOWN;
    /**
     * The table of allowed nodes as it stands when the tree is read (spec 02 §10.1, §8.5), in node order. Resources with equal tables share
     * one list.
     */
    public List<AllowedNode> allowedNodes = List.of();

    /** An entry of the table of allowed nodes. */
    public record AllowedNode(Node node, int score, Discovery discovery) {}

    protected Resource(String id, String xmlId, int instance, ResourceElement element) {
        this.id = id;
        this.xmlId = xmlId;
        this.instance = instance;
        this.element = element;
    }

    /** Members, instances or parts, in configured order; empty for a primitive. */
    public abstract List<? extends Resource> children();

    /** The outermost ancestor, stopping below a bundle (spec 02 §2). */
    public final Resource topBelowBundle() {
        Resource top = this;
        while (top.parent != null && !(top.parent instanceof Bundle)) {
            top = top.parent;
        }
        return top;
    }

    /** The very outermost ancestor. */
    public final Resource absoluteTop() {
        Resource top = this;
        while (top.parent != null) {
            top = top.parent;
        }
        return top;
    }

    /** Below a bundle, at any depth. */
    public final boolean inBundle() {
        return absoluteTop() instanceof Bundle && parent != null;
    }

    /** Group, clone or bundle. */
    public final boolean collective() {
        return !(this instanceof Primitive);
    }

    public final boolean hasAncestor(Resource other) {
        for (Resource ancestor = parent; ancestor != null; ancestor = ancestor.parent) {
            if (ancestor == other) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final String toString() {
        return id;
    }
}
