package io.setpoint.planner.picture;

import static io.setpoint.planner.picture.Coordinate.number;

import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.planner.output.TextFile;
import io.setpoint.planner.output.XmlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Draws a graph as SVG: a lane for each node and one for the cluster, time to the right, an arrow from each action to those that wait for
 * it, colours by what is done, and the whole name of everything where the mouse rests. A picture needs nothing but itself, is never wider
 * than a screen, and is the same for the same graph.
 */
public final class GraphPicture {
    private static final double MARGIN = 10;
    private static final double TITLE_LINE = 22;
    private static final double TITLE_FONT = 14;
    private static final double TOP = 64;
    /** So many names are listed where the mouse rests. */
    private static final int MOST_NAMES = 15;

    private final String title;
    private final Layering layering;
    private final PictureLayout layout;
    private final Legend legend;
    private final XmlWriter out;

    private GraphPicture(TransitionGraph graph, String title, Appendable out) {
        this.title = title;
        layering = new Layering(graph);
        layout = new PictureLayout(layering, TOP);
        legend = Legend.of(layout.boxes().values(), layout.bands().size() > 1);
        this.out = new XmlWriter(out);
    }

    /**
     * Writes the picture.
     *
     * @param title what is said above it
     */
    public static void write(TransitionGraph graph, String title, Appendable out) throws IOException {
        try {
            new GraphPicture(graph, title, out).write();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Writes to a file; one that is there is replaced only when all is written. */
    public static void write(TransitionGraph graph, String title, Path file) throws IOException {
        TextFile.write(file, out -> write(graph, title, out));
    }

    private void write() {
        Label heading = Label.of(heading(), TITLE_FONT, PictureLayout.WIDTH - 2 * MARGIN);
        double width = Math.max(layout.width(), Math.max(legend.width(), heading.width()) + 2 * MARGIN);
        double height = layout.bottom() + MARGIN;
        out.begin("svg")
                .attribute("xmlns", "http://www.w3.org/2000/svg")
                .attribute("viewBox", "0 0 " + number(width) + " " + number(height))
                .attribute("width", number(width))
                .attribute("height", number(height))
                .attribute("style", "max-width:100%;height:auto;background:#fff")
                .attribute("font-family", "Arial, Helvetica, 'Liberation Sans', sans-serif")
                .attribute("font-size", number(PictureLayout.FONT));
        out.element("title", title);
        out.element("style", PictureStyle.of(legend.kinds()));
        writeArrowHead();
        text(heading, MARGIN, TITLE_LINE, "h");
        legend.write(out, MARGIN, TITLE_LINE + 10);
        layout.bands().forEach(band -> write(band, width));
        out.begin("g").attribute("class", "e");
        layout.boxes().values().forEach(this::writeArrows);
        out.end();
        layout.boxes().values().forEach(this::write);
        layout.boxes().values().forEach(this::writeLinks);
        out.end();
    }

    private String heading() {
        int points = legend.counts().getOrDefault(ActionKind.POINT, 0) + legend.counts().getOrDefault(ActionKind.IMPLIED, 0);
        int actions = layout.boxes().size() - points;
        if (actions + points == 0) {
            return title + " \u2013 nothing to do";
        }
        String between = points == 0 ? "" : " and " + count(points, "point") + " in between,";
        return title + " \u2013 " + count(actions, "action") + between + " in " + count(layering.layers().size(), "step");
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void writeArrowHead() {
        out.begin("defs").begin("marker").attribute("id", "head").attribute("viewBox", "0 0 6 6").attribute("refX", "5.5");
        out.attribute("refY", "3").attribute("markerWidth", "6").attribute("markerHeight", "6").attribute("orient", "auto");
        out.attribute("markerUnits", "userSpaceOnUse");
        out.begin("path").attribute("d", "M0,0.5L6,3L0,5.5z").attribute("fill", PictureStyle.ARROW).end().end().end();
    }

    private void write(Band band, double width) {
        boolean shaded = true;
        for (Band.Lane lane : band.lanes()) {
            rectangle(MARGIN, lane.top(), width - 2 * MARGIN, lane.height(), shaded ? "l0" : "l1");
            out.begin("g").element("title", lane.fullName());
            text(lane.name(), MARGIN + 6, lane.top() + lane.height() / 2 + 4, "n");
            out.end();
            shaded = !shaded;
        }
        out.begin("text").attribute("class", "s").attribute("x", number(MARGIN + 6)).attribute("y", number(band.top() + 15));
        out.text("step").end();
        for (Step step : band.steps()) {
            String number = Integer.toString(step.number());
            out.begin("text").attribute("class", "s").attribute("x", number((step.left() + step.right()) / 2));
            out.attribute("y", number(band.top() + 15)).attribute("text-anchor", "middle").text(number).end();
        }
    }

    /** Arrows to what waits for an action in the same band. */
    private void writeArrows(Box box) {
        GraphAction action = box.action();
        int band = box.band();
        List<Step> steps = layout.bands().get(band).steps();
        for (GraphAction then : layering.after(action)) {
            Box target = layout.boxes().get(then);
            if (target.band() == band) {
                out.begin("path").attribute("class", box.kind() == ActionKind.PROBE ? "f" : null);
                out.attribute("d", EdgeRoute.of(box, target, steps));
                out.element("title", ActionTitle.withNode(action) + " \u2192 " + ActionTitle.withNode(then)).end();
            }
        }
    }

    /** Marks where an action waits for others, or others for it, in other bands. */
    private void writeLinks(Box box) {
        GraphAction action = box.action();
        int band = box.band();
        List<GraphAction> later = layering.after(action).stream().filter(then -> layout.boxes().get(then).band() > band).toList();
        if (!later.isEmpty()) {
            writeLink(box.right(), box.middle(), "o", "continues below: " + names(later));
        }
        List<GraphAction> earlier = layering.before(action).stream().filter(first -> layout.boxes().get(first).band() < band).toList();
        if (!earlier.isEmpty()) {
            writeLink(box.left(), box.middle(), "i", "comes from above: " + names(earlier));
        }
    }

    private void writeLink(double x, double y, String style, String hint) {
        out.begin("circle").attribute("class", style).attribute("cx", number(x)).attribute("cy", number(y));
        out.attribute("r", number(PictureStyle.LINK_RADIUS)).element("title", hint).end();
    }

    private void write(Box box) {
        out.begin("g").attribute("class", PictureStyle.name(box.kind()));
        out.element("title", hint(box.action()));
        rectangle(box.left(), box.y(), box.slot().width(), Box.HEIGHT, null);
        text(box.label(), (box.left() + box.right() - box.label().width()) / 2, box.middle() + 4, null);
        out.end();
    }

    private String hint(GraphAction action) {
        List<GraphAction> before = layering.before(action);
        List<GraphAction> after = layering.after(action);
        return ActionTitle.withNode(action) + " (number " + action.id() + ", step " + (layering.layer(action) + 1) + ")"
                + (before.isEmpty() ? "" : "\nwaits for: " + names(before))
                + (after.isEmpty() ? "" : "\nthen: " + names(after));
    }

    private static String names(List<GraphAction> actions) {
        String names = actions.stream().limit(MOST_NAMES).map(ActionTitle::withNode).collect(Collectors.joining(", "));
        return actions.size() > MOST_NAMES ? names + " and " + (actions.size() - MOST_NAMES) + " more" : names;
    }

    private void rectangle(double x, double y, double width, double height, @Nullable String style) {
        out.begin("rect").attribute("class", style).attribute("x", number(x)).attribute("y", number(y));
        out.attribute("width", number(width)).attribute("height", number(height)).attribute("rx", style == null ? "3" : null).end();
    }

    private void text(Label label, double x, double y, @Nullable String style) {
        label.write(out, x, y, style);
    }
}
