package io.setpoint.policy.document;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.LinkedHashMap;

/** Makes the document's objects from a stream of elements. */
final class CibBinding {
    private CibBinding() {}

    /** Made when the first document is read, and once: analysing the classes takes longer than reading most documents. */
    private static final class Context {
        static final JAXBContext INSTANCE = create();

        private static JAXBContext create() {
            try {
                return JAXBContext.newInstance(Cib.class);
            } catch (JAXBException e) {
                throw new IllegalStateException("The classes of the document are not bound to XML as they should be.", e);
            }
        }
    }

    /** Binds the document whose root element the reader stands at, and reads on to the end. */
    static Cib bind(GuardedReader reader) throws JAXBException {
        Unmarshaller unmarshaller = Context.INSTANCE.createUnmarshaller();
        unmarshaller.setListener(new Origins(reader));
        return (Cib) unmarshaller.unmarshal(reader);
    }

    /** Tells each element where it stood. */
    private static final class Origins extends Unmarshaller.Listener {
        private final GuardedReader reader;

        Origins(GuardedReader reader) {
            this.reader = reader;
        }

        @Override
        public void beforeUnmarshal(Object target, Object parent) {
            if (!(target instanceof CibElement element)) {
                return;
            }
            element.line = reader.line();
            element.column = reader.column();
            if (element instanceof AttributeSet set) {
                set.elementName = reader.getLocalName();
            }
            for (int i = 0; i < reader.getAttributeCount() && element.otherAttributes == null; i++) {
                if (!ElementTree.hasField(element.getClass(), reader.getAttributeLocalName(i))) {
                    // Filled by the binding, which would take a map without order.
                    element.otherAttributes = new LinkedHashMap<>();
                }
            }
        }
    }
}
