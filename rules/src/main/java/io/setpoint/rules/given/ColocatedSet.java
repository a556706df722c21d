package io.setpoint.rules.given;

import io.setpoint.policy.constraint.ColocationConstraint;
import io.setpoint.policy.constraint.ResourceSet;
import io.setpoint.policy.value.CibBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A set of a colocation constraint (spec 04 §6.1).
 *
 * @param number its place in the constraint, from 0
 * @param previous the set before it
 * @param score for colocations inside the set
 * @param sequential its members are placed one after another; unless it says no, a set is that
 * @param reverse each member is a primary for the one after it, not the other way round
 */
public record ColocatedSet(
        ColocationConstraint constraint,
        int number,
        ResourceSet set,
        @Nullable ResourceSet previous,
        int score,
        boolean sequential,
        boolean reverse) {

    public static ColocatedSet of(ColocationConstraint constraint, int number) {
        ResourceSet set = constraint.sets().get(number);
        Integer score = set.score();
        return new ColocatedSet(
                constraint,
                number,
                set,
                number == 0 ? null : constraint.sets().get(number - 1),
                score == null ? constraint.score() : score,
                !CibBoolean.isFalse(set.sequential()),
                set.ordering() != null && !set.ordering().equals("group"));
    }

    /** Whether the dependent of a pair has influence: as the constraint says, else if it is critical. */
    public boolean influence(ColocatedPair pair) {
        Boolean influence = constraint.influence();
        return influence == null ? pair.influencing().critical : influence;
    }
}
