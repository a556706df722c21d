package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.AttributeSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates parameters when they are first asked for: a resource's own sets, then those of its ancestors (spec 02 §4.5). */
final class EvaluatedParameters implements Parameters {
    private static final String NO_NODE = "";

    private final AttributeSets sets;
    private final RuleInput timeOnly;
    private final Map<Resource, Map<String, Map<String, String>>> tables = new IdentityHashMap<>();

    EvaluatedParameters(AttributeSets sets, RuleInput timeOnly) {
        this.sets = sets;
        this.timeOnly = timeOnly;
    }

    @Override
    public Map<String, String> of(Resource resource, @Nullable Node node) {
        Map<String, Map<String, String>> known = tables.computeIfAbsent(resource, key -> new HashMap<>(2));
        // The address of a connection can be replaced for one node alone, so connections share nothing.
        boolean shared = node == null || !resource.remoteConnection && !guarded(resource);
        String key = shared ? NO_NODE : node.name.toLowerCase(Locale.ROOT);
        Map<String, String> table = known.get(key);
        if (table == null) {
            table = evaluate(resource, timeOnly.withNode(shared ? null : node.attributes));
            known.put(key, table);
        }
        return table;
    }

    private Map<String, String> evaluate(Resource resource, RuleInput input) {
        Map<String, String> table = new LinkedHashMap<>();
        for (Resource owner = resource; owner != null; owner = owner.parent) {
            sets.merge(owner.element.instanceAttributes, owner.element, null, input, table);
        }
        return table;
    }

    /** Some set may have a rule, so that the result can differ from node to node. */
    private static boolean guarded(Resource resource) {
        for (Resource owner = resource; owner != null; owner = owner.parent) {
            for (AttributeSet set : owner.element.instanceAttributes) {
                if (!set.rules.isEmpty() || set.idRef != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
