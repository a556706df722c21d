package io.setpoint.policy.resolve;

import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.OperationsElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges primitives with the templates that they name, and remembers who names which (spec 02 §4.1). */
final class Templates {
    private final Map<String, PrimitiveElement.Template> templates = new HashMap<>();
    private final Map<PrimitiveElement, PrimitiveElement> merged = new IdentityHashMap<>();
    private final Map<String, Set<String>> referrers = new LinkedHashMap<>();

    Templates(List<ResourceElement> resources) {
        for (ResourceElement element : resources) {
            if (element instanceof PrimitiveElement.Template template && template.id != null) {
                templates.putIfAbsent(template.id, template);
            }
        }
    }

    /** The element in effect: the configured one, or a new one made from its template; null if the template does not exist. */
    @Nullable PrimitiveElement effective(PrimitiveElement configured) {
        if (configured.template == null) {
            return configured;
        }
        PrimitiveElement.Template template = templates.get(configured.template);
        if (template == null || configured.template.equals(configured.id)) {
            return null;
        }
        referrers.computeIfAbsent(configured.template, key -> new LinkedHashSet<>()).add(configured.id);
        return merged.computeIfAbsent(configured, key -> merge(template, key));
    }

    /** The ids of the resources made from a template, in the order of their reading; empty if there are none. */
    List<String> referrers(String template) {
        return List.copyOf(referrers.getOrDefault(template, Set.of()));
    }

    private static PrimitiveElement merge(PrimitiveElement.Template template, PrimitiveElement configured) {
        PrimitiveElement effective = new PrimitiveElement();
        effective.line = configured.line;
        effective.column = configured.column;
        effective.id = configured.id;
        effective.description = template.description;
        effective.agentClass = template.agentClass;
        effective.provider = template.provider;
        effective.type = template.type;
        effective.otherAttributes = template.otherAttributes;
        effective.metaAttributes = concatenated(template.metaAttributes, configured.metaAttributes);
        effective.instanceAttributes = concatenated(template.instanceAttributes, configured.instanceAttributes);
        effective.utilization = concatenated(template.utilization, configured.utilization);
        effective.operations = mergedOperations(template.operations, configured.operations);
        return effective;
    }

    private static <T> List<T> concatenated(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static List<OperationsElement> mergedOperations(List<OperationsElement> template, List<OperationsElement> own) {
        if (own.isEmpty()) {
            return template.isEmpty() ? List.of() : List.of(copy(template.get(0), template.get(0).ops));
        }
        if (template.isEmpty()) {
            return own;
        }
        List<OpElement> ops = new ArrayList<>(own.get(0).ops);
        Set<OperationKey> used = new HashSet<>();
        ops.forEach(op -> used.add(OperationKey.of(op)));
        template.get(0).ops.stream().filter(op -> !used.contains(OperationKey.of(op))).forEach(op -> ops.add(copy(op)));
        return List.of(copy(own.get(0), ops));
    }

    private static OperationsElement copy(OperationsElement original, List<OpElement> ops) {
        OperationsElement copy = new OperationsElement();
        copy.id = original.id;
        copy.idRef = original.idRef;
        copy.ops = ops;
        return copy;
    }

    /** A copy that can belong to another resource: what its references mean depends on that (spec 02 §4.2). */
    static OpElement copy(OpElement original) {
        OpElement copy = new OpElement();
        copy.line = original.line;
        copy.column = original.column;
        copy.otherAttributes = original.otherAttributes;
        copy.metaAttributes = original.metaAttributes;
        copy.instanceAttributes = original.instanceAttributes;
        return copy;
    }

    /** What decides whether an operation of the resource replaces one of the template. */
    private record OperationKey(@Nullable String name, @Nullable String role) {
        static OperationKey of(OpElement op) {
            String role = op.attribute("role");
            Role parsed = role == null ? Role.STARTED : Role.parse(role);
            boolean ordinary = parsed == Role.STARTED || parsed == Role.UNPROMOTED;
            return new OperationKey(op.name(), ordinary ? null : role);
        }
    }
}
