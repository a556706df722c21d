package io.setpoint.planner.report;

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
import io.setpoint.policy.cluster.PlacementStrategy;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.document.BundleElement;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CloneElement;
import io.setpoint.policy.document.GroupElement;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.status.FailedOperation;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.NameOrder;
import io.setpoint.policy.value.Role;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A cluster put together by hand, as reading the status would leave it. */
final class ObservedCluster {
    NodeHealth health = new NodeHealth("none", 0, 0, 0, 0);
    /** Everything may run everywhere but on guests; otherwise nowhere. */
    boolean symmetric = true;
    /** Parameters of every resource. */
    final Map<String, String> parameters = new HashMap<>();
    private final List<NodeState> nodes = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final Map<Resource, ResourceState> states = new HashMap<>();
    private final List<FailedOperation> failed = new ArrayList<>();

    NodeState node(String name) {
        return node(new Node("id-" + name, name, false, 0));
    }

    NodeState remoteNode(String name) {
        return node(new Node(name, name, true, 0));
    }

    /** A guest node whose virtual machine is the resource. */
    NodeState guestNode(String name, Primitive launcher) {
        Node node = new Node(name, name, true, 0);
        node.connection = new Primitive(name, name, -1, new PrimitiveElement());
        node.connection.launcher = launcher;
        return node(node);
    }

