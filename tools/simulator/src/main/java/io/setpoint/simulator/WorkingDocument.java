package io.setpoint.simulator;

import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.CibWriter;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.NodeElement;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.NodesElement;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.value.CibInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The private copy of a document that injections and simulated actions change (spec 08 §4). The original is never written to. Each change
 * counts up the version attributes as a cluster would.
 */
public final class WorkingDocument {
    private static final int AMBIGUOUS_NODE = 70;
    private static final int UNKNOWN_NODE = 134;
    private static final int REJECTED = 134;

    private final Cib cib;
    private final Status status;
    private final Map<String, List<NodeStateElement>> statesByUname = new HashMap<>();
    private final Map<NodeStateElement, Boolean> duplicated = new HashMap<>();
    private final HistoryIndex histories = new HistoryIndex();
    private final boolean createsNodes;
    private @Nullable Configuration ownConfiguration;

    private WorkingDocument(Cib original, boolean createsNodes) {
        this.createsNodes = createsNodes;
        cib = ElementCopier.copyWithoutChildren(original);
        cib.configuration = original.configuration;
        status = original.status == null ? new Status() : ElementCopier.copy(original.status);
        cib.status = status;
        status.nodeStates.forEach(this::index);
    }

    /** A copy of a document to work on. */
    public static WorkingDocument copyOf(Cib cib) {
        return copyOf(cib, false);
    }

    /**
     * A copy of a document to work on.
     *
     * @param createsNodes nodes that are met but not configured are added to the configuration (spec 08 §5.2)
     */
    public static WorkingDocument copyOf(Cib cib, boolean createsNodes) {
        return new WorkingDocument(cib, createsNodes);
    }

    /** The document as it stands. */
    public Cib cib() {
        return cib;
    }

    Status status() {
        return status;
    }

    /** The histories of all nodes; where one is made or removed, this has to be told. */
    HistoryIndex histories() {
        return histories;
    }

    /** The configuration, to be changed; until then it is the original's. */
    Configuration editConfiguration() {
        if (ownConfiguration == null) {
            ownConfiguration = cib.configuration == null ? new Configuration() : ElementCopier.copy(cib.configuration);
            cib.configuration = ownConfiguration;
        }
        configurationChanged();
        return ownConfiguration;
    }

    /** Records a change outside of the status section. */
    void configurationChanged() {
        cib.epoch = incremented(cib.epoch);
        cib.numUpdates = "0";
    }

    private void index(NodeStateElement state) {
        if (state.uname != null) {
            statesByUname.computeIfAbsent(state.uname, any -> new ArrayList<>()).add(state);
        }
    }

    /**
     * Finds or creates the state of a node (spec 08 §5.2).
     *
     * @param id the id of the node if it is known
     */
    NodeStateElement nodeState(String name, @Nullable String id) {
        if (createsNodes) {
            createNode(name);
        }
        NodeStateElement state = onlyState(statesByUname.getOrDefault(name, List.of()), name);
        if (state != null) {
            return state;
        }
        String known = id != null ? id : NodeIds.find(cib, name);
        if (known == null) {
            throw new SimulationException("Node " + name + " is neither configured nor known from the status", UNKNOWN_NODE);
        }
        state = onlyState(status.nodeStates.stream().filter(candidate -> known.equals(candidate.id)).toList(), name);
        if (state == null) {
            state = new NodeStateElement();
            state.id = known;
            status.nodeStates.add(state);
        } else if (state.uname != null) {
            statesByUname.remove(state.uname);
        }
        state.uname = name;
        index(state);
        statusChanged();
        return state;
    }

    private static @Nullable NodeStateElement onlyState(List<NodeStateElement> states, String name) {
        if (states.size() > 1) {
            throw new SimulationException("Several node states match node " + name, AMBIGUOUS_NODE);
        }
        return states.isEmpty() ? null : states.get(0);
    }

    private void createNode(String name) {
        boolean configured = cib.configuration != null
                && cib.configuration.nodes != null
                && cib.configuration.nodes.nodes.stream().anyMatch(node -> name.equals(node.uname));
        if (!configured) {
            Configuration configuration = editConfiguration();
            if (configuration.nodes == null) {
                configuration.nodes = new NodesElement();
            }
            NodeElement node = new NodeElement();
            node.id = name;
            node.uname = name;
            configuration.nodes.nodes.add(node);
        }
    }

    /**
     * Changes the state of a node. What the change does is merged into the document, so where ids below the state are not unique, the later
     * ones of a name come over the first (spec 08 §6.4 step 7).
     */
    void edit(NodeStateElement state, Consumer<NodeStateElement> change) {
        if (duplicated.computeIfAbsent(state, ElementMerger::hasDuplicates)) {
            NodeStateElement copy = ElementCopier.copy(state);
            change.accept(copy);
            ElementMerger.merge(state, copy);
            histories.cleared(state);
        } else {
            change.accept(state);
        }
        statusChanged();
    }

    /** Records a change in the status section. */
    void statusChanged() {
        cib.numUpdates = incremented(cib.numUpdates);
    }

    /** @throws SimulationException if what was done to the document has made it invalid */
    void validate() {
        try {
            CibReader.read(CibWriter.text(cib));
        } catch (CibException e) {
            throw new SimulationException("The modified document is not valid: " + e.problems().get(0).message(), REJECTED);
        }
    }

    private static String incremented(@Nullable String version) {
        return Long.toString(CibInteger.parse(Objects.requireNonNullElse(version, "0")).orElse(0) + 1);
    }
}
