package io.setpoint.policy.document;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML parser, set up so that no input makes it fetch anything or take more than little memory. */
final class HardenedXml {
    /** The longest value of an attribute. */
    static final int LONGEST_VALUE = 1 << 20;

    static final int MOST_ATTRIBUTES = 1000;

    private static final WstxInputFactory FACTORY = factory();

    private HardenedXml() {}

    static XMLStreamReader open(InputStream input) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(input);
    }

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_VALUE);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
        return factory;
    }
}
