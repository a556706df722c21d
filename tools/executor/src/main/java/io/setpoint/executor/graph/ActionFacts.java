package io.setpoint.executor.graph;

import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.policy.value.CibInteger;
import org.jspecify.annotations.Nullable;

/** What an executor asks of an action (spec 07 §12.3). */
final class ActionFacts {
    static final String META = "CRM_meta_";

    private ActionFacts() {}

    /** A meta-attribute; null if the action has none of that name. */
    static @Nullable String meta(GraphAction action, String name) {
        return action.attributes().get(META + name);
    }

    /** A meta-attribute as a number that is not negative; 0 if it is missing or none. */
    static long number(GraphAction action, String name) {
        return Math.max(0, CibInteger.parse(meta(action, name)).orElse(0));
    }

    static boolean isFencing(GraphAction action) {
        return action.header().element() == Element.CRM_EVENT && action.header().operation().equals("stonith");
    }

    static boolean isMigration(GraphAction action) {
        String task = action.header().operation();
        return task.equals("migrate_to") || task.equals("migrate_from");
    }

    /** Whether the action is to be done on a node, or through it. */
    static boolean isOn(GraphAction action, String node) {
        return node.equals(action.header().node()) || node.equals(action.header().router());
    }
}
