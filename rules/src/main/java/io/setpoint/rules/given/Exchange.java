package io.setpoint.rules.given;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;
import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Endpoint.ResourceTask;
import java.util.ArrayList;
import java.util.List;

/** The actions by which one of two resources that must not be together makes room for the other (spec 05 §12.6). */
public final class Exchange {
    /** No colocation gives more pairs than this. */
    public static final int PAIRS = 8;

    private Exchange() {}

    /** Both directions: the dependent leaves before the primary comes, and the other way round. */
    public static List<ActionPair> of(Colocation colocation) {
        List<ActionPair> pairs = new ArrayList<>(PAIRS);
        add(colocation.dependent(), colocation.dependentRole(), colocation.primary(), colocation.primaryRole(), pairs);
        add(colocation.primary(), colocation.primaryRole(), colocation.dependent(), colocation.dependentRole(), pairs);
        return pairs;
    }

    private static void add(Resource first, Role firstRole, Resource then, Role thenRole, List<ActionPair> pairs) {
        for (String leaving : leaving(firstRole)) {
            for (String arriving : arriving(thenRole)) {
                pairs.add(new ActionPair(new ResourceTask(first, leaving), new ResourceTask(then, arriving)));
            }
        }
    }

    /** What ends a role. */
    private static List<String> leaving(Role role) {
        return switch (role) {
            case PROMOTED -> List.of("demote");
            case UNPROMOTED -> List.of("stop", "promote");
            default -> List.of("stop");
        };
    }

    /** What begins a role. */
    private static List<String> arriving(Role role) {
        return switch (role) {
            case PROMOTED -> List.of("promote");
            case UNPROMOTED -> List.of("start", "demote");
            default -> List.of("start");
        };
    }
}
