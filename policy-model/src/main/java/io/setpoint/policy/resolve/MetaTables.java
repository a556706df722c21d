package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourceElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Fills the table of a resource's meta-attributes from all that contributes to it (spec 02 §4.2). */
final class MetaTables {
    private final AttributeSets sets;
    private final RuleInput timeOnly;
    private final List<AttributeSet> defaults;

    MetaTables(AttributeSets sets, RuleInput timeOnly, List<AttributeSet> defaults) {
        this.sets = sets;
        this.timeOnly = timeOnly;
        this.defaults = defaults;
    }

    /** What rules about the agent see: nothing for a collective. */
    static RuleInput.Agent agent(Resource resource) {
        return resource instanceof Primitive && resource.element instanceof PrimitiveElement element
                ? new RuleInput.Agent(element.agentClass, element.provider, element.type)
                : new RuleInput.Agent(null, null, null);
    }

    void fill(Resource resource) {
        RuleInput input = timeOnly.withAgent(agent(resource));
        addElementAttributes(resource);
        sets.merge(resource.element.metaAttributes, resource.element, null, input, resource.meta);
        if (resource.parent != null) {
            inherited(resource.parent, input).forEach(resource.meta::putIfAbsent);
        }
        sets.merge(defaults, null, null, input, resource.meta);
        if (resource.parent != null) {
            resource.parent.meta.forEach(resource.meta::putIfAbsent);
        }
    }

    private Map<String, String> inherited(Resource parent, RuleInput input) {
        Map<String, String> inherited = new LinkedHashMap<>();
        for (Resource ancestor = parent; ancestor != null; ancestor = ancestor.parent) {
            sets.merge(ancestor.element.metaAttributes, ancestor.element, null, input, inherited);
        }
        return inherited;
    }

    private static void addElementAttributes(Resource resource) {
        ResourceElement element = resource.element;
        putIfAbsent(resource, "id", element.id);
        putIfAbsent(resource, "description", element.description);
        if (element instanceof PrimitiveElement primitive) {
            putIfAbsent(resource, "class", primitive.agentClass);
            putIfAbsent(resource, "provider", primitive.provider);
            putIfAbsent(resource, "type", primitive.type);
        }
        if (element.otherAttributes != null) {
            for (Map.Entry<QName, String> attribute : element.otherAttributes.entrySet()) {
                putIfAbsent(resource, attribute.getKey().getLocalPart(), attribute.getValue());
            }
        }
        if (resource.instance >= 0) {
            resource.meta.put("clone", Integer.toString(resource.instance));
        }
    }

    private static void putIfAbsent(Resource resource, String name, @Nullable String value) {
        if (value != null && !value.equalsIgnoreCase("#default")) {
            resource.meta.putIfAbsent(name, value);
        }
    }
}
