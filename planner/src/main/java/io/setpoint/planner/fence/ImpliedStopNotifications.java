package io.setpoint.planner.fence;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.notify.InstanceNotifier;
import io.setpoint.planner.notify.NotifyPoints;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.value.Score;
import java.util.Map;

/** Tells the instances that stay about one that a fencing takes away (spec 06 §13.6). */
final class ImpliedStopNotifications {
    private final ActionRequests requests;
    private final InstanceNotifier notifier;

    ImpliedStopNotifications(ActionRequests requests, InstanceNotifier notifier) {
        this.requests = requests;
        this.notifier = notifier;
    }

    void create(PlannedResource instance, Action stop, Action fence) {
        Action post = point(instance, fence, "post", "notify");
        Action done = point(instance, fence, "confirmed-post", "notified");
        fence.linkTo(post, FIRST_IMPLIES_THEN.bit);
        post.linkTo(done, FIRST_IMPLIES_THEN.bit);
        Map<String, String> variables = Map.of(
                "notify_stop_resource", instance.id(), "notify_stop_uname", stop.node == null ? " " : stop.node.name());
        notifier.notifyAll(
                instance.topBelowBundle(), new NotifyPoints("stop", null, null, post, done), variables, true);
    }

    private Action point(PlannedResource instance, Action fence, String type, String task) {
        Action point = requests.pseudo(instance, type + "_notify_stonith", task, fence.optional(), fence.runnable());
        point.priority = Score.INFINITY;
        point.meta.put("notify_key_type", type);
        point.meta.put("notify_key_operation", "stonith");
        point.meta.put("notify_type", "post");
        point.meta.put("notify_operation", "stop");
        return point;
    }
}
