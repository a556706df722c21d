package io.setpoint.planner.picture;

import static io.setpoint.planner.picture.Coordinate.number;

import io.setpoint.planner.output.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A text in a picture with a size of its own, whatever font the viewer has: viewers squeeze or stretch it to the width that is stated here.
 *
 * @param width in units of the picture
 */
record Label(String text, double width) {
    private static final String ELLIPSIS = "\u2026";

    /** Widths of the printable ASCII characters in Arial and its like, in thousandths of the font size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
    };

    private static final int WIDEST = 1015;

    /** The text at a font size, with its middle left out if it would be wider than that. */
    static Label of(String text, double size, double mostWidth) {
        double width = width(text, size);
        if (width <= mostWidth) {
            return new Label(text, width);
        }
        int[] characters = text.codePoints().toArray();
        int kept = characters.length - 1;
        String shortened = ELLIPSIS;
        while (kept > 0) {
            // Names that look alike mostly differ at the end.
            int head = (kept + 1) * 2 / 3;
            int tail = kept - head;
            shortened = new String(characters, 0, head) + ELLIPSIS + new String(characters, characters.length - tail, tail);
            width = width(shortened, size);
            if (width <= mostWidth) {
                break;
            }
            kept--;
        }
        return new Label(shortened, width);
    }

    /** Writes the text, beginning at that point of its base line. */
    void write(XmlWriter out, double x, double y, @Nullable String style) {
        out.begin("text").attribute("class", style).attribute("x", number(x)).attribute("y", number(y));
        out.attribute("textLength", number(width)).attribute("lengthAdjust", "spacingAndGlyphs").text(text).end();
    }

    private static double width(String text, double size) {
        long thousandths = text.codePoints().mapToLong(Label::width).sum();
        return thousandths * size / 1000;
    }

    private static int width(int character) {
        if (character == ELLIPSIS.codePointAt(0)) {
            return 1000;
        }
        int index = character - ' ';
        return index >= 0 && index < WIDTHS.length ? WIDTHS[index] : WIDEST;
    }
}
