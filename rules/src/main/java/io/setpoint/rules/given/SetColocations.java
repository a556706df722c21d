package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.ResourceSet;
import io.setpoint.policy.value.CibBoolean;
import java.util.ArrayList;
import java.util.List;

/** The resources that the sets of a colocation constraint relate (spec 04 §6.1). */
public final class SetColocations {
    private SetColocations() {}

    /** Each member with the one before it; or, in a reverse set, the other way round. */
    public static List<ColocatedPair> neighbours(ColocatedSet set) {
        List<Resource> members = set.set().members();
        List<ColocatedPair> pairs = new ArrayList<>();
        for (int i = 1; i < members.size(); i++) {
            Resource earlier = members.get(i - 1);
            Resource later = members.get(i);
            pairs.add(set.reverse() ? new ColocatedPair(earlier, later, later) : new ColocatedPair(later, earlier, later));
        }
        return pairs;
    }

    /** Each member with every earlier one. */
    public static List<ColocatedPair> everyEarlier(ColocatedSet set) {
        List<Resource> members = set.set().members();
        List<ColocatedPair> pairs = new ArrayList<>();
        for (int i = 1; i < members.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs.add(new ColocatedPair(members.get(i), members.get(j), members.get(i)));
            }
        }
        return pairs;
    }

    /** The previous set, or, if it is sequential, its first member, with this set, or, if that is sequential, its last member. */
    public static List<ColocatedPair> withPrevious(ColocatedSet set) {
        List<ColocatedPair> pairs = new ArrayList<>();
        for (Resource dependent : first(set.previous())) {
            for (Resource primary : last(set.set())) {
                pairs.add(new ColocatedPair(dependent, primary, dependent));
            }
        }
        return pairs;
    }

    private static List<Resource> first(ResourceSet set) {
        return hasEnds(set) ? set.members().subList(0, 1) : set.members();
    }

    private static List<Resource> last(ResourceSet set) {
        return hasEnds(set) ? set.members().subList(set.members().size() - 1, set.members().size()) : set.members();
    }

    private static boolean hasEnds(ResourceSet set) {
        return !CibBoolean.isFalse(set.sequential()) && !set.members().isEmpty();
    }
}
