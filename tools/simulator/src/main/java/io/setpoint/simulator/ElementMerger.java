package io.setpoint.simulator;

import io.setpoint.policy.document.CibElement;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges an update into an element: attributes are overwritten, children are merged by id or appended, nothing is removed (spec 08 §4). */
final class ElementMerger {
    private static final Object NO_ID = new Object();

    private ElementMerger() {}

    static void merge(CibElement target, CibElement update) {
        ElementFields fields = ElementFields.of(target);
        if (update.otherAttributes != null) {
            if (target.otherAttributes == null) {
                target.otherAttributes = new LinkedHashMap<>();
            }
            target.otherAttributes.putAll(update.otherAttributes);
        }
        for (Field field : fields.attributes()) {
            Object value = ElementFields.get(field, update);
            if (value != null) {
                ElementFields.set(field, target, value);
            }
        }
        for (Field field : fields.children()) {
            mergeChild(field, target, ElementFields.get(field, update));
        }
        for (Field field : fields.lists()) {
            mergeList(ElementFields.list(field, target), ElementFields.list(field, update));
        }
    }

    private static void mergeChild(Field field, CibElement target, @Nullable Object update) {
        if (!(update instanceof CibElement child)) {
            return;
        }
        if (ElementFields.get(field, target) instanceof CibElement present) {
            merge(present, child);
        } else {
            ElementFields.set(field, target, child);
        }
    }

    private static void mergeList(List<Object> target, List<Object> update) {
        Map<Object, CibElement> firstById = new HashMap<>();
        for (Object child : target) {
            if (child instanceof CibElement element) {
                firstById.putIfAbsent(id(element), element);
            }
        }
        for (Object child : update) {
            if (!(child instanceof CibElement element)) {
                continue;
            }
            CibElement present = firstById.get(id(element));
            if (present != null) {
                merge(present, element);
            } else {
                target.add(element);
                firstById.put(id(element), element);
            }
        }
    }

    /** Some two children of one parent, anywhere below the element, have the same id, so that merging a copy back changes something. */
    static boolean hasDuplicates(CibElement element) {
        ElementFields fields = ElementFields.of(element);
        for (Field field : fields.lists()) {
            Set<Object> seen = new HashSet<>();
            for (Object child : ElementFields.list(field, element)) {
                if (child instanceof CibElement below && (!seen.add(id(below)) || hasDuplicates(below))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Object id(CibElement element) {
        for (Field field : ElementFields.of(element).attributes()) {
            if (field.getName().equals("id")) {
                Object id = ElementFields.get(field, element);
                return id == null ? NO_ID : id;
            }
        }
        return NO_ID;
    }
}
