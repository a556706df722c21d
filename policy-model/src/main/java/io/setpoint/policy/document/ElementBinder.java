package io.setpoint.policy.document;

import java.lang.reflect.Field;
import java.util.ArrayList;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document's objects from the stream of its elements, as the JAXB annotations of their classes say. The runtime of JAXB does the
 * same, but takes longer for that than the parser for the text, and a quarter of a second to start. What no class or field is made for
 * becomes "other" content of the element around it.
 */
final class ElementBinder {
    private static final ElementLayout OTHER = ElementLayout.of(OtherElement.class);
    private static final int POOLED_VALUES = 1 << 12;
    private static final int LONGEST_POOLED = 40;

    private final GuardedReader reader;
    private final @Nullable String[] pool = new String[POOLED_VALUES];

    private ElementBinder(GuardedReader reader) {
        this.reader = reader;
    }

    /** Looks at the classes of the document, if that was not done yet. */
    static void prepare() {
        ElementLayout.of(Cib.class).prepare();
    }

    /** Binds the document whose root element the reader stands at, and reads on to the end. */
    static Cib bind(GuardedReader reader) throws XMLStreamException {
        Cib cib = new Cib();
        new ElementBinder(reader).fill(cib, ElementLayout.of(Cib.class));
        reader.next();
        return cib;
    }

    /** Fills an element from its start tag and all that follows up to its end tag; nesting is bounded by the reader. */
    private void fill(CibElement element, ElementLayout layout) throws XMLStreamException {
        GuardedReader.OpenElement tag = reader.innermost();
        element.line = tag.line();
        element.column = tag.column();
        if (element instanceof AttributeSet set) {
            set.elementName = tag.name();
        }
        for (int i = 0; i < reader.attributeCount(); i++) {
            addAttribute(element, layout, i);
        }
        while (reader.next() == XMLStreamConstants.START_ELEMENT) {
            String name = reader.innermost().name();
            ElementLayout.Child child = reader.namespace().isEmpty() ? layout.child(name) : null;
            if (child == null) {
                fill(addOther(element, name), OTHER);
            } else {
                fill(child.addTo(element), child.layout());
            }
        }
    }

    private void addAttribute(CibElement element, ElementLayout layout, int index) {
        String name = reader.attributeName(index);
        String value = pooled(reader.attributeValue(index));
        Field field = layout.attribute(name);
        if (field != null && reader.attributeNamespace(index).isEmpty()) {
            ElementLayout.set(field, element, value);
        } else {
            element.setAttribute(name, value);
        }
    }

    private static OtherElement addOther(CibElement parent, String name) {
        OtherElement child = new OtherElement(name);
        if (parent.otherContent == null) {
            parent.otherContent = new ArrayList<>(1);
        }
        parent.otherContent.add(child);
        return child;
    }

    /** Operation histories repeat a few values without end; many of them share one object here. */
    private String pooled(String value) {
        if (value.length() > LONGEST_POOLED) {
            return value;
        }
        int slot = value.hashCode() & POOLED_VALUES - 1;
        String pooled = pool[slot];
        if (value.equals(pooled)) {
            return pooled;
        }
        pool[slot] = value;
        return value;
    }
}
