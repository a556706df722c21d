package io.setpoint.executor.controller.status;

import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Score;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts how often operations failed on a node, in attributes of the node (spec 03 §18.1, spec 07 §12.5). */
public final class FailCounts {
    private static final String COUNT = "fail-count-";
    private static final String LAST = "last-failure-";
    private static final String INFINITY = "INFINITY";
    private static final Pattern NAME = Pattern.compile("(?:fail-count|last-failure)-(.+)#(.+_\\d+)");
    private static final Pattern INSTANCE = Pattern.compile(":\\d+$");

    private final NodeAttributes attributes;

    public FailCounts(NodeAttributes attributes) {
        this.attributes = attributes;
    }

    /**
     * Counts a failure.
     *
     * @param operation task and interval: {@code monitor_10000}
     * @param forGood whether one failure is as bad as any number of them
     */
    public void count(String nodeId, String nodeName, String resource, String operation, boolean forGood, Instant at) {
        String suffix = resource + "#" + operation;
        String before = attributes.of(nodeId).get(COUNT + suffix);
        boolean infinite = forGood || INFINITY.equals(before);
        long count = CibInteger.parse(before).orElse(0) + 1;
        attributes.set(nodeId, nodeName, COUNT + suffix, infinite || count >= Score.INFINITY ? INFINITY : Long.toString(count));
        attributes.set(nodeId, nodeName, LAST + suffix, Long.toString(at.getEpochSecond()));
    }

    /** Whether the operation has a count on the node. */
    boolean has(String nodeId, String resource, String operation) {
        return attributes.of(nodeId).containsKey(COUNT + resource + "#" + operation);
    }

    /** Forgets the failures of resources whose name fulfils a condition; whether there were any. */
    public boolean clear(String nodeId, Predicate<String> resource) {
        return attributes.remove(nodeId, name -> {
            Matcher matcher = NAME.matcher(name);
            return matcher.matches() && resource.test(matcher.group(1));
        });
    }

    /** The counts on a node by resource, added up; {@code INFINITY} or a number. */
    public Map<String, String> of(String nodeId) {
        Map<String, String> counts = new LinkedHashMap<>();
        attributes.of(nodeId).forEach((name, value) -> {
            Matcher matcher = NAME.matcher(name);
            if (name.startsWith(COUNT) && matcher.matches()) {
                counts.merge(matcher.group(1), value, FailCounts::sum);
            }
        });
        return counts;
    }

    private static String sum(String a, String b) {
        long sum = CibInteger.parse(a).orElse(0) + CibInteger.parse(b).orElse(0);
        return a.equals(INFINITY) || b.equals(INFINITY) || sum >= Score.INFINITY ? INFINITY : Long.toString(sum);
    }

    /** The name of a resource without the number of an instance. */
    public static String withoutInstance(String resource) {
        return INSTANCE.matcher(resource).replaceFirst("");
    }
}
