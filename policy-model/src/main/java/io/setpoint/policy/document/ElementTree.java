package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The document as a tree of elements with names and attributes, whatever their classes: the binding annotations tell both. */
public final class ElementTree {
    private static final ClassValue<Layout> LAYOUTS = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return Layout.of(type);
        }
    };

    private ElementTree() {}

    /** Visits an element and all that is in it, parents first. */
    public static void walk(CibElement root, Consumer<CibElement> visitor) {
        visitor.accept(root);
        children(root, (name, child) -> walk(child, visitor));
    }

    /** Visits the children of an element with their names: those of one field in document order, field after field, others last. */
    static void children(CibElement element, BiConsumer<String, CibElement> visitor) {
        for (ChildField child : LAYOUTS.get(element.getClass()).children) {
            Object value = get(child.field, element);
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
        LAYOUTS.get(element.getClass()).attributes.forEach((name, field) -> {
            if (get(field, element) instanceof String value) {
                visitor.accept(name, value);
            }
        });
        if (element.otherAttributes != null) {
            element.otherAttributes.forEach((name, value) -> visitor.accept(name.getLocalPart(), value));
        }
    }

    /** Elements of a class keep that attribute in a field of its own. */
    static boolean hasField(Class<?> type, String attribute) {
        return LAYOUTS.get(type).attributes.containsKey(attribute);
    }

    /** Elements of a class keep children of that name in a field. */
    static boolean hasChild(Class<?> type, String name) {
        return LAYOUTS.get(type).childNames.contains(name);
    }

    private static @Nullable Object get(Field field, CibElement element) {
        try {
            return field.get(element);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Elements of the document keep their content in public fields; " + field + " is none.", e);
        }
    }

    /** A field with child elements and the names that they have by class. */
    private record ChildField(Field field, Map<Class<?>, String> names, @Nullable String onlyName) {
        String name(CibElement child) {
            return onlyName != null ? onlyName : names.get(child.getClass());
        }
    }

    private record Layout(Map<String, Field> attributes, List<ChildField> children, Set<String> childNames) {
        static Layout of(Class<?> type) {
            boolean base = type == CibElement.class;
            Layout layout = base ? new Layout(new LinkedHashMap<>(), new ArrayList<>(), new HashSet<>()) : of(type.getSuperclass());
            for (Field field : type.getDeclaredFields()) {
                // Public as it is: this spares a check of that at each access.
                field.setAccessible(true);
                layout.add(field);
            }
            return layout;
        }

        private void add(Field field) {
            XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
            XmlElement element = field.getAnnotation(XmlElement.class);
            XmlElements elements = field.getAnnotation(XmlElements.class);
            if (attribute != null) {
                attributes.put(attribute.name(), field);
            } else if (element != null) {
                children.add(new ChildField(field, Map.of(), element.name()));
                childNames.add(element.name());
            } else if (elements != null) {
                Map<Class<?>, String> names = new LinkedHashMap<>();
                for (XmlElement each : elements.value()) {
                    names.put(each.type(), each.name());
                }
                children.add(new ChildField(field, names, null));
                childNames.addAll(names.values());
            }
        }
    }
}
