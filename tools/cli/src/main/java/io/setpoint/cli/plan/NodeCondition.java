package io.setpoint.cli.plan;

import io.setpoint.policy.cluster.NodeState;

/** How a node is, in a word or two that follow its name and {@code is}. */
final class NodeCondition {
    /** The condition of a node that can host resources. */
    static final String GOOD = "online";

    private NodeCondition() {}

    static String of(NodeState node) {
        if (node.unclean) {
            return node.online ? "online, but unclean" : "lost (unclean)";
        }
        if (node.pending) {
            return "joining";
        }
        if (!node.online) {
            return "offline";
        }
        if (node.shutdown) {
            return "shutting down";
        }
        if (node.maintenance) {
            return "in maintenance";
        }
        return node.standby || node.failStandby ? "on standby" : GOOD;
    }
}
