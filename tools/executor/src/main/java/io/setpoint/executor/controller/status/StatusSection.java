package io.setpoint.executor.controller.status;

import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import io.setpoint.policy.document.CibElement;
import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.document.TicketStateElement;
import io.setpoint.policy.document.TicketsElement;
import io.setpoint.policy.document.TransientAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The status section in pieces, and which of them were changed since somebody asked. An element that was put here is never changed
 * again, only replaced, so that plans may keep what they were given. Used by one thread.
 */
public final class StatusSection {
    private final Map<StatusKey, CibElement> pieces;
    private final Set<StatusKey> changed = new LinkedHashSet<>();
    private long changes;

    private StatusSection(Map<StatusKey, CibElement> pieces) {
        this.pieces = pieces;
    }

    /**
     * The section with the pieces that a journal remembers.
     *
     * @throws io.setpoint.executor.journal.JournalException if they cannot be read
     */
    public static StatusSection of(Map<StatusKey, String> pieces) {
        return new StatusSection(new LinkedHashMap<>(StatusXml.read(pieces)));
    }

    /** How often anything was changed so far. */
    public long changes() {
        return changes;
    }

    /** What was changed since the last call, to be written down. */
    public List<StatusChanged> takeChanges() {
        List<StatusChanged> entries = new ArrayList<>();
        for (StatusKey key : changed) {
            CibElement piece = pieces.get(key);
            entries.add(new StatusChanged(key, piece == null ? null : StatusXml.write(key, piece)));
        }
        changed.clear();
        return entries;
    }

    /** All keys of a kind that fulfil a condition, in order; a list of its own. */
    List<StatusKey> keys(Kind kind, Predicate<StatusKey> condition) {
        return pieces.keySet().stream().filter(key -> key.kind() == kind && condition.test(key)).toList();
    }

    @Nullable NodeStateElement nodeState(String nodeId) {
        return (NodeStateElement) pieces.get(new StatusKey(nodeId, Kind.NODE_STATE, ""));
    }

    @Nullable TransientAttributes attributes(String nodeId) {
        return (TransientAttributes) pieces.get(new StatusKey(nodeId, Kind.TRANSIENT_ATTRIBUTES, ""));
    }

    @Nullable LrmResource history(String nodeId, String resource) {
        return (LrmResource) pieces.get(new StatusKey(nodeId, Kind.HISTORY, resource));
    }

    void put(StatusKey key, CibElement piece) {
        pieces.put(key, piece);
        note(key);
    }

    /** Whether it was there. */
    boolean remove(StatusKey key) {
        if (pieces.remove(key) == null) {
            return false;
        }
        note(key);
        return true;
    }

    private void note(StatusKey key) {
        changed.add(key);
        changes++;
    }

    /** The section as a document has it. */
    public Status toStatus() {
        Status status = new Status();
        Map<String, NodeStateElement> states = new LinkedHashMap<>();
        pieces.forEach((key, piece) -> {
            switch (key.kind()) {
                case NODE_STATE -> states.put(key.node(), withoutChildren((NodeStateElement) piece));
                case TICKET -> tickets(status).ticketStates.add((TicketStateElement) piece);
                case TRANSIENT_ATTRIBUTES, HISTORY -> {}
            }
        });
        pieces.forEach((key, piece) -> {
            NodeStateElement state = states.get(key.node());
            if (state != null && piece instanceof TransientAttributes attributes) {
                state.transientAttributes.add(attributes);
            } else if (state != null && piece instanceof LrmResource resource && !Remnant.isRemnant(resource)) {
                histories(state).add(resource);
            }
        });
        status.nodeStates.addAll(states.values());
        return status;
    }

    private static TicketsElement tickets(Status status) {
        if (status.tickets.isEmpty()) {
            status.tickets.add(new TicketsElement());
        }
        return status.tickets.get(0);
    }

    private static List<LrmResource> histories(NodeStateElement state) {
        if (state.lrms.isEmpty()) {
            LrmElement lrm = new LrmElement();
            lrm.id = state.id;
            lrm.lrmResources.add(new LrmResources());
            state.lrms.add(lrm);
        }
        return state.lrms.get(0).lrmResources.get(0).resources;
    }

    static NodeStateElement withoutChildren(NodeStateElement state) {
        NodeStateElement copy = new NodeStateElement();
        copy.id = state.id;
        copy.uname = state.uname;
        copy.inCcm = state.inCcm;
        copy.crmd = state.crmd;
        copy.join = state.join;
        copy.expected = state.expected;
        copy.nodeFenced = state.nodeFenced;
        copy.nodeInMaintenance = state.nodeInMaintenance;
        copy.remoteNode = state.remoteNode;
        copy.crmDebugOrigin = state.crmDebugOrigin;
        return copy;
    }
}
