package io.setpoint.planner.report;

import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The nodes: remarkable ones each in a line of its own, the others collected by kind (spec 08 §7.4). */
final class NodeListSection {
    /** The lists, in the order in which they are shown; offline guests have none. */
    private enum Group {
        ONLINE("Online"),
        OFFLINE("OFFLINE"),
        REMOTE_ONLINE("RemoteOnline"),
        REMOTE_OFFLINE("RemoteOFFLINE"),
        GUEST_ONLINE("GuestOnline");

        private final String title;

        Group(String title) {
            this.title = title;
        }
    }

    private final NodeHealth health;

    NodeListSection(NodeHealth health) {
        this.health = health;
    }

    void write(List<NodeState> nodes, IndentedList out) {
        Map<Group, List<String>> groups = new EnumMap<>(Group.class);
        out.open("Node List");
        for (NodeState node : nodes) {
            String colour = colour(node);
            if (remarkable(node) || colour != null) {
                out.item(kind(node) + " " + node.name() + ": " + status(node) + (colour == null ? "" : " (health is " + colour + ")"));
                continue;
            }
            Group group = group(node);
            if (group != null) {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(node.name());
            }
        }
        groups.forEach((group, names) -> out.item(group.title + ": [ " + String.join(" ", names) + " ]"));
        out.close();
    }

    private static boolean remarkable(NodeState node) {
        return node.unclean || node.pending || node.failStandby && node.online || node.standby || node.maintenance;
    }

    private static @Nullable Group group(NodeState node) {
        if (node.node.guest()) {
            return node.online ? Group.GUEST_ONLINE : null;
        }
        if (node.node.remote) {
            return node.online ? Group.REMOTE_ONLINE : Group.REMOTE_OFFLINE;
        }
        return node.online ? Group.ONLINE : Group.OFFLINE;
    }

    private static String kind(NodeState node) {
        if (node.node.guest()) {
            return "GuestNode";
        }
        return node.node.remote ? "RemoteNode" : "Node";
    }

    static String status(NodeState node) {
        if (node.unclean) {
            return node.online ? "UNCLEAN (online)" : node.pending ? "UNCLEAN (pending)" : "UNCLEAN (offline)";
        }
        if (node.pending) {
            return "pending";
        }
        if (node.failStandby && node.online) {
            return "standby (on-fail)";
        }
        if (node.standby) {
            if (!node.online) {
                return "OFFLINE (standby)";
            }
            return node.running.isEmpty() ? "standby" : "standby (with active resources)";
        }
        if (node.maintenance) {
            return node.online ? "maintenance" : "OFFLINE (maintenance)";
        }
        return node.online ? "online" : "OFFLINE";
    }

    /** {@code RED} or {@code YELLOW}; null for green, as always if health does not count. */
    private @Nullable String colour(NodeState node) {
        if (!health.counts()) {
            return null;
        }
        ScoreSyntax syntax = new ScoreSyntax(health.red(), health.yellow(), health.green());
        String colour = null;
        for (Map.Entry<String, String> attribute : node.node.attributes.entrySet()) {
            if (!attribute.getKey().startsWith("#health")) {
                continue;
            }
            String value = attribute.getValue();
            OptionalInt score = syntax.parse(value);
            boolean named = value.equalsIgnoreCase("yellow");
            if (value.equalsIgnoreCase("red") || !named && score.isPresent() && score.getAsInt() <= health.red()) {
                return "RED";
            }
            boolean yellowDiffers = health.yellow() != health.green();
            if (named || yellowDiffers && score.isPresent() && score.getAsInt() <= health.yellow()) {
                colour = "YELLOW";
            }
        }
        return colour;
    }
}
