package io.setpoint.policy.document;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.Objects;

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

    /** Analyses the classes of the document, if that was not done yet. */
    static void prepare() {
        Objects.requireNonNull(Context.INSTANCE);
    }

    /** Binds the document whose root element the reader stands at, and reads on to the end. */
    static Cib bind(GuardedReader reader) throws JAXBException {
        BindingReader elements = new BindingReader(reader);
        Unmarshaller unmarshaller = Context.INSTANCE.createUnmarshaller();
        unmarshaller.setListener(elements.listener());
        return (Cib) unmarshaller.unmarshal(elements);
    }
}