    private NodeState node(Node node) {
        NodeState state = new NodeState(node, nodes.size());
        state.online = true;
        nodes.add(state);
        nodes.sort(Comparator.comparing(NodeState::name, NameOrder.INSTANCE));
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).index = i;
        }
        return state;
    }

    Primitive primitive(String id) {
        Primitive primitive = newPrimitive(id, -1);
        resources.add(primitive);
        return primitive;
    }

    private Primitive newPrimitive(String id, int instance) {
        Primitive primitive = new Primitive(instance < 0 ? id : id + ":" + instance, id, instance, new PrimitiveElement());
        primitive.agentClass = "ocf";
        primitive.provider = "heartbeat";
        primitive.type = "Dummy";
        states.put(primitive, new ResourceState(primitive));
        return primitive;
    }

    Group group(String id, String... memberIds) {
        Group group = newGroup(id, -1, memberIds);
        resources.add(group);
        return group;
    }

    private Group newGroup(String id, int instance, String... memberIds) {
        Group group = new Group(instance < 0 ? id : id + ":" + instance, id, instance, new GroupElement());
        states.put(group, new ResourceState(group));
        for (String memberId : memberIds) {
            Primitive member = newPrimitive(memberId, instance);
            member.parent = group;
            group.members.add(member);
        }
        return group;
    }

    /** An anonymous clone of a primitive. */
    Clone clone(String id, String childId, int max) {
        Clone clone = newClone(id, max);
        for (int i = 0; i < max; i++) {
            addInstance(clone, newPrimitive(childId, i));
        }
        return clone;
    }

    /** An anonymous clone of a group. */
    Clone cloneOfGroup(String id, String groupId, int max, String... memberIds) {
        Clone clone = newClone(id, max);
        for (int i = 0; i < max; i++) {
            Group group = newGroup(groupId, i, memberIds);
            group.members.forEach(member -> member.unique = false);
            addInstance(clone, group);
        }
        return clone;
    }

    private Clone newClone(String id, int max) {
        Clone clone = new Clone(id, new CloneElement());
        clone.unique = false;
        clone.cloneMax = max;
        states.put(clone, new ResourceState(clone));
        resources.add(clone);
        return clone;
    }

    private Clone newClone(Bundle bundle) {
        Clone clone = new Clone(bundle.id + "-clone", new CloneElement());
        clone.parent = bundle;
        clone.unique = false;
        states.put(clone, new ResourceState(clone));
        return clone;
    }

    private static void addInstance(Clone clone, Resource instance) {
        instance.parent = clone;
        instance.unique = false;
        clone.instances.add(instance);
    }

    Bundle bundle(String id, String image) {
        Bundle bundle = new Bundle(id, new BundleElement());
        bundle.unique = false;
        bundle.image = image;
        states.put(bundle, new ResourceState(bundle));
        resources.add(bundle);
        return bundle;
    }

    /** Adds a replica with a container, and, if it has an address, one with an address, a connection and a primitive inside. */
    Bundle.Replica replica(Bundle bundle, String address) {
        int number = bundle.replicas.size();
        Primitive container = newPrimitive(bundle.id + "-podman-" + number, -1);
        container.type = "podman";
        Primitive connection = address == null ? null : newPrimitive(bundle.id + "-" + number, -1);
        Primitive instance = address == null ? null : newPrimitive("app", number);
        if (instance != null) {
            bundle.bundled = bundle.bundled != null ? bundle.bundled : newClone(bundle);
            addInstance(bundle.bundled, instance);
        }
        Primitive ip = address == null ? null : newPrimitive(bundle.id + "-ip-" + address, -1);
        Bundle.Replica replica = new Bundle.Replica(number, container, ip, address, connection, null, instance);
        bundle.replicas.add(replica);
        return replica;
    }

    ResourceState of(Resource resource) {
        return states.get(resource);
    }

    /** Makes a primitive and what it is part of active on nodes. */
    void active(Primitive resource, Role role, NodeState... where) {
        of(resource).role = role;
        for (NodeState node : where) {
            node.running.add(resource);
            for (Resource each = resource; each != null; each = each.parent) {
                of(each).activeNodes.add(node);
            }
        }
    }

    void maskedProbe(String operationKey, NodeState node, int exitStatus, Resource resource) {
        failed.add(new FailedOperation(operation(operationKey, node, exitStatus), node, resource, true));
    }

    LrmOperation failure(String operationKey, NodeState node, int exitStatus, Resource resource) {
        LrmOperation operation = operation(operationKey, node, exitStatus);
        failed.add(new FailedOperation(operation, node, resource, false));
        return operation;
    }

    private static LrmOperation operation(String key, NodeState node, int exitStatus) {
        LrmOperation operation = new LrmOperation();
        operation.operationKey = key;
        operation.onNode = node.name();
        operation.rcCode = Integer.toString(exitStatus);
        operation.opStatus = "4";
        operation.callId = "12";
        return operation;
    }

    /** The cluster as observed. */
    ClusterState state() {
        List<Resource> all = new ArrayList<>();
        resources.forEach(resource -> addTree(resource, all));
        List<Resource.AllowedNode> everywhere = nodes.stream()
                .filter(node -> symmetric && !node.node.guest())
                .map(node -> new Resource.AllowedNode(node.node, 0, Discovery.ALWAYS))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).index = i;
            all.get(i).allowedNodes = everywhere;
        }
        IsoTime now = IsoTime.ofEpochSeconds(0);
        return new ClusterState(
                new Cib(), now, options(), nodes, resources, all, all.stream().map(this::of).toList(), Map.of(), List.of(), List.of(),
                failed, null, null, List.of(), null, true, (resource, node) -> parameters, null, new Recheck(0));
    }

    private static void addTree(Resource resource, List<Resource> all) {
        all.add(resource);
        resource.children().forEach(child -> addTree(child, all));
    }

    private ClusterOptions options() {
        return new ClusterOptions(
                Map.of(), true, QuorumPolicy.STOP, true, false, false, true, true, true, true, true, true, false, false, false, false,
                "reboot", false, 0, 0, 0, PlacementStrategy.DEFAULT, health, null);
    }

    StatusView view(boolean pendingShown) {
        return new StatusView(state(), pendingShown);
    }

    /** The whole status with all sections. */
    String text(boolean pendingShown) {
        StringBuilder text = new StringBuilder();
        new StatusText(state(), new StatusText.Options(pendingShown, true, true, ZoneOffset.UTC)).write("Status", new IndentedList(text));
        return text.toString();
    }
}
