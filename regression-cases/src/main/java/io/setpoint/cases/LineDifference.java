package io.setpoint.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, line by line, in the manner of a unified diff. Based on a longest common subsequence, found in
 * quadratic time and space in the part between the first and the last difference; a part that is too large for that is shown as
 * replaced altogether.
 */
final class LineDifference {
    private static final int CONTEXT = 2;
    private static final int LARGEST_TABLE = 1 << 24;

    /** A line with what happened to it: blank, minus or plus. */
    private record Edit(char sign, String line) {}

    private final List<String> before;
    private final List<String> after;
    private final List<Edit> edits = new ArrayList<>();

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** The lines to show, each after {@code -}, {@code +} or a blank; {@code ...} stands for equal lines. Empty for equal texts. */
    static List<String> between(String before, String after) {
        LineDifference difference = new LineDifference(before.lines().toList(), after.lines().toList());
        difference.compare();
        return difference.hunks();
    }

    private void compare() {
        int start = 0;
        while (start < before.size() && start < after.size() && before.get(start).equals(after.get(start))) {
            edits.add(new Edit(' ', before.get(start)));
            start++;
        }
        int beforeEnd = before.size();
        int afterEnd = after.size();
        while (beforeEnd > start && afterEnd > start && before.get(beforeEnd - 1).equals(after.get(afterEnd - 1))) {
            beforeEnd--;
            afterEnd--;
        }
        compare(before.subList(start, beforeEnd), after.subList(start, afterEnd));
        before.subList(beforeEnd, before.size()).forEach(line -> edits.add(new Edit(' ', line)));
    }

    private void compare(List<String> old, List<String> fresh) {
        int[][] common = commonLengths(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && common.length > 0 && old.get(i).equals(fresh.get(j))) {
                edits.add(new Edit(' ', old.get(i)));
                i++;
                j++;
            } else if (j == fresh.size() || i < old.size() && (common.length == 0 || common[i + 1][j] >= common[i][j + 1])) {
                edits.add(new Edit('-', old.get(i++)));
            } else {
                edits.add(new Edit('+', fresh.get(j++)));
            }
        }
    }

    /** For each pair of tails the length of what they have in common; empty if the table would be too large. */
    private static int[][] commonLengths(List<String> old, List<String> fresh) {
        if ((long) (old.size() + 1) * (fresh.size() + 1) > LARGEST_TABLE) {
            return new int[0][];
        }
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private List<String> hunks() {
        List<String> lines = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < edits.size(); i++) {
            if (isNearChange(i)) {
                if (gap) {
                    lines.add("...");
                }
                lines.add(edits.get(i).sign() + edits.get(i).line());
                gap = false;
            } else {
                gap = true;
            }
        }
        return lines;
    }

    private boolean isNearChange(int position) {
        int from = Math.max(0, position - CONTEXT);
        int to = Math.min(edits.size(), position + CONTEXT + 1);
        return edits.subList(from, to).stream().anyMatch(edit -> edit.sign() != ' ');
    }
}
