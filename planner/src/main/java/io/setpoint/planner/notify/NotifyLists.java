package io.setpoint.planner.notify;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.ActiveNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the instances of a clone are told: which of them do what, which are in which role, and which nodes there are (spec 06
 * §13.3).
 */
final class NotifyLists {
    /** An empty list, so that agents find the variable set. */
    private static final String NONE = " ";

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::resource)
            .thenComparing(Entry::nodeId, Comparator.nullsLast(Comparator.naturalOrder()));

    private final PlanState state;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();

    private record Entry(String resource, @Nullable NodeState node) {
        @Nullable String nodeId() {
            return node == null ? null : node.id();
        }
    }

    NotifyLists(PlanState state, PlannedResource clone) {
        this.state = state;
        for (String name : List.of("stop", "start", "demote", "promote", "active", "unpromoted", "promoted", "inactive")) {
            entries.put(name, new ArrayList<>());
        }
        collect(clone);
        entries.values().forEach(list -> list.sort(ORDER));
    }

    /** Nothing is going to happen by that operation. */
    boolean isEmpty(String operation) {
        return entries.get(operation).isEmpty();
    }

    /** The variables that agents see; the names are those of meta-attributes. */
    Map<String, String> variables(PlannedResource clone) {
        Map<String, String> variables = new LinkedHashMap<>();
        entries.forEach((name, list) -> {
            variables.put("notify_" + name + "_resource", resources(list));
            if (!name.equals("inactive")) {
                variables.put("notify_" + name + "_uname", nodes(list));
            }
        });
        copy(variables, "unpromoted", "slave");
        copy(variables, "promoted", "master");
        variables.put("notify_available_uname", names(state.nodes.stream().filter(clone.allowed::contains).toList()));
        variables.put("notify_all_uname", names(state.nodes));
        if ("host".equals(clone.config.meta.get("container-attribute-target"))) {
            variables.put("notify_all_hosts", names(state.nodes.stream().map(this::host).toList()));
        }
        return variables;
    }

    private void collect(PlannedResource resource) {
        if (!resource.isPrimitive()) {
            resource.children.forEach(this::collect);
            return;
        }
        Entry entry = new Entry(resource.id(), resource.activeNodes.isEmpty() ? null : resource.activeNodes.get(0));
        switch (resource.role) {
            case STOPPED -> entries.get("inactive").add(entry);
            case STARTED -> entries.get("active").add(entry);
            case UNPROMOTED -> {
                entries.get("unpromoted").add(entry);
                entries.get("active").add(entry);
            }
            case PROMOTED -> {
                entries.get("promoted").add(entry);
                entries.get("active").add(entry);
            }
            case UNKNOWN -> {
                // A resource of unknown role is in no list.
            }
        }
        for (Action action : resource.actions()) {
            if (InstanceNotifier.changesRole(action) && happens(action)) {
                entries.get(action.task).add(new Entry(resource.id(), action.node));
            }
        }
    }

    private static boolean happens(Action action) {
        return action.required()
                && action.node != null
                && (action.runnable() || action.task.equals("stop") && action.node.unclean);
    }

    private NodeState host(NodeState node) {
        PlannedResource launcher = state.launcherOf(node);
        NodeState host = launcher == null ? null : ActiveNodes.current(launcher, state);
        return host == null ? node : host;
    }

    private static void copy(Map<String, String> variables, String role, String legacyRole) {
        variables.put("notify_" + legacyRole + "_resource", variables.get("notify_" + role + "_resource"));
        variables.put("notify_" + legacyRole + "_uname", variables.get("notify_" + role + "_uname"));
    }

    private static String resources(List<Entry> list) {
        return join(firstOfEach(list).stream().map(Entry::resource).toList());
    }

    private static String nodes(List<Entry> list) {
        return join(firstOfEach(list).stream()
                .filter(entry -> entry.node != null)
                .map(entry -> entry.node.name())
                .toList());
    }

    private static List<Entry> firstOfEach(List<Entry> sorted) {
        List<Entry> first = new ArrayList<>();
        for (Entry entry : sorted) {
            if (first.isEmpty() || !first.get(first.size() - 1).resource.equals(entry.resource)) {
                first.add(entry);
            }
        }
        return first;
    }

    private static String names(List<NodeState> nodes) {
        return join(nodes.stream().map(NodeState::name).toList());
    }

    private static String join(List<String> names) {
        return names.isEmpty() ? NONE : String.join(" ", names);
    }
}
