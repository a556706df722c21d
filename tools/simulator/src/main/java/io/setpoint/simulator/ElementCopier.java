package io.setpoint.simulator;

import io.setpoint.policy.document.CibElement;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;

/** Copies elements with all that is below them, so that the copy can be edited; content that nobody reads is shared. */
final class ElementCopier {
    private ElementCopier() {}

    /** A copy of the element alone, with its attributes and without what is below it. */
    static <T extends CibElement> T copyWithoutChildren(T element) {
        ElementFields fields = ElementFields.of(element);
        CibElement copy = fields.newElement();
        copy.line = element.line;
        copy.column = element.column;
        if (element.otherAttributes != null) {
            copy.otherAttributes = new LinkedHashMap<>(element.otherAttributes);
        }
        copy.otherContent = element.otherContent;
        for (Field field : fields.attributes()) {
            ElementFields.set(field, copy, ElementFields.get(field, element));
        }
        @SuppressWarnings("unchecked")
        T same = (T) copy;
        return same;
    }

    static <T extends CibElement> T copy(T element) {
        ElementFields fields = ElementFields.of(element);
        T copy = copyWithoutChildren(element);
        for (Field field : fields.children()) {
            if (ElementFields.get(field, element) instanceof CibElement child) {
                ElementFields.set(field, copy, copy(child));
            }
        }
        for (Field field : fields.lists()) {
            List<Object> list = ElementFields.list(field, copy);
            for (Object child : ElementFields.list(field, element)) {
                list.add(child instanceof CibElement childElement ? copy(childElement) : child);
            }
        }
        return copy;
    }
}
