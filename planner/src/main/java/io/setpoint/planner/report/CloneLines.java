package io.setpoint.planner.report;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A clone: instances that need it in full, the others collected by what they do (spec 08 §7.8). */
final class CloneLines {
    private static final Comparator<NodeState> BY_NAME = Comparator.comparingInt(node -> node.index);

    private final StatusView view;
    private final PrimitiveLine primitiveLine;

    CloneLines(StatusView view, PrimitiveLine primitiveLine) {
        this.view = view;
        this.primitiveLine = primitiveLine;
    }

    void write(Clone clone, IndentedList out) {
        List<NodeState> promoted = new ArrayList<>();
        List<NodeState> started = new ArrayList<>();
        List<String> stopped = new ArrayList<>();
        out.open("Clone Set: " + clone.id + " [" + MaskedProbes.childId(clone) + "]" + StatusView.parenthesis(flags(clone)));
        for (Resource instance : clone.instances) {
            if (shownInFull(clone, instance)) {
                writeInstance(instance, out);
            } else if (view.anyActive(instance)) {
                NodeState node = view.location(instance).iterator().next();
                (view.role(instance) == Role.PROMOTED ? promoted : started).add(node);
            } else if (!clone.unique && !instance.removed) {
                stopped.add(instance.id);
            }
        }
        writeNodes("Promoted", promoted, out);
        writeNodes(startedTitle(clone), started, out);
        if (!clone.unique) {
            if (clone.cloneMax > promoted.size() + started.size()) {
                writeStoppedNodes(clone, out);
            } else if (!stopped.isEmpty()) {
                out.item("Stopped: [ " + String.join(" ", stopped) + " ]");
            }
        }
        out.close();
    }

    private List<String> flags(Clone clone) {
        List<String> flags = new ArrayList<>();
        if (clone.promotable) {
            flags.add("promotable");
        }
        if (clone.unique) {
            flags.add("unique");
        }
        if (StatusView.disabled(clone)) {
            flags.add("disabled");
        }
        flags.addAll(StatusView.careFlags(view.of(clone)));
        return flags;
    }

    private boolean shownInFull(Clone clone, Resource instance) {
        boolean active = view.anyActive(instance);
        if (clone.unique) {
            return active || !clone.removed;
        }
        if (view.pendingShown() && view.of(instance).pendingAction != null) {
            return true;
        }
        if (!active) {
            return false;
        }
        if (troubled(instance) || !view.allActive(instance)) {
            return true;
        }
        Set<NodeState> nodes = view.location(instance);
        NodeState first = nodes.iterator().next();
        return nodes.size() > 1 || !first.online && first.unclean;
    }

    /** It or anything below it is removed, unmanaged or failed. */
    private boolean troubled(Resource resource) {
        ResourceState state = view.of(resource);
        return resource.removed || !state.managed || state.failed || resource.children().stream().anyMatch(this::troubled);
    }

    private void writeInstance(Resource instance, IndentedList out) {
        if (instance instanceof Group group) {
            GroupLines.write(group, view, primitiveLine, out);
        } else {
            out.item(primitiveLine.text((Primitive) instance));
        }
    }

    private static void writeNodes(String title, List<NodeState> nodes, IndentedList out) {
        if (!nodes.isEmpty()) {
            nodes.sort(BY_NAME);
            out.item(title + ": [ " + String.join(" ", nodes.stream().map(NodeState::name).toList()) + " ]");
        }
    }

    private static String startedTitle(Clone clone) {
        if (!clone.promotable) {
            return "Started";
        }
        return configuredRole(clone) == Role.UNPROMOTED ? "Unpromoted (target-role)" : "Unpromoted";
    }

    /** The clone's target-role, or else that of its first instance. */
    private static Role configuredRole(Clone clone) {
        return clone.meta.containsKey("target-role") ? clone.targetRole : clone.instances.get(0).targetRole;
    }

    /** Nodes where no part of the clone is active, by the reason why. */
    private void writeStoppedNodes(Clone clone, IndentedList out) {
        Set<NodeState> active = view.location(clone);
        boolean disabled = configuredRole(clone) == Role.STOPPED;
        Map<String, List<NodeState>> nodesByStatus = new TreeMap<>();
        for (NodeState node : possibleNodes(clone)) {
            if (!active.contains(node)) {
                String failure = view.maskedProbes().reason(clone, node);
                String status = failure != null ? "Stopped (" + failure + ")" : disabled ? "Stopped (disabled)" : "Stopped";
                nodesByStatus.computeIfAbsent(status, any -> new ArrayList<>()).add(node);
            }
        }
        nodesByStatus.forEach((status, nodes) -> writeNodes(status, nodes, out));
    }

    /** The nodes in the clone's table; if it has none, those where it was probed. */
    private Set<NodeState> possibleNodes(Clone clone) {
        Set<NodeState> nodes = new TreeSet<>(BY_NAME);
        for (Resource.AllowedNode entry : clone.allowedNodes) {
            nodes.add(view.of(entry.node()));
        }
        for (ResourceState.TableChange change : view.of(clone).tableChanges) {
            nodes.addAll(change.nodes());
        }
        if (nodes.isEmpty()) {
            view.nodes().stream().filter(view.of(clone).knownNodes::contains).forEach(nodes::add);
        }
        return nodes;
    }
}
