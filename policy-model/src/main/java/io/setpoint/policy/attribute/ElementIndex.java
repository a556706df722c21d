package io.setpoint.policy.attribute;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.CibElement;
import io.setpoint.policy.document.ConstraintElement;
import io.setpoint.policy.document.ElementTree;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.OperationsElement;
import io.setpoint.policy.document.ResourceSetElement;
import io.setpoint.policy.document.RuleElement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements below one element that references can name, by element name and id. */
final class ElementIndex {
    /** Stands for an id that several elements of one name have. */
    private static final Object AMBIGUOUS = new Object();

    private final Map<Key, Object> elements = new HashMap<>();

    ElementIndex(CibElement root) {
        ElementTree.walk(root, this::add);
    }

    /** Where a resource set stands in its constraint. */
    record SetPlace(List<ResourceSetElement> siblings, int position) {}

    private record Key(String element, String id) {}

    @Nullable AttributeSet set(@Nullable String element, String id) {
        return element == null ? null : find(AttributeSet.class, element, id);
    }

    @Nullable RuleElement rule(String id) {
        return find(RuleElement.class, "rule", id);
    }

    @Nullable NvPair pair(String id) {
        return find(NvPair.class, "nvpair", id);
    }

    @Nullable OperationsElement operations(String id) {
        return find(OperationsElement.class, "operations", id);
    }

    @Nullable SetPlace resourceSet(String id) {
        return find(SetPlace.class, "resource_set", id);
    }

    private void add(CibElement element) {
        if (element instanceof AttributeSet set) {
            put(set.elementName, set.id, set);
        } else if (element instanceof RuleElement rule) {
            put("rule", rule.id, rule);
        } else if (element instanceof NvPair pair) {
            put("nvpair", pair.id, pair);
        } else if (element instanceof OperationsElement operations) {
            put("operations", operations.id, operations);
        } else if (element instanceof ConstraintElement constraint) {
            for (int i = 0; i < constraint.resourceSets.size(); i++) {
                put("resource_set", constraint.resourceSets.get(i).id, new SetPlace(constraint.resourceSets, i));
            }
        }
    }

    private void put(@Nullable String element, @Nullable String id, Object value) {
        if (element != null && id != null) {
            elements.merge(new Key(element, id), value, (a, b) -> AMBIGUOUS);
        }
    }

    private <T> @Nullable T find(Class<T> type, String element, String id) {
        Object found = elements.get(new Key(element, id));
        return type.isInstance(found) ? type.cast(found) : null;
    }
}
