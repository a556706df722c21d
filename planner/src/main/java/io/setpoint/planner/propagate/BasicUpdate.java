package io.setpoint.planner.propagate;

import static io.setpoint.planner.state.ActionFlag.MIGRATABLE;
import static io.setpoint.planner.state.ActionFlag.OPTIONAL;
import static io.setpoint.planner.state.ActionFlag.PSEUDO;
import static io.setpoint.planner.state.ActionFlag.RUNNABLE;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.status.ActiveNodes;
import io.setpoint.policy.value.Role;
import io.setpoint.rules.fact.OrderFlag;

/**
 * What one property of a relation does to the flags of its two actions, whatever their resources consist of (spec 05 §15.4 "Basic update").
 */
final class BasicUpdate {
    private final PlanState state;

    BasicUpdate(PlanState state) {
        this.state = state;
    }

    /** Changes flags; {@code firstFlags} are those that first counts with, which differ from its own for a collective. */
    void apply(Action first, Action then, int firstFlags, OrderFlag property) {
        boolean firstRequired = (firstFlags & OPTIONAL.bit) == 0;
        boolean firstRunnable = (firstFlags & RUNNABLE.bit) != 0;
        switch (property) {
            case ASYMMETRIC -> asymmetric(first, then);
            case THEN_IMPLIES_FIRST -> {
                if (then.required()) {
                    if (firstRequired && first.optional()) {
                        clear(first, OPTIONAL, then);
                    }
                    if ((firstFlags & MIGRATABLE.bit) != 0 && !then.migratable()) {
                        clear(first, MIGRATABLE, then);
                    }
                }
            }
            case PROMOTED_THEN_IMPLIES_FIRST -> {
                if (then.resource != null && ActiveNodes.role(then.resource, state) == Role.PROMOTED && then.required()) {
                    clear(first, OPTIONAL, then);
                    if (first.migratable() && !then.migratable()) {
                        clear(first, MIGRATABLE, then);
                    }
                }
            }
            case UNMIGRATABLE_THEN_BLOCKS -> {
                if (!then.migratable() || !then.runnable()) {
                    clear(first, RUNNABLE, then);
                }
                if (then.required()) {
                    clear(first, OPTIONAL, then);
                }
            }
            case FIRST_ELSE_THEN -> {
                if (!first.runnable()) {
                    clear(then, MIGRATABLE, first);
                    then.clear(PSEUDO);
                }
            }
            case UNRUNNABLE_FIRST_BLOCKS -> {
                if (then.runnable() && !firstRunnable) {
                    clear(then, RUNNABLE, first);
                    clear(then, MIGRATABLE, first);
                }
            }
            case FIRST_IMPLIES_THEN -> {
                if (then.optional() && firstRequired && !first.migratable()) {
                    clear(then, OPTIONAL, first);
                }
            }
            case RESTART -> restart(first, then);
            default -> {
                // Other properties act elsewhere or on the graph only.
            }
        }
    }

    private void asymmetric(Action first, Action then) {
        PlannedResource resource = then.resource;
        if (resource == null || first.runnable()) {
            return;
        }
        if (then.optional()) {
            Role role = ActiveNodes.role(resource, state);
            boolean stopped = then.task.equals("stop") && role == Role.STOPPED;
            boolean started = then.task.equals("start")
                    && !role.below(Role.STARTED)
                    && resource.activeNodes.size() == 1
                    && resource.activeNodes.get(0) == then.node;
            if (stopped || started) {
                return;
            }
        }
        clear(then, OPTIONAL, first);
        clear(then, RUNNABLE, first);
    }

    /** A stop before the start of the same resource, or of the next member of a group. */
    private static void restart(Action first, Action then) {
        if (first.resource == null || then.resource == null || !first.resource.isPrimitive() || !then.resource.isPrimitive()) {
            return;
        }
        boolean needed = then.required()
                || !then.runnable() && then.resource.managed && first.resource == then.resource;
        if (!needed) {
            return;
        }
        if (first.runnable()) {
            clear(first, OPTIONAL, then);
        }
        if (then.required()) {
            clear(first, OPTIONAL, then);
        }
        if (!then.migratable()) {
            clear(first, MIGRATABLE, then);
        }
        if (first.required() && !first.runnable()) {
            clear(then, RUNNABLE, first);
        }
    }

    /** Takes a flag away and, if that is due to another resource, remembers why (spec 06 §14.2). */
    private static void clear(Action action, ActionFlag flag, Action because) {
        if (!action.is(flag)) {
            return;
        }
        action.clear(flag);
        if (action.reason == null && action.resource != because.resource) {
            String what = switch (flag) {
                case OPTIONAL -> "required ";
                case RUNNABLE -> "unrunnable ";
                default -> "unmigrateable ";
            };
            action.reason = what + (because.resource == null ? "" : because.resource.id() + " ") + because.task;
        }
    }
}
