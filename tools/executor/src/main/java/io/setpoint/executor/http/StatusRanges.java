package io.setpoint.executor.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Some of the HTTP status codes, written as {@code 200-299,404}. */
final class StatusRanges {
    private static final Pattern RANGE = Pattern.compile("(\\d{3})(?:-(\\d{3}))?");

    private final List<Range> ranges;

    private StatusRanges(List<Range> ranges) {
        this.ranges = ranges;
    }

    private record Range(int first, int last) {}

    static StatusRanges parse(String text) throws NotConfiguredException {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.strip().split("\\s*,\\s*")) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches()) {
                throw new NotConfiguredException("'" + part + "' is no HTTP status and no range of them, such as 200 or 200-299");
            }
            int first = Integer.parseInt(range.group(1));
            ranges.add(new Range(first, range.group(2) == null ? first : Integer.parseInt(range.group(2))));
        }
        return new StatusRanges(ranges);
    }

    boolean contain(int status) {
        return ranges.stream().anyMatch(range -> range.first <= status && status <= range.last);
    }
}
