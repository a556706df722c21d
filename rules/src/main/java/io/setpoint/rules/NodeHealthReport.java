package io.setpoint.rules;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.ScoreSyntax;
import io.setpoint.rules.given.Health;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Adds up the health of each node (spec 04 §4.5). */
final class NodeHealthReport {
    private static final String ATTRIBUTE = "#health";
    private static final String WITH_BASE = "progressive";

    private final ClusterState state;

    NodeHealthReport(ClusterState state) {
        this.state = state;
    }

    /** Tells which nodes' health is not 0; nothing if health does not count, or all are well. */
    void tell(Consumer<Object> session) {
        NodeHealth health = state.options().health();
        if (!health.counts()) {
            return;
        }
        ScoreSyntax syntax = new ScoreSyntax(health.red(), health.yellow(), health.green());
        List<NodeScore> all = new ArrayList<>();
        for (NodeState node : state.nodes()) {
            int score = health.strategy().equals(WITH_BASE) ? health.base() : 0;
            for (Map.Entry<String, String> attribute : node.node.attributes.entrySet()) {
                if (attribute.getKey().startsWith(ATTRIBUTE)) {
                    score = Score.add(score, syntax.parse(attribute.getValue(), 0));
                }
            }
            if (score != 0) {
                all.add(new NodeScore(node, score));
            }
        }
        if (!all.isEmpty()) {
            session.accept(new Health(health.strategy(), all, all.stream().filter(node -> node.score() > 0).toList()));
        }
    }
}
