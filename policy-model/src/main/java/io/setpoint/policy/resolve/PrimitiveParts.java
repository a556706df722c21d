package io.setpoint.policy.resolve;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.References;
import io.setpoint.policy.attribute.RuleInput;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.OperationsElement;
import io.setpoint.policy.document.PrimitiveElement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What only primitives have: an element merged with its template, operations, utilization (spec 02 §4.1, §4.6). */
final class PrimitiveParts {
    private final Templates templates;
    private final References references;
    private final AttributeSets sets;
    private final RuleInput timeOnly;
    private final Map<PrimitiveElement, List<OpElement>> operations = new IdentityHashMap<>();
    private final Map<OpElement, PrimitiveElement> owners = new IdentityHashMap<>();

    PrimitiveParts(Templates templates, References references, AttributeSets sets, RuleInput timeOnly) {
        this.templates = templates;
        this.references = references;
        this.sets = sets;
        this.timeOnly = timeOnly;
    }

    @Nullable PrimitiveElement effective(PrimitiveElement configured) {
        return templates.effective(configured);
    }

    /** The operations in effect; instances of one element share the list. */
    List<OpElement> operations(PrimitiveElement effective) {
        return operations.computeIfAbsent(effective, this::resolveOperations);
    }

    /** The element that references inside an operation are limited to; null for the whole document. */
    @Nullable PrimitiveElement owner(OpElement op) {
        return owners.get(op);
    }

    void readUtilization(Primitive primitive) {
        if (primitive.element instanceof PrimitiveElement element) {
            sets.merge(element.utilization, element, null, timeOnly, primitive.utilization);
        }
    }

    private List<OpElement> resolveOperations(PrimitiveElement effective) {
        if (effective.operations.isEmpty()) {
            return List.of();
        }
        OperationsElement first = effective.operations.get(0);
        if (first.idRef == null) {
            first.ops.forEach(op -> owners.put(op, effective));
            return List.copyOf(first.ops);
        }
        OperationsElement referenced = references.resolve(first);
        return referenced == null ? List.of() : referenced.ops.stream().map(Templates::copy).toList();
    }
}
