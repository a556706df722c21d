package io.setpoint.planner.action;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;

/** A clone's actions: its instances' ones, its own points, their notifications, and promotion (spec 05 §9). */
final class CloneActions {
    private final ResourceActions resources;
    private final ActionRequests requests;

    CloneActions(ResourceActions resources, ActionRequests requests) {
        this.resources = resources;
        this.requests = requests;
    }

    void create(PlannedResource clone) {
        clone.children.forEach(resources::create);
        CollectivePoints points = CollectivePoints.create(requests, clone, clone.children);
        CloneNotifications notifications = new CloneNotifications(requests, clone);
        notifications.create("start", points.start, points.started);
        notifications.create("stop", points.stop, points.stopped);
        notifications.orderStopAndStart();
        if (clone.config.promotable) {
            createPromotion(clone, notifications);
        }
    }

    private void createPromotion(PlannedResource clone, CloneNotifications notifications) {
        clone.children.forEach(resources::create);
        boolean promoting = clone.children.stream().anyMatch(instance -> anyRequired(instance, "promote"));
        boolean demoting = clone.children.stream().anyMatch(instance -> anyRequired(instance, "demote"));
        Action promote = requests.pseudo(clone, "promote", !promoting, true);
        Action promoted = CollectivePoints.completion(requests, clone, "promoted", !promoting, true);
        notifications.create("promote", promote, promoted);
        Action demote = requests.pseudo(clone, "demote", !demoting, true);
        Action demoted = CollectivePoints.completion(requests, clone, "demoted", !demoting, true);
        notifications.create("demote", demote, demoted);
        notifications.orderPromotion();
        // While roles were decided the priorities of instances held their promotion scores (spec 04 §11.3).
        clone.children.forEach(instance -> instance.priority = clone.priority);
    }

    private static boolean anyRequired(PlannedResource resource, String task) {
        if (!resource.children.isEmpty()) {
            return resource.children.stream().anyMatch(child -> anyRequired(child, task));
        }
        return resource.actions().stream().anyMatch(action -> action.task.equals(task) && action.required());
    }
}
