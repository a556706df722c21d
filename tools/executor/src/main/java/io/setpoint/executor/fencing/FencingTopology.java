package io.setpoint.executor.fencing;

import java.util.List;

/** In which order devices are tried against a node. */
@FunctionalInterface
public interface FencingTopology {
    /** No levels: any device that can fence the node is good enough. */
    FencingTopology NONE = node -> List.of();

    /**
     * The levels for a node, the first one to be tried first: ids of devices that must all succeed. Empty if any device is good enough.
     */
    List<List<String>> levelsFor(String node);
}
