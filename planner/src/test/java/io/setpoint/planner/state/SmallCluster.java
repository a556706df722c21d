package io.setpoint.planner.state;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.action.FenceActions;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.PlacementStrategy;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.document.BundleElement;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CloneElement;
import io.setpoint.policy.document.GroupElement;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.status.Fencing;
import io.setpoint.policy.value.IsoTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cluster put together by hand and the plan for it, with actions made by hand too: for tests of steps that come late in
 * planning. Nodes are named in order, their ids are {@code id-NAME}; resources are {@code ocf:heartbeat:Dummy}.
 */
public final class SmallCluster {
    public final Map<String, String> optionTexts = new HashMap<>();
    public boolean startFailureIsFatal = true;
    public PlacementStrategy placementStrategy = PlacementStrategy.DEFAULT;
    /** The operations of all resources by task, whatever the interval. */
    public final Map<String, OpElement> operations = new HashMap<>();
    public final Recheck recheck = new Recheck(0);

    private final List<NodeState> nodes = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Resource, Map<String, String>> parameters = new HashMap<>();
    private PlanState plan;

    public SmallCluster(String... nodeNames) {
        for (String name : nodeNames) {
            add(new Node("id-" + name, name, false, 0));
        }
    }

    /** Adds a remote node with its connection; a guest node if something launches it. */
    public Node remoteNode(String name, Primitive launcher) {
        Node node = new Node(name, name, true, 0);
        Primitive connection = primitive(name);
        connection.type = "remote";
        connection.provider = "pacemaker";
        connection.remoteConnection = true;
        connection.remoteNode = node;
        connection.launcher = launcher;
        node.connection = connection;
        add(node);
        return node;
    }

    private void add(Node node) {
        NodeState state = new NodeState(node, nodes.size());
        state.index = nodes.size();
        state.online = true;
        nodes.add(state);
    }

    public Primitive primitive(String id) {
        Primitive primitive = part(id, -1);
        resources.add(primitive);
        return primitive;
    }

    private static Primitive part(String id, int instance) {
        return part(id, instance, new PrimitiveElement());
    }

    private static Primitive part(String id, int instance, PrimitiveElement element) {
        Primitive primitive = new Primitive(instance < 0 ? id : id + ":" + instance, id, instance, element);
        primitive.agentClass = "ocf";
        primitive.provider = "heartbeat";
        primitive.type = "Dummy";
        return primitive;
    }

    public Group group(String id, String... memberIds) {
        Group group = new Group(id, id, -1, new GroupElement());
        for (String memberId : memberIds) {
            Primitive member = part(memberId, -1);
            member.parent = group;
            group.members.add(member);
        }
        resources.add(group);
        return group;
    }

    /** An anonymous clone of a primitive. */
    public Clone clone(String id, String childId, int max) {
        Clone clone = instances(id, childId, max);
        resources.add(clone);
        return clone;
    }

    private static Clone instances(String id, String childId, int max) {
        Clone clone = new Clone(id, new CloneElement());
        clone.unique = false;
        clone.cloneMax = max;
        PrimitiveElement element = new PrimitiveElement();
        for (int i = 0; i < max; i++) {
            Primitive instance = part(childId, i, element);
            instance.parent = clone;
            instance.unique = false;
            clone.instances.add(instance);
        }
        return clone;
    }

    /** A bundle of one replica with an address, a connection and a primitive inside. */
    public Bundle bundle(String id, String childId) {
        Bundle bundle = new Bundle(id, new BundleElement());
        bundle.bundled = instances(id + "-clone", childId, 1);
        bundle.bundled.parent = bundle;
        Primitive container = part(id + "-podman-0", -1);
        Primitive ip = part(id + "-ip", -1);
        Primitive connection = part(id + "-0", -1);
        connection.remoteConnection = true;
        connection.launcher = container;
        for (Primitive part : List.of(container, ip, connection)) {
            part.parent = bundle;
        }
        Primitive instance = (Primitive) bundle.bundled.instances.get(0);
        bundle.replicas.add(new Bundle.Replica(0, container, ip, "10.0.0.1", connection, null, instance));
        resources.add(bundle);
        return bundle;
    }

