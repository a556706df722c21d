package io.setpoint.planner.report;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The line of a primitive: name, agent, state, node and what is remarkable about it (spec 08 §7.6). */
final class PrimitiveLine {
    private final StatusView view;

    PrimitiveLine(StatusView view) {
        this.view = view;
    }

    String text(Primitive resource) {
        ResourceState state = view.of(resource);
        NodeState node = view.currentNode(resource);
        if (node == null) {
            node = state.pendingNode != null ? state.pendingNode : state.lockNode;
        }
        return text(resource, resource.unique ? resource.id : resource.xmlId, node);
    }

    /** The line of a resource under another name and with another resource's node. */
    String text(Primitive resource, String name, @Nullable NodeState itsNode) {
        ResourceState state = view.of(resource);
        boolean several = state.activeNodes.size() > 1;
        NodeState node = several ? null : itsNode;
        StringBuilder line = new StringBuilder(name).append("\t(").append(agent(resource)).append("):\t");
        if (resource.removed) {
            line.append(" ORPHANED");
        }
        line.append(' ').append(stateWord(resource, state));
        if (node != null) {
            line.append(' ').append(node.name());
        }
        String maskedFailure = state.role == Role.STOPPED ? view.maskedProbes().reason(resource, node) : null;
        if (maskedFailure != null) {
            line.append(" (").append(maskedFailure).append(") ");
        }
        line.append(StatusView.parenthesis(flags(resource, state, node)));
        if (several) {
            if (resource.element.description != null) {
                line.append(" (").append(resource.element.description).append(')');
            }
            line.append(state.activeNodes.stream().map(NodeState::name).collect(Collectors.joining(" ", " [ ", " ]")));
        }
        return line.toString();
    }

    static String agent(Primitive resource) {
        String provider = "ocf".equalsIgnoreCase(resource.agentClass) && resource.provider != null ? resource.provider + ":" : "";
        return resource.agentClass + ":" + provider + resource.type;
    }

    private String stateWord(Primitive resource, ResourceState state) {
        if (state.failed) {
            return state.role == Role.PROMOTED ? "FAILED Promoted" : "FAILED";
        }
        String pending = view.pendingShown() ? pendingWord(state.pendingAction) : null;
        if (pending != null) {
            return pending;
        }
        return role(resource, state).toString();
    }

    /** The role as it is shown: what could be promoted is never just started. */
    static Role role(Primitive resource, ResourceState state) {
        boolean unpromoted = state.role == Role.STARTED && resource.topBelowBundle().promotable;
        return unpromoted ? Role.UNPROMOTED : state.role;
    }

    /** What is being done to a resource; null if that shows nowhere. */
    static @Nullable String pendingWord(@Nullable String task) {
        if (task == null) {
            return null;
        }
        return switch (task) {
            case "start" -> "Starting";
            case "stop" -> "Stopping";
            case "migrate_to", "migrate_from" -> "Migrating";
            case "promote" -> "Promoting";
            case "demote" -> "Demoting";
            default -> null;
        };
    }

    private List<String> flags(Primitive resource, ResourceState state, @Nullable NodeState node) {
        List<String> flags = new ArrayList<>();
        if (node != null && !node.online && node.unclean) {
            flags.add("UNCLEAN");
        }
        if (node != null && node == state.lockNode) {
            flags.add("LOCKED");
        }
        if (view.pendingShown() && "monitor".equals(state.pendingAction)) {
            flags.add("Monitoring");
        }
        if (resource.targetRole == Role.STOPPED) {
            flags.add("disabled");
        } else if (resource.targetRole == Role.UNPROMOTED) {
            flags.add("target-role:" + resource.meta.get("target-role"));
        }
        if (state.blocked) {
            flags.add("blocked");
        } else {
            flags.addAll(StatusView.careFlags(state));
        }
        if (state.ignoreFailure) {
            flags.add("failure ignored");
        }
        return flags;
    }
}
