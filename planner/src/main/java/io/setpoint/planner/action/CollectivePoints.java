package io.setpoint.planner.action;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.value.Score;
import java.util.List;

/** The points where a clone or bundle as a whole starts, has started, stops and has stopped (spec 05 §9). */
final class CollectivePoints {
    final Action start;
    final Action started;
    final Action stop;
    final Action stopped;

    private CollectivePoints(Action start, Action started, Action stop, Action stopped) {
        this.start = start;
        this.started = started;
        this.stop = stop;
        this.stopped = stopped;
    }

    /** What the instances do, over all primitives in them. */
    private static final class Activity {
        boolean active;
        boolean starting;
        boolean stopping;
        boolean restarting;

        void look(PlannedResource resource) {
            if (!resource.children.isEmpty()) {
                resource.children.forEach(this::look);
                return;
            }
            active |= !resource.activeNodes.isEmpty();
            boolean starts = false;
            boolean stops = false;
            for (Action action : resource.actions()) {
                if (action.required()) {
                    starts |= action.task.equals("start") && action.runnable();
                    stops |= action.task.equals("stop") && (action.runnable() || action.pseudo());
                }
            }
            starting |= starts;
            stopping |= stops;
            restarting |= starts && stops;
        }
    }

    /** Makes the four points of a collective from what its instances (of a bundle: its containers) do. */
    static CollectivePoints create(ActionRequests requests, PlannedResource collective, List<PlannedResource> instances) {
        Activity activity = new Activity();
        instances.forEach(activity::look);
        Action start = requests.pseudo(collective, "start", !activity.starting, true);
        Action started =
                completion(requests, collective, "running", !activity.starting, activity.active || activity.starting);
        Action stop = requests.pseudo(collective, "stop", !activity.stopping, true);
        if (!activity.restarting) {
            stop.set(ActionFlag.MIGRATABLE);
        }
        Action stopped = completion(requests, collective, "stopped", !activity.stopping, true);
        return new CollectivePoints(start, started, stop, stopped);
    }

    /** A point that must still be passed when the transition is aborted. */
    static Action completion(
            ActionRequests requests, PlannedResource collective, String task, boolean optional, boolean runnable) {
        Action action = requests.pseudo(collective, task, optional, runnable);
        action.priority = Score.INFINITY;
        return action;
    }
}
