package io.setpoint.executor.controller;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.constraint.ExtendedRegex;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.FencingLevel;
import io.setpoint.policy.value.CibInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/** In which order devices are tried against nodes, as the configuration wants it (spec 01, the element {@code fencing-level}). */
final class FencingLevels {
    private static final int LAST = 9;

    private final ClusterState cluster;
    private final List<FencingLevel> ordered;

    /** Levels come by index, and where that is the same, in document order. */
    FencingLevels(ClusterState cluster) {
        this.cluster = cluster;
        Configuration configuration = cluster.cib().configuration;
        ordered = configuration == null || configuration.fencingTopology == null
                ? List.of()
                : configuration.fencingTopology.levels.stream()
                        .filter(level -> index(level) > 0 && index(level) <= LAST)
                        .sorted(Comparator.comparing(FencingLevels::index))
                        .toList();
    }

    private static long index(FencingLevel level) {
        return CibInteger.parse(level.index).orElse(0);
    }

    /** The levels for a node: ids of devices, which must all succeed. Empty if any device is good enough. */
    List<List<String>> of(String node) {
        return ordered.stream()
                .filter(level -> concerns(level, node))
                .map(FencingLevels::devices)
                .filter(devices -> !devices.isEmpty())
                .toList();
    }

    private boolean concerns(FencingLevel level, String node) {
        if (level.target != null) {
            return level.target.equals(node);
        }
        if (level.targetPattern != null) {
            return matches(level.targetPattern, node);
        }
        return level.targetAttribute != null
                && level.targetValue != null
                && cluster.nodes().stream()
                        .filter(state -> state.name().equals(node))
                        .anyMatch(state -> level.targetValue.equals(state.node.attributes.get(level.targetAttribute)));
    }

    /** An expression that is none matches no node. */
    private static boolean matches(String pattern, String node) {
        try {
            return ExtendedRegex.compile(pattern).search(node) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static List<String> devices(FencingLevel level) {
        return level.devices == null
                ? List.of()
                : Arrays.stream(level.devices.split(",")).map(String::strip).filter(id -> !id.isEmpty()).toList();
    }
}
