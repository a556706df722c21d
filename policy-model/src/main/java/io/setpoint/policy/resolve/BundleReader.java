package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.Resource.AllowedNode;
import io.setpoint.policy.document.BundleElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.value.Score;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a bundle: the clone of its primitive first, then container, address, connection and node of each replica (spec 02 §8). */
final class BundleReader {
    /** What the bundled instance's own node is worth to it until assignment overwrites it. */
    private static final int OWN_NODE_SCORE = 500;

    private final ResourceReader resources;
    private final PrimitiveReader primitives;
    private final CloneReader clones;
    private final NodeReader nodes;
    private final AllowedTables tables;
    private final Trees trees;

    BundleReader(
            ResourceReader resources,
            PrimitiveReader primitives,
            CloneReader clones,
            NodeReader nodes,
            AllowedTables tables,
            Trees trees) {
        this.resources = resources;
        this.primitives = primitives;
        this.clones = clones;
        this.nodes = nodes;
        this.tables = tables;
        this.trees = trees;
    }

    /** The bundle, or null if it has no usable container, its primitive could not be reached, or a part cannot be read. */
    @Nullable Bundle read(BundleElement element) {
        BundleSettings settings = BundleSettings.of(element);
        if (element.id == null || settings == null) {
            return null;
        }
        Bundle bundle = new Bundle(element.id, element);
        resources.begin(bundle, null);
        if (!settings.usable()) {
            return null;
        }
        apply(settings, bundle);
        if (element.primitive != null && !readBundled(bundle, element.primitive, settings)) {
            return null;
        }
        int replicas = bundle.bundled == null ? settings.replicas() : bundle.bundled.instances.size();
        List<@Nullable String> addresses =
                settings.addressed() ? ReplicaAddresses.allocate(settings.network().ipRangeStart, replicas) : List.of();
        BundleElements elements = new BundleElements(element.id, settings, element.primitive, addresses);
        for (int number = 0; number < replicas; number++) {
            if (!readReplica(bundle, elements, number, addresses.isEmpty() ? null : addresses.get(number))) {
                return null;
            }
        }
        resources.finish(bundle);
        return bundle;
    }

    private static void apply(BundleSettings settings, Bundle bundle) {
        bundle.unique = settings.unique();
        bundle.technology = settings.technology();
        bundle.image = settings.container().image == null ? "" : settings.container().image;
        bundle.promotedMax = settings.promotedMax();
        bundle.replicaMax = settings.replicas();
        bundle.replicasPerHost = settings.replicasPerHost();
    }

    private boolean readBundled(Bundle bundle, PrimitiveElement primitive, BundleSettings settings) {
        BundleElements elements = new BundleElements(bundle.id, settings, primitive, List.of());
        Clone clone = clones.read(elements.innerClone(primitive), bundle);
        if (clone == null) {
            return false;
        }
        bundle.bundled = clone;
        for (Resource instance : clone.instances) {
            instance.exclusiveDiscovery = true;
            clone.notifyEnabled |= instance.notifyEnabled;
        }
        String target = clone.instances.get(clone.instances.size() - 1).meta.get("container-attribute-target");
        if (target != null) {
            bundle.meta.put("container-attribute-target", target);
            clone.meta.put("container-attribute-target", target);
        }
        return true;
    }

    private boolean readReplica(Bundle bundle, BundleElements elements, int number, @Nullable String address) {
        Primitive container = primitives.read(elements.container(number), bundle, -1);
        Primitive ip = elements.addressed() ? primitives.read(elements.ip(number), bundle, -1) : null;
        if (container == null || elements.addressed() && ip == null) {
            return false;
        }
        if (bundle.bundled == null) {
            bundle.replicas.add(new Bundle.Replica(number, container, ip, address, null, null, null));
            return true;
        }
        Primitive instance = (Primitive) bundle.bundled.instances.get(number);
        String connectionId = connectionId(elements.hostName(number), instance, number);
        Node node = bundleNode(connectionId).node;
        instance.allowedNodes = List.of(new AllowedNode(node, OWN_NODE_SCORE, Discovery.EXCLUSIVE));
        AllowedTables.set(bundle.bundled, node, Score.MINUS_INFINITY, Discovery.EXCLUSIVE);
        Primitive connection = primitives.read(elements.connection(connectionId, number), bundle, -1);
        if (connection == null) {
            return false;
        }
        AllowedTables.banFromRemoteNodes(connection);
        connection.launcher = container;
        connection.remoteNode = node;
        node.connection = connection;
        node.attributes.put("#kind", "container");
        if (address != null) {
            instance.meta.put("external-ip", address);
        }
        swapUtilization(instance, container);
        bundle.replicas.add(new Bundle.Replica(number, container, ip, address, connection, node, instance));
        return true;
    }

    private String connectionId(String wanted, Primitive instance, int number) {
        return trees.find(wanted) == null ? wanted : "pcmk-internal-" + instance.id + "-remote-" + number;
    }

    /** Finds or makes the node of a replica, and closes it for everything that was read before. */
    private NodeState bundleNode(String name) {
        NodeState known = nodes.byName(name);
        if (known == null) {
            NodeState added = nodes.addRemote(name, Score.MINUS_INFINITY);
            added.node.discovery = Discovery.NEVER;
            return added;
        }
        known.node.baseScore = Score.MINUS_INFINITY;
        known.baseScore = Score.MINUS_INFINITY;
        known.node.discovery = Discovery.NEVER;
        tables.nodesChanged();
        AllowedTables.closeNode(name, trees.roots());
        return known;
    }

    /** The configured demand on capacity counts where the container runs. */
    private static void swapUtilization(Primitive instance, Primitive container) {
        Map<String, String> demand = new LinkedHashMap<>(instance.utilization);
        instance.utilization.clear();
        instance.utilization.putAll(container.utilization);
        container.utilization.clear();
        container.utilization.putAll(demand);
    }
}
