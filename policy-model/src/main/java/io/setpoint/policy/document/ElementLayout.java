package io.setpoint.policy.document;

import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElements;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** In which fields the elements of a class keep their attributes and children, as its JAXB annotations say. */
final class ElementLayout {
    private static final ClassValue<ElementLayout> LAYOUTS = new ClassValue<>() {
        @Override
        protected ElementLayout computeValue(Class<?> type) {
            return new ElementLayout(type);
        }
    };

    private final Map<String, Field> attributes = new LinkedHashMap<>();
    private final List<ChildField> childFields = new ArrayList<>();
    private final Map<String, Child> children = new HashMap<>();

    private ElementLayout(Class<?> type) {
        if (type != CibElement.class) {
            ElementLayout base = of(type.getSuperclass());
            attributes.putAll(base.attributes);
            childFields.addAll(base.childFields);
            children.putAll(base.children);
        }
        for (Field field : type.getDeclaredFields()) {
            // Public as it is: this spares a check of that at each access.
            field.setAccessible(true);
            add(field);
        }
    }

    /** Looks at the classes of children, too, and of theirs. */
    void prepare() {
        for (Child each : children.values()) {
            if (each.layout == null) {
                each.layout().prepare();
            }
        }
    }

    static ElementLayout of(Class<?> type) {
        return LAYOUTS.get(type);
    }

    /** The attributes that have fields. */
    Map<String, Field> attributes() {
        return attributes;
    }

    /** The field of an attribute, or null if it has none. */
    @Nullable Field attribute(String name) {
        return attributes.get(name);
    }

    /** The fields with children. */
    List<ChildField> childFields() {
        return childFields;
    }

    /** What children of a name are, or null if no class is made for them. */
    @Nullable Child child(String name) {
        return children.get(name);
    }

    static @Nullable Object get(Field field, CibElement element) {
        try {
            return field.get(element);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Elements of the document keep their content in public fields; " + field + " is none.", e);
        }
    }

    static void set(Field field, CibElement element, Object value) {
        try {
            field.set(element, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Elements of the document keep their content in public fields; " + field + " is none.", e);
        }
    }

    /** A field with child elements and the names that they have by class. */
    record ChildField(Field field, Map<Class<?>, String> names) {
        String name(CibElement child) {
            return names.get(child.getClass());
        }
    }

    /** The children of one name: the field that keeps them, which may be a list, and their class. */
    static final class Child {
        private final Field field;
        private final boolean isList;
        private final Constructor<? extends CibElement> constructor;
        private @Nullable ElementLayout layout;

        private Child(Field field, Class<? extends CibElement> type) {
            this.field = field;
            isList = field.getType() == List.class;
            try {
                constructor = type.getDeclaredConstructor();
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Elements of the document have a constructor without parameters; " + type + " has none.", e);
            }
            constructor.setAccessible(true);
        }

        /** The layout of such children. */
        ElementLayout layout() {
            if (layout == null) {
                // Not before it is needed: some elements may be inside others of their class.
                layout = of(constructor.getDeclaringClass());
            }
            return layout;
        }

        /** Makes such a child of an element. */
        CibElement addTo(CibElement parent) {
            CibElement child = create();
            if (isList) {
                list(parent).add(child);
            } else {
                set(field, parent, child);
            }
            return child;
        }

        private CibElement create() {
            try {
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Elements of the document can be made without more ado; " + constructor + " failed.", e);
            }
        }

        @SuppressWarnings("unchecked")
        private List<CibElement> list(CibElement parent) {
            return (List<CibElement>) get(field, parent);
        }
    }

    private void add(Field field) {
        XmlAttribute attribute = field.getAnnotation(XmlAttribute.class);
        XmlElement element = field.getAnnotation(XmlElement.class);
        XmlElements elements = field.getAnnotation(XmlElements.class);
        if (attribute != null) {
            attributes.put(attribute.name(), field);
        } else if (element != null) {
            addChildren(field, element);
        } else if (elements != null) {
            addChildren(field, elements.value());
        }
    }

    private void addChildren(Field field, XmlElement... elements) {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        for (XmlElement each : elements) {
            Class<?> type = each.type() == XmlElement.DEFAULT.class ? contentOf(field) : each.type();
            names.put(type, each.name());
            children.put(each.name(), new Child(field, type.asSubclass(CibElement.class)));
        }
        childFields.add(new ChildField(field, names));
    }

    /** The class of a field, or of what is in the list there. */
    private static Class<?> contentOf(Field field) {
        return field.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : field.getType();
    }
}