    /** Sets a parameter of a resource, the same for all nodes. */
    public void parameter(Resource resource, String name, String value) {
        parameters.computeIfAbsent(resource, key -> new LinkedHashMap<>()).put(name, value);
    }

    /** The plan; from now on the cluster is complete. */
    public PlanState plan() {
        if (plan == null) {
            plan = new PlanState(cluster());
        }
        return plan;
    }

    private ClusterState cluster() {
        List<Resource> all = new ArrayList<>();
        resources.forEach(resource -> addTree(resource, all));
        List<Resource.AllowedNode> everywhere =
                nodes.stream().map(node -> new Resource.AllowedNode(node.node, 0, Discovery.ALWAYS)).toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).index = i;
            all.get(i).allowedNodes = everywhere;
        }
        return new ClusterState(
                new Cib(), IsoTime.ofEpochSeconds(0), options(), nodes, resources, all,
                all.stream().map(ResourceState::new).toList(), Map.of(),
                List.of(), List.of(), List.of(), null, null, List.of(), null, true,
                (resource, node) -> parameters.getOrDefault(resource, Map.of()), new PlainOperations(), recheck);
    }

    private static void addTree(Resource resource, List<Resource> all) {
        all.add(resource);
        resource.children().forEach(child -> addTree(child, all));
    }

    private ClusterOptions options() {
        return new ClusterOptions(
                optionTexts, true, QuorumPolicy.STOP, true, false, false, true, true, startFailureIsFatal, true, true, true,
                false, false, false, false, "reboot", false, 0, 0, 0,
                placementStrategy, new NodeHealth("none", 0, 0, 0, 0), null);
    }

    public NodeState node(String name) {
        return plan().nodes.stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
    }

    public PlannedResource resource(String id) {
        return plan().allResources.stream().filter(resource -> resource.id().equals(id)).findFirst().orElseThrow();
    }

    /** Makes a resource active on a node. */
    public PlannedResource active(String id, String node) {
        PlannedResource resource = resource(id);
        resource.activeNodes.add(node(node));
        node(node).running.add(resource.primitive());
        return resource;
    }

    /** A required, runnable action of a resource, on a node if one is named. */
    public Action action(String resourceId, String task, String node) {
        return action(resourceId, task, 0, node);
    }

    public Action action(String resourceId, String task, long interval, String node) {
        PlannedResource resource = resource(resourceId);
        Action action = plan().actions.create(resource, task, interval, task);
        action.node = node == null ? null : node(node);
        action.meta.put("timeout", "20000");
        if (interval > 0) {
            action.meta.put("interval", Long.toString(interval));
        }
        return action;
    }

    /** A required, runnable pseudo-action of a resource. */
    public Action pseudo(String resourceId, String task) {
        Action action = action(resourceId, task, null);
        action.set(ActionFlag.PSEUDO);
        return action;
    }

    /** A required, runnable action of the cluster on a node. */
    public Action clusterAction(String task, String node) {
        Action action = plan().actions.create(task + "-" + node, task);
        action.node = node(node);
        return action;
    }

    public ActionRequests requests() {
        Fencing fencing = new Fencing(plan(), plan().options, () -> true, connection -> List.of());
        return new ActionRequests(plan(), fencing, new FenceActions(plan(), fencing, null));
    }

    private final class PlainOperations implements OperationDefinitions {
        @Override
        public OpElement find(Resource resource, String task, long interval, boolean enabledOnly) {
            return operations.get(task);
        }

        @Override
        public Map<String, String> meta(Resource resource, String task, long interval, OpElement op, Node node) {
            return new LinkedHashMap<>(Map.of("timeout", "20000"));
        }

        @Override
        public Map<String, String> parameters(OpElement op, Node node) {
            return Map.of();
        }

        @Override
        public long interval(OpElement op) {
            return 0;
        }
    }
}
