package io.setpoint.planner.action;

import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.value.CibBoolean;
import java.util.List;

/** A group's actions: its members' ones, then the points where all of them have started or stopped (spec 05 §9). */
final class GroupActions {
    private static final List<String> POINTS = List.of("start", "running", "stop", "stopped");
    private static final List<String> PROMOTION_POINTS = List.of("demote", "demoted", "promote", "promoted");

    private final ResourceActions resources;
    private final ActionRequests requests;

    GroupActions(ResourceActions resources, ActionRequests requests) {
        this.resources = resources;
        this.requests = requests;
    }

    void create(PlannedResource group) {
        group.children.forEach(resources::create);
        POINTS.forEach(task -> requests.pseudo(group, task, true, true));
        if (CibBoolean.isTrue(group.config.meta.get("promotable"))) {
            PROMOTION_POINTS.forEach(task -> requests.pseudo(group, task, true, true));
        }
    }
}
