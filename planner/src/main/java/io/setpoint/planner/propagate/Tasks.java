package io.setpoint.planner.propagate;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import java.util.List;

/** How the tasks of collectives relate to each other and to those of what they consist of (spec 05 §15.2, §15.4). */
final class Tasks {
    private Tasks() {}

    /** The task of a primitive that stands for a completion of a collective: running for start and so on. */
    static String folded(String task) {
        return switch (task) {
            case "running" -> "start";
            case "stopped" -> "stop";
            case "promoted" -> "promote";
            case "demoted" -> "demote";
            default -> task;
        };
    }

    private static String completion(String task) {
        return switch (task) {
            case "start" -> "running";
            case "stop" -> "stopped";
            case "promote" -> "promoted";
            case "demote" -> "demoted";
            case "notify" -> "notified";
            default -> task;
        };
    }

    /** What must have happened for the action of a collective to be over; the action itself for anything else. */
    static Action completed(PlanState state, Action first) {
        PlannedResource resource = first.resource;
        if (resource == null || !resource.config.collective() || mentionsNotify(first, resource) || first.interval > 0) {
            return first;
        }
        String completion = completion(first.task);
        boolean notified = resource.config.notifyEnabled
                && (resource.config instanceof Clone || resource.config instanceof Bundle || resource.config.inBundle());
        List<Action> found = state.actions.named(resource, notified ? "confirmed-post_notify_" + completion : completion);
        return found.isEmpty() ? first : found.get(0);
    }

    /** The task to which an action of a collective belongs: for a notification the one in its key. */
    static String named(Action action) {
        if (!action.name.contains("_notify_") && !action.resource.config.id.contains("_notify")) {
            return action.task;
        }
        int notify = action.key().indexOf("_notify_");
        if (notify < 0) {
            return action.task;
        }
        String rest = action.key().substring(notify + "_notify_".length());
        int end = rest.lastIndexOf('_');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** The parts of a collective that count as its instances: of a bundle its containers, otherwise the children. */
    static List<PlannedResource> instances(PlanState state, PlannedResource collective) {
        if (collective.config instanceof Bundle bundle) {
            return bundle.replicas.stream().map(replica -> state.of(replica.container())).toList();
        }
        return collective.children;
    }

    /** The key ends in the task, which a notification can be about, and interval 0. */
    static boolean ends(Action action, String task) {
        String name = action.name;
        int before = name.length() - task.length() - 1;
        return action.interval == 0 && name.endsWith(task) && (before < 0 || name.charAt(before) == '_');
    }

    /** The key has the word in it, be it in the name of the resource. */
    private static boolean mentionsNotify(Action action, PlannedResource resource) {
        return action.name.contains("notify") || resource.config.id.contains("notify");
    }

    static int graphFlags() {
        return ActionFlag.OPTIONAL.bit | ActionFlag.RUNNABLE.bit | ActionFlag.PSEUDO.bit;
    }
}
