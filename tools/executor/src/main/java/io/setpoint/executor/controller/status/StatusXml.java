package io.setpoint.executor.controller.status;

import io.setpoint.executor.journal.JournalException;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibElement;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.CibWriter;
import io.setpoint.policy.document.NodeStateElement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pieces of the status section as text. */
final class StatusXml {
    private static final String BEFORE =
            """
            <cib validate-with="pacemaker-4.0" admin_epoch="0" epoch="0" num_updates="0">
              <configuration><crm_config/><nodes/><resources/><constraints/></configuration>
              <status>
            """;
    private static final String AFTER = "</status></cib>";

    private StatusXml() {}

    static String write(StatusKey key, CibElement piece) {
        String name = switch (key.kind()) {
            case NODE_STATE -> "node_state";
            case TRANSIENT_ATTRIBUTES -> "transient_attributes";
            case HISTORY -> "lrm_resource";
            case TICKET -> "ticket_state";
        };
        return CibWriter.text(name, piece);
    }

    /**
     * Reads pieces, all at once: one document is much faster to read than many.
     *
     * @throws JournalException if they are not what {@link #write} writes
     */
    static Map<StatusKey, CibElement> read(Map<StatusKey, String> texts) {
        StringBuilder text = new StringBuilder(BEFORE);
        texts.forEach((key, xml) -> text.append(wrapped(key, xml)));
        Cib cib;
        try {
            cib = CibReader.read(text.append(AFTER).toString());
        } catch (CibException e) {
            throw new JournalException("The journal holds a status section that cannot be read: " + e.getMessage(), e);
        }
        var nodeStates = cib.status.nodeStates.iterator();
        var tickets = cib.status.tickets.iterator();
        Map<StatusKey, CibElement> pieces = new LinkedHashMap<>();
        texts.keySet().forEach(key -> pieces.put(
                key,
                key.kind() == StatusKey.Kind.TICKET ? tickets.next().ticketStates.get(0) : part(key, nodeStates.next())));
        return pieces;
    }

    /** Each piece in a parent of its own, so that the order of the parents is that of the pieces. */
    private static String wrapped(StatusKey key, String xml) {
        return switch (key.kind()) {
            case NODE_STATE -> xml;
            case TRANSIENT_ATTRIBUTES -> "<node_state>" + xml + "</node_state>";
            case HISTORY -> "<node_state><lrm><lrm_resources>" + xml + "</lrm_resources></lrm></node_state>";
            case TICKET -> "<tickets>" + xml + "</tickets>";
        };
    }

    private static CibElement part(StatusKey key, NodeStateElement parent) {
        return switch (key.kind()) {
            case TRANSIENT_ATTRIBUTES -> parent.transientAttributes.get(0);
            case HISTORY -> parent.lrms.get(0).lrmResources.get(0).resources.get(0);
            case NODE_STATE, TICKET -> parent;
        };
    }
}
