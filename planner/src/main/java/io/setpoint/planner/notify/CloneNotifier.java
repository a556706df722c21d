package io.setpoint.planner.notify;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import java.util.List;
import java.util.Map;

/** Notifies the instances of a clone about all that happens to any of them (spec 06 §13.3). */
public final class CloneNotifier {
    private static final List<String> OPERATIONS = List.of("start", "stop", "promote", "demote");

    private final PlanState state;
    private final InstanceNotifier instances;

    public CloneNotifier(PlanState state, ActionRequests requests) {
        this.state = state;
        instances = new InstanceNotifier(state, requests);
    }

    /** Makes the notify actions of all instances, if the clone wants notifications. Its own actions must be up to date. */
    public void notifyInstances(PlannedResource clone) {
        if (!clone.config.notifyEnabled) {
            return;
        }
        NotifyLists lists = new NotifyLists(state, clone);
        Map<String, String> variables = lists.variables(clone);
        for (String operation : OPERATIONS) {
            NotifyPoints points = NotifyPoints.of(state, clone, operation);
            if (points.post() == null) {
                continue;
            }
            boolean happens = !lists.isEmpty(operation);
            if (happens) {
                points.require();
            }
            instances.notifyAll(clone, points, variables, happens);
        }
    }
}
