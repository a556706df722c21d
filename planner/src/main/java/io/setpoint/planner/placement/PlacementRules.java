package io.setpoint.planner.placement;

/**
 * The rules that the assignment of every kind of resource applies.
 *
 * @param lists which colocations count for a resource
 * @param colocations what a colocation does to its dependent
 * @param merge what dependents' preferences do to their primary
 * @param tables plain changes of scores
 * @param assignment writes down where resources go
 * @param changes reports changes of scores
 */
record PlacementRules(
        ColocationLists lists,
        ColocationApplication colocations,
        ScoreMerge merge,
        TableScores tables,
        NodeAssignment assignment,
        ScoreChanges changes) {}
