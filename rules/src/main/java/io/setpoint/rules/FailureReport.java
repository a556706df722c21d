package io.setpoint.rules;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.cluster.States;
import io.setpoint.policy.status.FailCounts;
import io.setpoint.policy.value.ScoreSyntax;
import io.setpoint.rules.given.FailCount;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts the failures that still matter, of primitives and what they launch, where there are any (spec 03 §18.2). */
final class FailureReport implements States {
    private final ClusterState state;
    private final Map<Node, NodeState> nodes = new IdentityHashMap<>();

    FailureReport(ClusterState state) {
        this.state = state;
        state.nodes().forEach(node -> nodes.put(node.node, node));
    }

    void tell(Consumer<Object> session) {
        NodeHealth health = state.options().health();
        ScoreSyntax syntax = new ScoreSyntax(health.red(), health.yellow(), health.green());
        FailCounts failCounts = new FailCounts(this, state.history(), syntax, state.now().epochSeconds());
        for (FailCounts.Failed failed : failCounts.all(state.allResources())) {
            int count = failCounts.effectiveWithLaunched(failed.resource(), failed.node()).count();
            session.accept(new FailCount((Primitive) failed.resource().config, failed.node(), count));
        }
    }

    @Override
    public ResourceState of(Resource resource) {
        return state.state(resource);
    }

    @Override
    public NodeState of(Node node) {
        return nodes.get(node);
    }

    @Override
    public List<NodeState> nodes() {
        return state.nodes();
    }
}
