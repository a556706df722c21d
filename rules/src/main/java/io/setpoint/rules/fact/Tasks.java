package io.setpoint.rules.fact;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.rules.fact.Endpoint.ResourceTask;
import org.jspecify.annotations.Nullable;

/** The tasks of actions, as sides of orderings: {@code start($a)} (spec 05 §1.1). */
public final class Tasks {
    private Tasks() {}

    public static Endpoint start(Resource resource) {
        return new ResourceTask(resource, "start");
    }

    public static Endpoint running(Resource resource) {
        return new ResourceTask(resource, "running");
    }

    public static Endpoint stop(Resource resource) {
        return new ResourceTask(resource, "stop");
    }

    public static Endpoint stopped(Resource resource) {
        return new ResourceTask(resource, "stopped");
    }

    public static Endpoint promote(Resource resource) {
        return new ResourceTask(resource, "promote");
    }

    public static Endpoint promoted(Resource resource) {
        return new ResourceTask(resource, "promoted");
    }

    public static Endpoint demote(Resource resource) {
        return new ResourceTask(resource, "demote");
    }

    public static Endpoint demoted(Resource resource) {
        return new ResourceTask(resource, "demoted");
    }

    public static Endpoint probe(Resource resource) {
        return new ResourceTask(resource, "monitor");
    }

    public static Endpoint deleteHistory(Resource resource) {
        return new ResourceTask(resource, "lrm_delete");
    }

    /** What undoes a task; null for tasks that cannot be undone (spec 05 §11.1). */
    public static @Nullable String inverse(String task) {
        return switch (task) {
            case "start" -> "stop";
            case "stop" -> "start";
            case "promote" -> "demote";
            case "demote" -> "promote";
            case "running" -> "stopped";
            case "stopped" -> "running";
            case "promoted" -> "demoted";
            case "demoted" -> "promoted";
            default -> null;
        };
    }
}
