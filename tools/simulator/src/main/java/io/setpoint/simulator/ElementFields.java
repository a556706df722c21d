package io.setpoint.simulator;

import io.setpoint.policy.document.CibElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a class of elements by kind, so that elements are copied and merged by their structure, whatever the class. Fields that
 * every element has are not among them.
 *
 * @param attributes the attributes that have fields
 * @param children fields with one child element
 * @param lists fields with a list of child elements
 */
record ElementFields(Constructor<? extends CibElement> constructor, List<Field> attributes, List<Field> children, List<Field> lists) {
    private static final Map<Class<?>, ElementFields> BY_CLASS = new ConcurrentHashMap<>();

    static ElementFields of(CibElement element) {
        return BY_CLASS.computeIfAbsent(element.getClass(), any -> read(element.getClass()));
    }

    private static ElementFields read(Class<? extends CibElement> type) {
        List<Field> attributes = new ArrayList<>();
        List<Field> children = new ArrayList<>();
        List<Field> lists = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.getDeclaringClass() == CibElement.class) {
                continue;
            }
            if (field.getType() == String.class) {
                attributes.add(field);
            } else if (CibElement.class.isAssignableFrom(field.getType())) {
                children.add(field);
            } else if (List.class.isAssignableFrom(field.getType())) {
                lists.add(field);
            }
        }
        try {
            return new ElementFields(type.getDeclaredConstructor(), attributes, children, lists);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " cannot be copied: it has no constructor without parameters", e);
        }
    }

    CibElement newElement() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make an element with " + constructor, e);
        }
    }

    static @Nullable Object get(Field field, CibElement element) {
        try {
            return field.get(element);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }

    static void set(Field field, CibElement element, @Nullable Object value) {
        try {
            field.set(element, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot write " + field, e);
        }
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Field field, CibElement element) {
        Object list = get(field, element);
        if (list == null) {
            list = new ArrayList<>();
            set(field, element, list);
        }
        return (List<Object>) list;
    }
}
