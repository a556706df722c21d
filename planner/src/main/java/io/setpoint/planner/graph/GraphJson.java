package io.setpoint.planner.graph;

import io.setpoint.planner.output.JsonWriter;
import io.setpoint.planner.output.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;

/**
 * Writes a graph as JSON, a line for each action and each edge:
 *
 * <pre>{@code
 * {
 *   "options": { "cluster-delay": "60s", ... },
 *   "actions": [
 *     {"id": 7, "element": "rsc_op", "operation": "start", "key": "db_start_0", "node": "n1", "nodeId": "1",
 *      "resource": {"id": "db", "class": "ocf", "provider": "heartbeat", "type": "Dummy"},
 *      "attributes": {"CRM_meta_timeout": "20000", ...}}
 *   ],
 *   "edges": [
 *     {"first": 5, "then": 7}
 *   ]
 * }
 * }</pre>
 *
 * Actions are in the order of the graph. Beyond the above they can have {@code priority} (number), {@code internalKey}, {@code
 * router}, {@code shutdownLock} (seconds), {@code resource.longId}, {@code params} (as attributes, for names that XML does not
 * allow), {@code downed} (node ids) and {@code maintenance} (objects with {@code nodeId} and {@code inMaintenance}). Options and
 * attributes are texts always; what is not set is left out.
 */
public final class GraphJson {
    private final JsonWriter json;

    private GraphJson(Appendable out) {
        json = new JsonWriter(out);
    }

    public static void write(TransitionGraph graph, Appendable out) throws IOException {
        new GraphJson(out).write(graph);
    }

    /** Writes to a file; one that is there is replaced only when all is written. */
    public static void write(TransitionGraph graph, Path file) throws IOException {
        TextFile.write(file, out -> write(graph, out));
    }

    private void write(TransitionGraph graph) throws IOException {
        json.beginObject();
        json.member("options", graph.attributes());
        json.name("actions").beginArray();
        for (Synapse synapse : graph.synapses()) {
            write(synapse);
        }
        json.endArray();
        json.name("edges").beginArray();
        for (Synapse synapse : graph.synapses()) {
            for (ActionHeader input : synapse.inputs()) {
                json.beginObject();
                json.name("first").value(input.id());
                json.name("then").value(synapse.action().id());
                json.endObject();
            }
        }
        json.endArray().endObject();
    }

    private void write(Synapse synapse) throws IOException {
        GraphAction action = synapse.action();
        json.beginObject();
        write(action.header());
        if (synapse.priority() > 0) {
            json.name("priority").value(synapse.priority());
        }
        if (action.shutdownLock() != null) {
            json.name("shutdownLock").value(action.shutdownLock());
        }
        if (action.resource() != null) {
            write(action.resource());
        }
        json.member("attributes", new TreeMap<>(action.attributes()));
        if (!action.params().isEmpty()) {
            json.member("params", new TreeMap<>(action.params()));
        }
        writeNodes(action);
        json.endObject();
    }

    private void write(ActionHeader header) throws IOException {
        json.name("id").value(header.id());
        json.member("element", header.element().xmlName());
        json.member("operation", header.operation());
        json.member("key", header.key());
        json.member("internalKey", header.internalKey());
        json.member("node", header.node());
        json.member("nodeId", header.nodeId());
        json.member("router", header.router());
    }

    private void write(GraphAction.ResourceName resource) throws IOException {
        json.name("resource").beginObject();
        json.member("id", resource.id());
        json.member("longId", resource.longId());
        json.member("class", resource.agentClass());
        json.member("provider", resource.provider());
        json.member("type", resource.type());
        json.endObject();
    }

    private void writeNodes(GraphAction action) throws IOException {
        if (action.downed() != null) {
            json.name("downed").beginArray();
            for (String id : action.downed()) {
                json.value(id);
            }
            json.endArray();
        }
        if (action.maintenance() != null) {
            json.name("maintenance").beginArray();
            for (GraphAction.MaintenanceNode node : action.maintenance()) {
                json.beginObject().member("nodeId", node.nodeId());
                json.name("inMaintenance").value(node.inMaintenance());
                json.endObject();
            }
            json.endArray();
        }
    }
}
