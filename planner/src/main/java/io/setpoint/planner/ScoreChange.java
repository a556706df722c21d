package io.setpoint.planner;

import org.jspecify.annotations.Nullable;

/**
 * One of the causes of a score: why a resource likes or avoids a node as much as it does.
 *
 * @param resource the id of the resource, with instance number
 * @param before the score before the change; null if the node was not in the resource's table yet
 * @param rule the rule from which it follows, or the step of placement that made it
 * @param element the id of the configuration element that it rests on; null if it rests on none
 */
public record ScoreChange(
        String resource, String node, @Nullable Integer before, int after, String rule, @Nullable String element) {}
