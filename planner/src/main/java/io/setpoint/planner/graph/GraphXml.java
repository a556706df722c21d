package io.setpoint.planner.graph;

import io.setpoint.planner.output.TextFile;
import io.setpoint.policy.value.XmlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a graph as XML, the form that executors read (spec 07 §2). Streams: memory does not grow with the graph. */
public final class GraphXml {
    private static final int BUFFER = 1 << 13;

    private final Appendable out;
    private final StringBuilder text = new StringBuilder(2 * BUFFER);

    private GraphXml(Appendable out) {
        this.out = out;
    }

    public static void write(TransitionGraph graph, Appendable out) throws IOException {
        new GraphXml(out).write(graph);
    }

    /** Writes to a file; one that is there is replaced only when all is written. */
    public static void write(TransitionGraph graph, Path file) throws IOException {
        TextFile.write(file, out -> write(graph, out));
    }

    private void write(TransitionGraph graph) throws IOException {
        open(0, "transition_graph");
        attributes(graph.attributes());
        if (graph.synapses().isEmpty()) {
            endEmpty();
        } else {
            end();
            for (Synapse synapse : graph.synapses()) {
                write(synapse);
                if (text.length() >= BUFFER) {
                    flush();
                }
            }
            close(0, "transition_graph");
        }
        flush();
    }

    private void write(Synapse synapse) {
        open(1, "synapse");
        attribute("id", synapse.id());
        if (synapse.priority() > 0) {
            attribute("priority", synapse.priority());
        }
        end();
        open(2, "action_set");
        end();
        write(synapse.action());
        close(2, "action_set");
        open(2, "inputs");
        if (synapse.inputs().isEmpty()) {
            endEmpty();
        } else {
            end();
            synapse.inputs().forEach(this::writeTrigger);
            close(2, "inputs");
        }
        close(1, "synapse");
    }

    private void writeTrigger(ActionHeader input) {
        open(3, "trigger");
        end();
        header(4, input);
        endEmpty();
        close(3, "trigger");
    }

    private void write(GraphAction action) {
        header(3, action.header());
        if (action.shutdownLock() != null) {
            attribute("shutdown-lock", action.shutdownLock().toString());
        }
        end();
        if (action.resource() != null) {
            write(action.resource());
        }
        open(4, "attributes");
        attributes(new TreeMap<>(action.attributes()));
        if (action.params().isEmpty()) {
            endEmpty();
        } else {
            end();
            new TreeMap<>(action.params()).forEach(this::writeParam);
            close(4, "attributes");
        }
        if (action.downed() != null) {
            writeDowned(action.downed());
        } else if (action.maintenance() != null) {
            writeMaintenance(action.maintenance());
        }
        close(3, action.header().element().xmlName());
    }

    private void header(int depth, ActionHeader header) {
        open(depth, header.element().xmlName());
        optional("mode", header.mode());
        attribute("id", header.id());
        attribute("operation", header.operation());
        attribute("operation_key", header.key());
        optional("internal_operation_key", header.internalKey());
        optional("on_node", header.node());
        optional("on_node_uuid", header.nodeId());
        optional("router_node", header.router());
    }

    private void write(GraphAction.ResourceName resource) {
        open(4, "primitive");
        attribute("id", resource.id());
        optional("long-id", resource.longId());
        optional("class", resource.agentClass());
        optional("provider", resource.provider());
        optional("type", resource.type());
        endEmpty();
    }

    private void writeParam(String name, String value) {
        open(5, "param");
        attribute("name", name);
        attribute("value", value);
        endEmpty();
    }

    private void writeDowned(List<String> nodeIds) {
        open(4, "downed");
        end();
        for (String id : nodeIds) {
            open(5, "node");
            attribute("id", id);
            endEmpty();
        }
        close(4, "downed");
    }

    private void writeMaintenance(List<GraphAction.MaintenanceNode> nodes) {
        open(4, "maintenance");
        end();
        for (GraphAction.MaintenanceNode node : nodes) {
            open(5, "node");
            attribute("id", node.nodeId());
            attribute("node_in_maintenance", node.inMaintenance() ? "1" : "0");
            endEmpty();
        }
        close(4, "maintenance");
    }

    private void open(int depth, String element) {
        text.append("  ".repeat(depth)).append('<').append(element);
    }

    private void attributes(Map<String, String> attributes) {
        attributes.forEach(this::attribute);
    }

    private void attribute(String name, int value) {
        text.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private void attribute(String name, String value) {
        text.append(' ').append(name).append("=\"");
        XmlText.escape(value, text);
        text.append('"');
    }

    private void optional(String name, @Nullable String value) {
        if (value != null) {
            attribute(name, value);
        }
    }

    private void end() {
        text.append(">\n");
    }

    private void endEmpty() {
        text.append("/>\n");
    }

    private void close(int depth, String element) {
        text.append("  ".repeat(depth)).append("</").append(element).append(">\n");
    }

    private void flush() throws IOException {
        out.append(text);
        text.setLength(0);
    }
}
