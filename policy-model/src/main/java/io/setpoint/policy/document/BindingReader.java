package io.setpoint.policy.document;

import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.util.StreamReaderDelegate;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the stream of elements and their binding to objects: tells each object where its element stood, and keeps elements that no
 * class is made for away from the binding, as {@link OtherElement}s of the element around them.
 */
final class BindingReader extends StreamReaderDelegate {
    private static final int POOLED_VALUES = 1 << 12;
    private static final int LONGEST_POOLED = 40;

    private final GuardedReader reader;
    private final List<CibElement> open = new ArrayList<>();
    private final @Nullable String[] pool = new String[POOLED_VALUES];

    BindingReader(GuardedReader reader) {
        super(reader);
        this.reader = reader;
    }

    /** Must be told of each object when it is made. */
    Unmarshaller.Listener listener() {
        return new Unmarshaller.Listener() {
            @Override
            public void beforeUnmarshal(Object target, Object parent) {
                if (target instanceof CibElement element) {
                    place(element);
                    open.add(element);
                }
            }
        };
    }

    @Override
    public int next() throws XMLStreamException {
        int event = reader.next();
        while (event == START_ELEMENT && !isBound()) {
            add(innermost(), keep());
            event = reader.next();
        }
        if (event == END_ELEMENT) {
            open.remove(open.size() - 1);
        }
        return event;
    }

    /** Operation histories repeat a few values without end; many of them share one object here. */
    @Override
    public String getAttributeValue(int index) {
        String value = super.getAttributeValue(index);
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

    private boolean isBound() {
        String namespace = reader.getNamespaceURI();
        return (namespace == null || namespace.isEmpty()) && ElementTree.hasChild(innermost().getClass(), reader.getLocalName());
    }

    private CibElement innermost() {
        return open.get(open.size() - 1);
    }

    /** The current element, which is not bound, with all that is in it; leaves the reader at its end. */
    private OtherElement keep() throws XMLStreamException {
        List<OtherElement> path = new ArrayList<>(List.of(keepTag()));
        while (true) {
            OtherElement current = path.get(path.size() - 1);
            if (reader.next() == START_ELEMENT) {
                OtherElement child = keepTag();
                add(current, child);
                path.add(child);
            } else {
                path.remove(path.size() - 1);
                if (path.isEmpty()) {
                    return current;
                }
            }
        }
    }

    private OtherElement keepTag() {
        OtherElement element = new OtherElement(reader.getLocalName());
        place(element);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            element.setAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return element;
    }

    private static void add(CibElement parent, OtherElement child) {
        if (parent.otherContent == null) {
            parent.otherContent = new ArrayList<>(1);
        }
        parent.otherContent.add(child);
    }

    private void place(CibElement element) {
        element.line = reader.line();
        element.column = reader.column();
        if (element instanceof AttributeSet set) {
            set.elementName = reader.getLocalName();
        }
        for (int i = 0; i < reader.getAttributeCount() && element.otherAttributes == null; i++) {
            if (!ElementTree.hasField(element.getClass(), reader.getAttributeLocalName(i))) {
                // Filled by the binding, which would take a map without order.
                element.otherAttributes = new LinkedHashMap<QName, String>();
            }
        }
    }
}
