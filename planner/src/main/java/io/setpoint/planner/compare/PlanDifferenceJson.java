package io.setpoint.planner.compare;

import io.setpoint.planner.compare.PlanDifference.Change;
import io.setpoint.planner.compare.PlanDifference.Changed;
import io.setpoint.planner.compare.PlanDifference.Moved;
import io.setpoint.planner.compare.PlanDifference.Order;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.output.JsonWriter;
import io.setpoint.planner.summary.SummaryLine;
import io.setpoint.planner.summary.SummaryText;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Writes a difference as JSON, a line for each part of it:
 *
 * <pre>{@code
 * {
 *   "same": false,
 *   "kept": 5,
 *   "appear": [
 *     {"title": "start db on n1", "element": "rsc_op", "operation": "start", "key": "db_start_0", "node": "n1", "resource": "db"}
 *   ],
 *   "disappear": [ ...the same... ],
 *   "move": [
 *     {"title": "start db", "operation": "start", "key": "db_start_0", "resource": "db", "from": "n1", "to": "n2"}
 *   ],
 *   "change": [
 *     {"title": "start db on n1", ..., "attributes": {"CRM_meta_timeout": {"before": "20000", "after": "60000"}}}
 *   ],
 *   "order": {"appear": [{"first": "start db on n1", "then": "start web on n1"}], "disappear": []},
 *   "summary": {"appear": ["Start web ( n1 )"], "disappear": []},
 *   "options": {"batch-limit": {"before": "0", "after": "30"}}
 * }
 * }</pre>
 *
 * What is not set is left out.
 */
public final class PlanDifferenceJson {
    private final JsonWriter json;

    private PlanDifferenceJson(Appendable out) {
        json = new JsonWriter(out);
    }

    public static void write(PlanDifference difference, Appendable out) throws IOException {
        new PlanDifferenceJson(out).write(difference);
    }

    private void write(PlanDifference difference) throws IOException {
        json.beginObject();
        json.name("same").value(difference.isNone());
        json.name("kept").value(difference.kept());
        writeActions("appear", difference.appeared());
        writeActions("disappear", difference.disappeared());
        json.name("move").beginArray();
        for (Moved moved : difference.moved()) {
            json.beginObject().member("title", ActionTitle.of(moved.after()));
            writeIdentity(moved.after());
            json.member("from", moved.before().header().node()).member("to", moved.after().header().node()).endObject();
        }
        json.endArray();
        json.name("change").beginArray();
        for (Changed changed : difference.changed()) {
            json.beginObject();
            write(changed.action());
            write("attributes", changed.attributes());
            json.endObject();
        }
        json.endArray();
        json.name("order").beginObject();
        write("appear", difference.newOrder());
        write("disappear", difference.lostOrder());
        json.endObject();
        json.name("summary").beginObject();
        writeLines("appear", difference.newSummary());
        writeLines("disappear", difference.lostSummary());
        json.endObject();
        write("options", difference.options());
        json.endObject();
    }

    private void writeActions(String name, List<GraphAction> actions) throws IOException {
        json.name(name).beginArray();
        for (GraphAction action : actions) {
            json.beginObject();
            write(action);
            json.endObject();
        }
        json.endArray();
    }

    private void write(GraphAction action) throws IOException {
        json.member("title", ActionTitle.withNode(action));
        writeIdentity(action);
        json.member("node", action.header().node());
    }

    private void writeIdentity(GraphAction action) throws IOException {
        ActionHeader header = action.header();
        json.member("element", header.element().xmlName()).member("operation", header.operation()).member("key", header.key());
        if (action.resource() != null) {
            json.member("resource", action.resource().id());
        }
    }

    private void write(String name, Map<String, Change> changes) throws IOException {
        json.name(name).beginObject();
        for (Map.Entry<String, Change> change : changes.entrySet()) {
            json.name(change.getKey()).beginObject();
            json.member("before", change.getValue().before()).member("after", change.getValue().after()).endObject();
        }
        json.endObject();
    }

    private void write(String name, List<Order> order) throws IOException {
        json.name(name).beginArray();
        for (Order each : order) {
            json.beginObject().member("first", ActionTitle.withNode(each.first()));
            json.member("then", ActionTitle.withNode(each.then())).endObject();
        }
        json.endArray();
    }

    private void writeLines(String name, List<SummaryLine> lines) throws IOException {
        json.name(name).beginArray();
        for (String line : SummaryText.render(lines)) {
            json.value(line.replaceAll(" +", " "));
        }
        json.endArray();
    }
}
