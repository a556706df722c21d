package io.setpoint.planner.action;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.value.Score;
import java.util.HashMap;
import java.util.Map;

/** The points before and after an operation of a clone at which its instances are notified (spec 06 §13.2). */
final class CloneNotifications {
    private final ActionRequests requests;
    private final PlannedResource clone;
    private final Map<String, Points> byOperation = new HashMap<>();

    /** The four points around one operation. */
    private record Points(Action pre, Action preDone, Action post, Action postDone) {}

    CloneNotifications(ActionRequests requests, PlannedResource clone) {
        this.requests = requests;
        this.clone = clone;
    }

    /** Makes the points around an operation, if the clone wants notifications. */
    void create(String operation, Action begin, Action completion) {
        if (!clone.config.notifyEnabled) {
            return;
        }
        Action pre = point("pre", operation, operation, "notify", begin.optional(), true);
        Action preDone = point("confirmed-pre", operation, operation, "notified", begin.optional(), true);
        pre.linkTo(preDone, ORDERED.bit);
        preDone.linkTo(begin, ORDERED.bit);
        Action post = point("post", operation, completion.task, "notify", completion.optional(), completion.runnable());
        Action postDone =
                point("confirmed-post", operation, completion.task, "notified", completion.optional(), completion.runnable());
        post.priority = Score.INFINITY;
        postDone.priority = Score.INFINITY;
        completion.linkTo(post, FIRST_IMPLIES_THEN.bit);
        post.linkTo(postDone, FIRST_IMPLIES_THEN.bit);
        preDone.linkTo(post, ORDERED.bit);
        byOperation.put(operation, new Points(pre, preDone, post, postDone));
    }

    void orderStopAndStart() {
        order("stop", "start");
    }

    void orderPromotion() {
        order("stop", "promote");
        order("start", "promote");
        order("demote", "promote");
        order("demote", "start");
        order("demote", "stop");
    }

    private void order(String first, String then) {
        if (byOperation.containsKey(first) && byOperation.containsKey(then)) {
            byOperation.get(first).postDone.linkTo(byOperation.get(then).pre, ORDERED.bit);
        }
    }

    private Action point(
            String type, String operation, String keyOperation, String task, boolean optional, boolean runnable) {
        Action action = requests.pseudo(clone, type + "_notify_" + keyOperation, task, optional, runnable);
        action.meta.put("notify_key_type", type);
        action.meta.put("notify_key_operation", keyOperation);
        action.meta.put("notify_type", type.startsWith("confirmed-") ? type.substring("confirmed-".length()) : type);
        action.meta.put("notify_operation", operation);
        return action;
    }
}
