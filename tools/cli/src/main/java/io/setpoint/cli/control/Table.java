package io.setpoint.cli.control;

import java.util.ArrayList;
import java.util.List;

/** Rows of texts as lines with aligned columns. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** A row; one with a single cell stands for itself and makes no column wider. */
    Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** Each line begins with a gap; none ends with blanks. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            if (row.size() == 1) {
                continue;
            }
            for (int column = 0; column < row.size(); column++) {
                if (column == widths.size()) {
                    widths.add(0);
                }
                widths.set(column, Math.max(widths.get(column), length(row.get(column))));
            }
        }
        return rows.stream().map(row -> row.size() == 1 ? GAP + row.get(0) : line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(GAP).append(cell).append(" ".repeat(widths.get(column) - length(cell)));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
