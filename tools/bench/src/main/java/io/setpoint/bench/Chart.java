package io.setpoint.bench;

import io.setpoint.policy.value.XmlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws times against sizes of documents, both logarithmic, as SVG: what grows as the input does is parallel to the dashed lines. */
public final class Chart {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 520;
    private static final int LEFT = 80;
    private static final int RIGHT = 190;
    private static final int TOP = 20;
    private static final int BOTTOM = 60;
    private static final List<String> COLOURS = List.of(
            "#0b6e99", "#d9730d", "#0f7b6c", "#ad1a72", "#64473a", "#6940a5", "#dfab01", "#e03e3e");

    private record Point(double bytes, double milliseconds) {}

    private final Map<String, List<Point>> series = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();
    private final int[] sizes;
    private final int[] times;

    private Chart(List<String> table) {
        for (String line : table.subList(1, table.size())) {
            String[] cells = line.split(",");
            Point point = new Point(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
            series.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(point);
        }
        sizes = decades(series.values().stream().flatMap(List::stream).mapToDouble(Point::bytes).toArray());
        times = decades(series.values().stream().flatMap(List::stream).mapToDouble(Point::milliseconds).toArray());
    }

    /**
     * @param arguments the table (first line is a heading; then series, document, bytes, milliseconds), the file to be written, and the names of
     *     the series to be drawn; all of them if none is named
     */
    public static void main(String[] arguments) throws IOException {
        List<String> wanted = List.of(arguments).subList(2, arguments.length);
        List<String> table = Files.readAllLines(Path.of(arguments[0])).stream()
                .filter(line -> wanted.isEmpty() || line.startsWith("series,") || wanted.contains(line.substring(0, line.indexOf(','))))
                .toList();
        Files.writeString(Path.of(arguments[1]), new Chart(table).draw());
    }

    /** The powers of ten around some numbers. */
    private static int[] decades(double[] values) {
        double least = Double.MAX_VALUE;
        double most = 0;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new int[] {(int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(most))};
    }

    private String draw() {
        add("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='13'>", WIDTH, HEIGHT);
        add("<rect width='%d' height='%d' fill='white'/>", WIDTH, HEIGHT);
        for (int size = sizes[0]; size <= sizes[1]; size++) {
            double x = x(Math.pow(10, size));
            add("<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' stroke='#ddd'/>", x, x, TOP, HEIGHT - BOTTOM);
            add("<text x='%.1f' y='%d' text-anchor='middle'>%s</text>", x, HEIGHT - BOTTOM + 20, bytes(size));
        }
        for (int time = times[0]; time <= times[1]; time++) {
            double y = y(Math.pow(10, time));
            add("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='#ddd'/>", LEFT, WIDTH - RIGHT, y, y);
            add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 8, y + 4, milliseconds(time));
        }
        proportional();
        add("<text x='%d' y='%d' text-anchor='middle'>size of the document</text>", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 15);
        int index = 0;
        for (Map.Entry<String, List<Point>> entry : series.entrySet()) {
            line(entry.getKey(), entry.getValue(), index++);
        }
        svg.append("</svg>\n");
        return svg.toString();
    }

    /** Dashed lines of times that are proportional to the size, one in each decade. */
    private void proportional() {
        for (int time = times[0] - (sizes[1] - sizes[0]); time < times[1]; time++) {
            int from = Math.max(0, times[0] - time);
            int to = Math.min(sizes[1] - sizes[0], times[1] - time);
            if (from < to) {
                add("<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#ccc' stroke-dasharray='4 4'/>",
                        x(Math.pow(10, sizes[0] + from)), y(Math.pow(10, time + from)),
                        x(Math.pow(10, sizes[0] + to)), y(Math.pow(10, time + to)));
            }
        }
    }

    private void line(String name, List<Point> points, int index) {
        String colour = COLOURS.get(index % COLOURS.size());
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.bytes()), y(point.milliseconds())));
            add("<circle cx='%.1f' cy='%.1f' r='3.5' fill='%s'/>", x(point.bytes()), y(point.milliseconds()), colour);
        }
        add("<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>", path.toString().strip(), colour);
        double legend = TOP + 14 + 22.0 * index;
        add("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' stroke='%s' stroke-width='3'/>",
                WIDTH - RIGHT + 15, WIDTH - RIGHT + 35, legend - 4, legend - 4, colour);
        StringBuilder label = new StringBuilder();
        XmlText.escape(name, label);
        add("<text x='%d' y='%.1f'>%s</text>", WIDTH - RIGHT + 42, legend, label);
    }

    private double x(double bytes) {
        return LEFT + (Math.log10(bytes) - sizes[0]) / (sizes[1] - sizes[0]) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double milliseconds) {
        return HEIGHT - BOTTOM - (Math.log10(milliseconds) - times[0]) / (times[1] - times[0]) * (HEIGHT - TOP - BOTTOM);
    }

    private static String bytes(int decade) {
        return power(decade % 3) + List.of(" B", " kB", " MB", " GB", " TB").get(decade / 3);
    }

    private static String milliseconds(int decade) {
        return decade < 0 ? power(decade + 3) + " µs" : decade < 3 ? power(decade) + " ms" : power(decade - 3) + " s";
    }

    private static String power(int decade) {
        return "1" + "0".repeat(decade);
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
