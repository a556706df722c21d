package io.setpoint.planner.fence;

import static io.setpoint.rules.fact.OrderFlag.FIRST_IMPLIES_THEN;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;
import static io.setpoint.rules.fact.OrderFlag.UNRUNNABLE_FIRST_BLOCKS;

import io.setpoint.planner.action.ActionRequests;
import io.setpoint.planner.action.FenceActions;
import io.setpoint.planner.notify.InstanceNotifier;
import io.setpoint.planner.order.OrderingQueue;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.PlanState;
import io.setpoint.planner.state.PlannedResource;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.status.Fencing;
import java.util.ArrayList;
import java.util.List;

/** Decides, node by node, who is fenced and who is shut down, and in which order (spec 06 §6). */
public final class FencingPass {
    private final PlanState state;
    private final Fencing fencing;
    private final FenceActions fenceActions;
    private final ImpliedByFencing implied;
    private final Shutdown shutdown;

    public FencingPass(
            PlanState state, Fencing fencing, FenceActions fenceActions, ActionRequests requests, OrderingQueue queue) {
        this.state = state;
        this.fencing = fencing;
        this.fenceActions = fenceActions;
        implied = new ImpliedByFencing(
                state, new ImpliedStopNotifications(requests, new InstanceNotifier(state, requests)));
        shutdown = new Shutdown(state, queue);
    }

    public void run() {
        boolean anythingManaged = state.allResources.stream().anyMatch(resource -> resource.managed);
        Action designatedController = null;
        boolean controllerIsFenced = false;
        List<Action> fencings = new ArrayList<>();
        List<Action> shutdowns = new ArrayList<>();
        for (NodeState node : state.nodes) {
            if (node.node.guest()) {
                if (node.remoteReset && anythingManaged && fencing.possible(node)) {
                    fenceGuest(node);
                }
                continue;
            }
            boolean controller = node.node == state.cluster.dc();
            if (anythingManaged && node.unclean && fencing.possible(node)) {
                Action fence = fenceActions.get(node, false, "node is unclean", false);
                implied.apply(fence, node);
                if (controller) {
                    designatedController = fence;
                    controllerIsFenced = true;
                } else {
                    chain(fencings, fence);
                    fencings.add(fence);
                }
            } else if (!node.node.remote && node.online && node.shutdown) {
                Action down = shutdown.create(node);
                if (controller) {
                    designatedController = down;
                } else {
                    shutdowns.add(down);
                }
            }
        }
        if (designatedController != null) {
            controllerLast(designatedController, controllerIsFenced, fencings, shutdowns);
        }
    }

    private void chain(List<Action> fencings, Action fence) {
        if (!state.options.concurrentFencing() && !fencings.isEmpty()) {
            fencings.get(fencings.size() - 1).linkTo(fence, ORDERED.bit);
        }
    }

    /** The designated controller goes down last, so that no new one must be elected in between. */
    private void controllerLast(Action controller, boolean fenced, List<Action> fencings, List<Action> shutdowns) {
        if (!fenced) {
            shutdowns.forEach(down -> down.linkTo(controller, ORDERED.bit));
        }
        if (state.options.concurrentFencing()) {
            fencings.forEach(fence -> fence.linkTo(controller, ORDERED.bit));
        } else if (!fencings.isEmpty()) {
            fencings.get(fencings.size() - 1).linkTo(controller, ORDERED.bit);
        }
    }

    /** A guest is fenced by stopping what launches it: the fencing is a pseudo-action beside that stop (spec 06 §7.2). */
    private void fenceGuest(NodeState guest) {
        PlannedResource launcher = state.launcherOf(guest);
        Action stop = launcher == null ? null : state.actions.newest(launcher, "stop", null);
        boolean restarts = launcher != null && state.actions.newest(launcher, "start", null) != null;
        Action fence = fenceActions.get(guest, restarts ? "reboot" : "off", false, "guest is unclean", false);
        fence.set(ActionFlag.PSEUDO);
        fence.set(ActionFlag.RUNNABLE);
        if (stop != null && stop.pseudo() && stop.node != null) {
            Action host = fenceActions.get(stop.node, false, null, false);
            host.linkTo(fence, UNRUNNABLE_FIRST_BLOCKS.bit | FIRST_IMPLIES_THEN.bit);
        } else if (stop != null) {
            stop.linkTo(fence, UNRUNNABLE_FIRST_BLOCKS.bit | FIRST_IMPLIES_THEN.bit);
        } else {
            PlannedResource connection = state.connectionOf(guest);
            Action connectionStop = connection == null ? null : state.actions.newest(connection, "stop", null);
            if (connectionStop != null) {
                connectionStop.linkTo(fence, ORDERED.bit);
            }
        }
        implied.apply(fence, guest);
    }
}
