package io.setpoint.cli.plan;

import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.planner.summary.SummaryLine.NodeLine;
import io.setpoint.planner.summary.SummaryLine.ResourceLine;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.NodeState;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says in words why something is done: the reason that the planner gives (spec 08 §8), or what follows from what is done. */
final class ReasonText {
    private static final Map<String, String> WORDS = Map.of(
            "node availability", "no node may run it",
            "no quorum", "the cluster has no quorum",
            "quorum freeze", "without quorum nothing more may be started",
            "being multiply active", "it is active on more than one node",
            "resource definition change", "its definition has changed",
            "required stonith", "a node has to be fenced");
    private static final Pattern COLOCATION = Pattern.compile("colocation with (\\S+)");
    private static final Pattern ORDERING = Pattern.compile("(required|unrunnable|unmigrateable) (\\S+) (\\S+)");
    private static final Map<String, String> DONE = Map.of(
            "start", "starts",
            "running", "starts",
            "stop", "stops",
            "stopped", "stops",
            "promote", "is promoted",
            "promoted", "is promoted",
            "demote", "is demoted",
            "demoted", "is demoted",
            "monitor", "is probed");
    private static final Map<String, String> NOT_DONE = Map.of(
            "start", "cannot start",
            "running", "cannot start",
            "stop", "cannot stop",
            "stopped", "cannot stop",
            "promote", "cannot be promoted",
            "promoted", "cannot be promoted",
            "demote", "cannot be demoted",
            "demoted", "cannot be demoted",
            "monitor", "cannot be probed");

    private final Map<String, NodeState> nodes = new HashMap<>();

    ReasonText(ClusterState cluster) {
        cluster.nodes().forEach(node -> nodes.put(node.name(), node));
    }

    String of(SummaryLine line) {
        if (line instanceof NodeLine node) {
            return node.reason();
        }
        ResourceLine resource = (ResourceLine) line;
        String reason = resource.reason() == null ? ofVerb(resource) : ofPlanner(resource.reason());
        return resource.blocked() ? reason + "; cannot be done now" : reason;
    }

    private static String ofPlanner(String reason) {
        String known = WORDS.get(reason);
        if (known != null) {
            return known;
        }
        Matcher colocation = COLOCATION.matcher(reason);
        if (colocation.matches()) {
            return "its place is with " + colocation.group(1) + ", which cannot start";
        }
        Matcher ordering = ORDERING.matcher(reason);
        return ordering.matches() ? ofOrdering(ordering.group(1), ordering.group(2), ordering.group(3)) : reason;
    }

    private static String ofOrdering(String kind, String resource, String task) {
        if (kind.equals("unmigrateable")) {
            return resource + " cannot migrate live";
        }
        boolean done = kind.equals("required");
        String verb = (done ? DONE : NOT_DONE).get(task);
        return verb == null ? kind + " " + resource + " " + task : resource + " " + verb;
    }

    private String ofVerb(ResourceLine line) {
        return switch (line.verb()) {
            case START -> "it should run, and does not";
            case STOP -> "it should not run here";
            case RESTART -> "it has to start anew";
            case MOVE, MIGRATE -> ofMove(line.from());
            case RECOVER -> "it has failed";
            case RELOAD -> "its parameters have changed";
            case PROMOTE -> "it should be promoted";
            case DEMOTE -> "it should not be promoted";
            case RE_PROMOTE -> "it has to be promoted anew";
        };
    }

    private String ofMove(@Nullable String from) {
        NodeState node = nodes.get(from);
        return node == null || node.available() ? "another node is better for it" : from + " is " + NodeCondition.of(node);
    }
}
