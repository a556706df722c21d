package io.setpoint.planner.picture;

import static io.setpoint.planner.picture.Coordinate.number;

import io.setpoint.planner.output.XmlWriter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the colours of a picture mean: the kinds that it has, with their numbers.
 *
 * @param links some arrows lead from one band to another
 */
record Legend(Map<ActionKind, Integer> counts, boolean links) {
    private static final double PADDING = 7;
    private static final double GAP = 8;
    private static final Label CONTINUES = Label.of("continues below", PictureLayout.FONT, PictureLayout.WIDTH);
    private static final Label COMES = Label.of("comes from above", PictureLayout.FONT, PictureLayout.WIDTH);

    static Legend of(Collection<Box> boxes, boolean links) {
        Map<ActionKind, Integer> counts = new TreeMap<>();
        boxes.forEach(box -> counts.merge(box.kind(), 1, Integer::sum));
        return new Legend(counts, links);
    }

    Collection<ActionKind> kinds() {
        return counts.keySet();
    }

    double width() {
        double width = kinds().stream().mapToDouble(kind -> width(kind) + GAP).sum();
        return links ? width + linkWidth(CONTINUES) + linkWidth(COMES) : width;
    }

    private static double linkWidth(Label label) {
        return 3 * PictureStyle.LINK_RADIUS + label.width() + 2 * GAP;
    }

    private double width(ActionKind kind) {
        return label(kind).width() + 2 * PADDING;
    }

    private Label label(ActionKind kind) {
        return Label.of(kind.title + " (" + counts.get(kind) + ")", PictureLayout.FONT, PictureLayout.WIDTH);
    }

    void write(XmlWriter out, double left, double top) {
        double x = left;
        for (ActionKind kind : kinds()) {
            out.begin("g").attribute("class", PictureStyle.name(kind));
            out.begin("rect").attribute("x", number(x)).attribute("y", number(top));
            out.attribute("width", number(width(kind))).attribute("height", number(Box.HEIGHT)).attribute("rx", "3").end();
            label(kind).write(out, x + PADDING, top + Box.HEIGHT / 2 + 4, null);
            out.end();
            x += width(kind) + GAP;
        }
        if (links) {
            writeLink(out, "o", CONTINUES, x, top);
            writeLink(out, "i", COMES, x + linkWidth(CONTINUES), top);
        }
    }

    private static void writeLink(XmlWriter out, String style, Label label, double x, double top) {
        double middle = top + Box.HEIGHT / 2;
        double center = x + GAP + PictureStyle.LINK_RADIUS;
        out.begin("circle").attribute("class", style).attribute("cx", number(center)).attribute("cy", number(middle));
        out.attribute("r", number(PictureStyle.LINK_RADIUS)).end();
        label.write(out, center + 3 * PictureStyle.LINK_RADIUS, middle + 4, "s");
    }
}
