package io.setpoint.policy.document;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The document as a tree of elements with names and attributes, whatever their classes: the binding annotations tell both. */
public final class ElementTree {
    private ElementTree() {}

    /** Visits an element and all that is in it, parents first. */
    public static void walk(CibElement root, Consumer<CibElement> visitor) {
        visitor.accept(root);
        children(root, (name, child) -> walk(child, visitor));
    }

    /** Visits the children of an element with their names: those of one field in document order, field after field, others last. */
    static void children(CibElement element, BiConsumer<String, CibElement> visitor) {
        for (ElementLayout.ChildField child : ElementLayout.of(element.getClass()).childFields()) {
            Object value = ElementLayout.get(child.field(), element);
            if (value instanceof CibElement single) {
                visitor.accept(child.name(single), single);
            } else if (value instanceof List<?> list) {
                for (Object each : list) {
                    CibElement one = (CibElement) each;
                    visitor.accept(child.name(one), one);
                }
            }
        }
        if (element.otherContent != null) {
            element.otherContent.forEach(other -> visitor.accept(other.name, other));
        }
    }

    /** Visits the attributes that an element has, those without a field last. */
    static void attributes(CibElement element, BiConsumer<String, String> visitor) {
        ElementLayout.of(element.getClass()).attributes().forEach((name, field) -> {
            if (ElementLayout.get(field, element) instanceof String value) {
                visitor.accept(name, value);
            }
        });
        if (element.otherAttributes != null) {
            element.otherAttributes.forEach((name, value) -> visitor.accept(name.getLocalPart(), value));
        }
    }
}
