package io.setpoint.cli;

import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.journal.Journal;
import io.setpoint.planner.Plan;
import io.setpoint.planner.graph.GraphAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells several listeners, one after the other. */
record Listeners(List<ControllerListener> all) implements ControllerListener {
    @Override
    public void revisionAdded(Journal.Revision revision) {
        all.forEach(each -> each.revisionAdded(revision));
    }

    @Override
    public void revisionJudged(Journal.Revision revision) {
        all.forEach(each -> each.revisionJudged(revision));
    }

    @Override
    public void asked(String request) {
        all.forEach(each -> each.asked(request));
    }

    @Override
    public void planned(int transition, Plan plan) {
        all.forEach(each -> each.planned(transition, plan));
    }

    @Override
    public void actionBegun(GraphAction action, Instant at) {
        all.forEach(each -> each.actionBegun(action, at));
    }

    @Override
    public void actionEnded(GraphAction action, OperationResult result, boolean failed) {
        all.forEach(each -> each.actionEnded(action, result, failed));
    }

    @Override
    public void aborted(int transition, Abort abort) {
        all.forEach(each -> each.aborted(transition, abort));
    }

    @Override
    public void transitionEnded(int transition, TransitionResult result) {
        all.forEach(each -> each.transitionEnded(transition, result));
    }

    @Override
    public void monitorChanged(Operation operation, OperationResult result) {
        all.forEach(each -> each.monitorChanged(operation, result));
    }

    @Override
    public void watching(@Nullable Instant until, boolean asWanted) {
        all.forEach(each -> each.watching(until, asWanted));
    }
}
