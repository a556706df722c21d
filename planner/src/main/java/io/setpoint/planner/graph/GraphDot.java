package io.setpoint.planner.graph;

import io.setpoint.planner.output.TextFile;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.Relation;
import io.setpoint.rules.fact.OrderFlag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws a finished plan for Graphviz: the graph, what was left out of it, and what blocks what (spec 07 §10). */
public final class GraphDot {
    private final PlanState state;
    private final Options options;
    private final Appendable out;
    private final Set<Action> shown = new HashSet<>();

    /**
     * What is drawn beyond the usual.
     *
     * @param allActions also what need not be done
     * @param actionIds numbers behind the names of actions
     */
    public record Options(boolean allActions, boolean actionIds) {
        public static final Options DEFAULT = new Options(false, false);
    }

    private GraphDot(PlanState state, Options options, Appendable out) {
        this.state = state;
        this.options = options;
        this.out = out;
    }

    /** Draws a plan whose graph has been built. */
    public static void write(PlanState state, Options options, Appendable out) throws IOException {
        new GraphDot(state, options, out).write();
    }

    /** Writes to a file; one that is there is replaced only when all is written. */
    public static void write(PlanState state, Options options, Path file) throws IOException {
        TextFile.write(file, out -> write(state, options, out));
    }

    private void write() throws IOException {
        out.append(" digraph \"g\" {\n");
        List<Action> actions = state.actions.all();
        for (int i = actions.size() - 1; i >= 0; i--) {
            draw(actions.get(i));
        }
        for (int i = actions.size() - 1; i >= 0; i--) {
            for (Relation input : actions.get(i).before) {
                draw(input);
            }
        }
        out.append("}\n");
    }

    private void draw(Action action) throws IOException {
        String fontColor = action.pseudo() ? "orange" : "black";
        if (action.inGraph) {
            draw(action, "bold", "green", fontColor);
        } else if (action.resource != null && !action.resource.managed) {
            drawUnneeded(action, "red", "purple");
        } else if (action.optional()) {
            drawUnneeded(action, "blue", fontColor);
        } else {
            draw(action, "dashed", "red", fontColor);
        }
    }

    private void drawUnneeded(Action action, String color, String fontColor) throws IOException {
        if (options.allActions) {
            draw(action, "dashed", color, fontColor);
        }
    }

    private void draw(Action action, String style, String color, String fontColor) throws IOException {
        shown.add(action);
        name(action);
        out.append(" [ style=").append(style).append(" color=\"").append(color);
        out.append("\" fontcolor=\"").append(fontColor).append("\"]\n");
    }

    private void draw(Relation input) throws IOException {
        if (input.inGraph) {
            draw(input, "bold");
        } else if (input.beforeFlags != 0 && (options.allActions || bothShown(input))) {
            draw(input, "dashed");
        }
    }

    private boolean bothShown(Relation input) {
        return input.beforeFlags != OrderFlag.IF_SAME_NODE_OR_TARGET.bit
                && shown.contains(input.first)
                && shown.contains(input.then);
    }

    private void draw(Relation input, String style) throws IOException {
        name(input.first);
        out.append(" -> ");
        name(input.then);
        out.append(" [ style = ").append(style).append("]\n");
    }

    private void name(Action action) throws IOException {
        out.append('"').append(DotNames.of(action));
        if (options.actionIds) {
            out.append(" (").append(Integer.toString(action.id)).append(')');
        }
        out.append('"');
    }
}
