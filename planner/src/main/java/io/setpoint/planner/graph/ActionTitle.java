package io.setpoint.planner.graph;

import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.OperationKey;
import org.jspecify.annotations.Nullable;

/** What people call actions: {@code start db}, {@code probe db}, {@code monitor db every 10 s}, {@code fence (off)}. */
public final class ActionTitle {
    private static final String META = "CRM_meta_";
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;

    private ActionTitle() {}

    /** The title without the node. */
    public static String of(GraphAction action) {
        ActionHeader header = action.header();
        if (header.isPseudo()) {
            return ofPoint(header);
        }
        String resource = action.resource() == null ? "" : action.resource().id();
        return switch (header.operation()) {
            case "stonith" -> fencing(String.valueOf(meta(action, "stonith_action")));
            case "do_shutdown" -> "shut down";
            case "clear_failcount" -> "clear fail count of " + resource;
            case "delete", "lrm_delete" -> "clean up " + resource;
            case "notify" -> "notify " + resource + " (" + meta(action, "notify_type") + " " + meta(action, "notify_operation") + ")";
            case "cancel" -> "cancel " + meta(action, "operation") + " " + resource + every(interval(action));
            case "monitor" -> interval(action) == 0 ? "probe " + resource : "monitor " + resource + every(interval(action));
            default -> (header.operation() + " " + resource).strip() + every(interval(action));
        };
    }

    /** The title with the node, if there is one. */
    public static String withNode(GraphAction action) {
        String node = action.header().node();
        if (node == null) {
            return of(action);
        }
        boolean done = action.header().operation().equals("stonith") || action.header().operation().equals("do_shutdown");
        return of(action) + (done ? " " : " on ") + node;
    }

    /** Looks whether a resource is there at all. */
    public static boolean isProbe(GraphAction action) {
        return action.header().operation().equals("monitor") && interval(action) == 0;
    }

    private static String fencing(String operation) {
        return operation.equalsIgnoreCase("on") ? "unfence" : "fence (" + operation + ")";
    }

    private static String ofPoint(ActionHeader header) {
        OperationKey key = OperationKey.parse(header.key());
        if (key == null) {
            return header.operation().equals("stonith") ? "fence" : header.key();
        }
        return switch (key.task()) {
            case "start", "stop", "promote", "demote" -> key.task() + " " + key.resource();
            default -> key.resource() + " " + key.task().replace('_', ' ');
        };
    }

    private static long interval(GraphAction action) {
        return CibInteger.parse(meta(action, "interval")).orElse(0);
    }

    private static String every(long interval) {
        if (interval == 0) {
            return "";
        }
        if (interval % MINUTE == 0) {
            return " every " + interval / MINUTE + " min";
        }
        return interval % SECOND == 0 ? " every " + interval / SECOND + " s" : " every " + interval + " ms";
    }

    private static @Nullable String meta(GraphAction action, String name) {
        return action.attributes().get(META + name);
    }
}
