package io.setpoint.policy.constraint;

import io.setpoint.policy.attribute.RuleEvaluator;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.attribute.RuleInput.ResourceValues;
import io.setpoint.policy.attribute.Submatches;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import io.setpoint.policy.document.RuleElement;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluates the rule of a location constraint for each node (spec 04 §4.3, 01 §7.9). */
final class LocationRule {
    private final SetReader sets;
    private final RuleEvaluator evaluator;

    LocationRule(SetReader sets) {
        this.sets = sets;
        evaluator = new RuleEvaluator(sets.references, sets.model.recheck());
    }

    /** What a rule gives: the constraint is named after it. */
    record Result(String id, Role role, List<NodeScore> scores) {}

    /**
     * The nodes for which the rule passes, with their scores; null if the rule is void.
     *
     * @param match what a pattern matched in the id of the resource, if one did
     */
    @Nullable Result evaluate(RuleElement rule, Resource resource, @Nullable Function<Integer, @Nullable String> match) {
        Role role = LocationReader.filter(rule.role);
        if (rule.id == null || role == null || !validOperator(rule.booleanOp)) {
            return null;
        }
        OptionalInt fixed = sets.scores.parse(rule.score);
        if (rule.scoreAttribute == null && fixed.isEmpty()) {
            return null;
        }
        String attribute = rule.scoreAttribute == null ? null : Submatches.expand(rule.scoreAttribute, match);
        List<NodeScore> scores = new ArrayList<>();
        for (NodeState node : sets.model.nodes()) {
            if (evaluator.passes(rule, null, input(resource, node.node, match))) {
                OptionalInt score = attribute == null ? fixed : sets.scores.parse(attribute(attribute, node.node, resource));
                score.ifPresent(value -> scores.add(new NodeScore(node, value)));
            }
        }
        return new Result(rule.id, role, scores);
    }

    private static boolean validOperator(@Nullable String text) {
        return text == null || text.equalsIgnoreCase("and") || text.equalsIgnoreCase("or");
    }

    private RuleInput input(Resource resource, Node node, @Nullable Function<Integer, @Nullable String> match) {
        ResourceValues values = new ResourceValues(
                name -> sets.model.parameters().of(resource, node).get(name), name -> resource.meta.get(name));
        return new RuleInput(sets.model.now(), node.attributes, null, null, values, match);
    }

    /** The attribute of a node; of a guest, if the resource wants it so, that of the node which hosts the guest. */
    private @Nullable String attribute(String name, Node node, Resource resource) {
        Map<String, String> attributes = node.attributes;
        if (node.guest() && "host".equalsIgnoreCase(resource.meta.get("container-attribute-target"))) {
            Primitive connection = node.connection;
            List<NodeState> hosts = connection == null || connection.launcher == null
                    ? List.of()
                    : sets.model.of(connection.launcher).activeNodes;
            attributes = hosts.isEmpty() ? Map.of() : hosts.get(0).node.attributes;
        }
        return attributes.get(name);
    }
}
