package io.setpoint.policy.constraint;

import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.LocationConstraint.NodeScore;
import io.setpoint.policy.document.LocationElement;
import io.setpoint.policy.document.ReferenceElement;
import io.setpoint.policy.document.ResourceSetElement;
import io.setpoint.policy.document.RuleElement;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads {@code rsc_location}: a constraint for each resource that it names, lists in a set, or describes by a pattern (spec 04 §4). */
final class LocationReader {
    private final SetReader sets;
    private final LocationRule rules;

    LocationReader(SetReader sets) {
        this.sets = sets;
        rules = new LocationRule(sets);
    }

    List<LocationConstraint> read(LocationElement element, String id, int position) {
        Expansion expansion = new Expansion(element, id, position);
        List<ResourceSetElement> resourceSets = sets.sets(element);
        Resource resource = sets.find(element.rsc);
        if (element.rsc != null && resource == null) {
            List<String> members = sets.membersOf(element.rsc);
            if (members.isEmpty()) {
                return List.of();
            }
            ResourceSetElement set = sets.expansion.setOf(element.rsc, members);
            set.role = element.role;
            resourceSets.add(set);
        }
        if (!resourceSets.isEmpty()) {
            readSets(resourceSets, expansion);
        } else {
            if (resource != null) {
                expansion.add(resource, element.role, element.score, null);
            }
            if (element.rscPattern != null) {
                readPattern(element.rscPattern, expansion);
            }
        }
        return expansion.constraints;
    }

    /** Up to the first set without id or reference that names nothing; what came before stays. */
    private void readSets(List<ResourceSetElement> resourceSets, Expansion expansion) {
        LocationElement element = expansion.element;
        for (ResourceSetElement set : resourceSets) {
            if (set.id == null) {
                return;
            }
            for (ReferenceElement reference : set.references) {
                Resource resource = sets.find(reference.id);
                if (resource == null) {
                    return;
                }
                expansion.add(
                        resource, set.role == null ? element.role : set.role, set.score == null ? element.score : set.score, null);
            }
        }
    }

    private void readPattern(String text, Expansion expansion) {
        boolean inverted = text.startsWith("!");
        ExtendedRegex pattern;
        try {
            pattern = ExtendedRegex.compile(inverted ? text.substring(1) : text);
        } catch (PatternSyntaxException e) {
            return;
        }
        for (Resource resource : sets.model.resources()) {
            Function<Integer, @Nullable String> match = pattern.search(resource.id);
            if (inverted == (match == null)) {
                expansion.add(resource, expansion.element.role, expansion.element.score, match);
            }
        }
    }

    /** The constraints that one element gives. */
    private final class Expansion {
        final LocationElement element;
        final String id;
        final int position;
        final List<LocationConstraint> constraints = new ArrayList<>();

        Expansion(LocationElement element, String id, int position) {
            this.element = element;
            this.id = id;
            this.position = position;
        }

        void add(Resource resource, @Nullable String role, @Nullable String score, @Nullable Function<Integer, @Nullable String> match) {
            if (element.node != null && score != null) {
                addSimple(resource, element.node, role, score);
            } else if (!element.rules.isEmpty()) {
                RuleElement rule = sets.references.resolve(element.rules.get(0), null);
                LocationRule.Result result = rule == null ? null : rules.evaluate(rule, resource, match);
                if (result != null) {
                    add(result.id(), resource, result.role(), result.scores());
                }
            }
        }

        private void addSimple(Resource resource, String nodeName, @Nullable String roleText, String scoreText) {
            NodeState node = sets.model.nodeByName(nodeName);
            OptionalInt score = sets.scores.parse(scoreText);
            Role role = filter(roleText);
            if (node != null && score.isPresent() && role != null) {
                add(id, resource, role, List.of(new NodeScore(node, score.getAsInt())));
            }
        }

        private void add(String constraintId, Resource resource, Role role, List<NodeScore> scores) {
            Discovery discovery = discovery();
            if (discovery == Discovery.EXCLUSIVE) {
                sets.model.of(resource).exclusiveDiscovery = true;
            }
            constraints.add(new LocationConstraint(constraintId, position, constraints.size(), resource, role, discovery, scores));
        }

        private Discovery discovery() {
            return switch (element.resourceDiscovery == null ? "" : element.resourceDiscovery) {
                case "never" -> Discovery.NEVER;
                case "exclusive" -> Discovery.EXCLUSIVE;
                default -> Discovery.ALWAYS;
            };
        }
    }

    /**
     * The role that a location is limited to, unknown for any: every promoted instance has to pass through unpromoted. Null if it
     * is no role.
     */
    static @Nullable Role filter(@Nullable String text) {
        Role role = SetReader.role(text);
        return role == Role.UNPROMOTED ? Role.UNKNOWN : role;
    }
}
