package io.setpoint.planner.report;

import io.setpoint.planner.report.HealthColour.Colour;
import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.NodeState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final HealthColour health;

    NodeListSection(NodeHealth health) {
        this.health = new HealthColour(health);
    }

    void write(List<NodeState> nodes, IndentedList out) {
        Map<Group, List<String>> groups = new EnumMap<>(Group.class);
        out.open("Node List");
        for (NodeState node : nodes) {
            Colour colour = this.health.of(node.node);
            if (remarkable(node) || colour != Colour.GREEN) {
                String health = colour == Colour.GREEN ? "" : " (health is " + colour + ")";
                out.item(kind(node) + " " + node.name() + ": " + status(node) + health);
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
}
