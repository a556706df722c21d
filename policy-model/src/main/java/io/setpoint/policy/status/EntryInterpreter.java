package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.OnFail;
import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.status.Remapping.Result;
import io.setpoint.policy.value.Role;
import org.jspecify.annotations.Nullable;

/** Derives what one entry shows about a resource (spec 03 §12). */
final class EntryInterpreter {
    private final Reading reading;
    private final Expiry expiry;
    private final Remapping remapping;
    private final Migrations migrations;

    EntryInterpreter(Reading reading) {
        this.reading = reading;
        expiry = new Expiry(reading);
        remapping = new Remapping(reading);
        migrations = new Migrations(reading);
    }

    void interpret(HistoryEntry entry, ResourceReading at) {
        ExecutionStatus status = entry.status;
        Integer rc = entry.rc;
        if (!entry.interpretable() || status == null || rc == null) {
            return;
        }
        boolean expired = expiry.expired(entry, at);
        Result result = remapping.remap(entry, status, rc, expired, at);
        if (expired && ignoreExpired(entry, rc, result, at)) {
            return;
        }
        if (at.masks(entry)) {
            at.state.role = Role.STOPPED;
            reading.failures.record(entry, at.node, at.resource);
            reading.scores.ban(at.affected(), at.node);
            return;
        }
        apply(entry, result, at);
    }

    /** Spec 03 §12.4: returns whether an expired entry is to be ignored. */
    private static boolean ignoreExpired(HistoryEntry entry, int recordedRc, Result result, ResourceReading at) {
        if (at.masks(entry) && recordedRc != entry.expected) {
            if (!at.state.role.above(Role.STOPPED)) {
                at.state.role = Role.UNKNOWN;
            }
            return true;
        }
        if (result.rc() == entry.expected) {
            return false;
        }
        if (entry.interval == 0) {
            return true;
        }
        if (at.node.clean()) {
            entry.expire();
            return true;
        }
        return false;
    }

    private void apply(HistoryEntry entry, Result result, ResourceReading at) {
        switch (result.status()) {
            case PENDING -> pending(entry, at);
            case DONE -> succeeded(entry, result.rc(), at);
            case NOT_INSTALLED -> {
                OnFail configured = configured(entry, at);
                if (configured == OnFail.IGNORE) {
                    at.handling = OnFail.BAN;
                }
                reading.scores.ban(at.affected(), at.node);
                failed(entry, result.rc(), configured, at);
            }
            case NOT_CONNECTED -> {
                loseConnection(at.node);
                otherFailure(entry, result, at);
            }
            default -> otherFailure(entry, result, at);
        }
    }

    private void loseConnection(NodeState node) {
        if (node.node.remote && node.node.connection != null) {
            ResourceState connection = reading.model.of(node.node.connection);
            if (connection.managed) {
                connection.failed = true;
                connection.mustStop = true;
            }
        }
    }

    private void otherFailure(HistoryEntry entry, Result result, ResourceReading at) {
        OnFail configured = configured(entry, at);
        if (configured == OnFail.IGNORE || configured == OnFail.RESTART_CONTAINER && entry.task().equals("stop")) {
            pretendSuccess(entry, configured, at);
            return;
        }
        failed(entry, result.rc(), configured, at);
        if (result.status() == ExecutionStatus.HARD_ERROR) {
            reading.scores.ban(at.affected(), at.node);
        } else if (result.status() == ExecutionStatus.FATAL_ERROR) {
            reading.scores.banFromAll(at.affected());
        }
    }

    private OnFail configured(HistoryEntry entry, ResourceReading at) {
        OperationDefinitions operations = reading.model.operations();
        String text = operations
                .meta(
                        at.resource,
                        entry.task(),
                        entry.interval,
                        operations.find(at.resource, entry.task(), entry.interval, false),
                        at.node.node)
                .get("on-fail");
        return OnFail.of(at.state, entry.task(), entry.interval, text, reading.options);
    }

    /** Spec 03 §12.7. */
    private void succeeded(HistoryEntry entry, int rc, ResourceReading at) {
        ResourceState state = at.state;
        if (rc == ExitStatus.NOT_INSTALLED || at.masks(entry)) {
            state.role = Role.STOPPED;
            return;
        }
        if (rc == ExitStatus.NOT_RUNNING) {
            at.clearBySuccess();
            return;
        }
        switch (entry.task()) {
            case "monitor" -> {
                makeActiveIfNot(at);
                if (at.lastFailure != null && at.lastFailure.key().equals(entry.key())) {
                    at.clearBySuccess();
                }
            }
            case "start", "migrate_from" -> setRole(Role.STARTED, at);
            case "stop" -> setRole(Role.STOPPED, at);
            case "promote" -> setRole(Role.PROMOTED, at);
            case "demote" -> {
                state.role = Role.UNPROMOTED;
                if (at.handling == OnFail.DEMOTE) {
                    at.clearBySuccess();
                }
            }
            case "migrate_to" -> migrations.succeededTo(entry, at);
            default -> makeActiveIfNot(at);
        }
    }

    private static void setRole(Role role, ResourceReading at) {
        at.state.role = role;
        at.clearBySuccess();
    }

    private static void makeActiveIfNot(ResourceReading at) {
        if (at.state.role.below(Role.STARTED)) {
            at.makeActive();
        }
    }

    /** Spec 03 §12.8. */
    private void pending(HistoryEntry entry, ResourceReading at) {
        if (at.lastFailure != null && failedSince(at.lastFailure, entry)) {
            return;
        }
        ResourceState state = at.state;
        switch (entry.task()) {
            case "start" -> {
                state.startPending = true;
                at.makeActive();
            }
            case "promote" -> state.role = Role.PROMOTED;
            case "migrate_to" -> {
                String name = entry.element.migrateTarget;
                NodeState target = name == null || !at.node.unclean ? null : reading.model.nodeByName(name);
                if (target != null) {
                    reading.demands.stop(at.resource, target);
                }
            }
            default -> {}
        }
        if (state.pendingAction == null && !entry.probe()) {
            state.pendingAction = entry.task();
            state.pendingNode = at.node;
            if (at.resource instanceof Primitive primitive) {
                reading.cloneLocations.add(primitive, at.node);
            }
        }
    }

    /** The pending operation has failed already: the failure was recorded at the same time or later. */
    private static boolean failedSince(HistoryEntry failure, HistoryEntry pending) {
        Long failed = timeOrZero(failure);
        Long begun = timeOrZero(pending);
        return failure.task().equals(pending.task())
                && failure.interval == pending.interval
                && failed != null
                && begun != null
                && failed >= begun;
    }

    private static @Nullable Long timeOrZero(HistoryEntry entry) {
        return entry.element.lastRcChange == null ? Long.valueOf(0) : entry.lastChange();
    }

    /** Spec 03 §12.9. */
    private void failed(HistoryEntry entry, int rc, OnFail configured, ResourceReading at) {
        ResourceState state = at.state;
        at.lastFailure = entry;
        if (reading.options.symmetric() || rc != ExitStatus.NOT_INSTALLED) {
            reading.failures.record(entry, at.node, at.resource);
        }
        at.raise(configured);
        switch (entry.task()) {
            case "stop" -> reading.scores.ban(at.resource, at.node);
            case "migrate_to" -> migrations.failedTo(entry, at);
            case "migrate_from" -> migrations.failedFrom(entry, at);
            case "promote" -> state.role = Role.PROMOTED;
            case "demote" -> failedDemote(rc, configured, state);
            default -> {}
        }
        if (entry.probe() && rc == ExitStatus.NOT_INSTALLED) {
            state.role = Role.STOPPED;
        } else {
            makeActiveIfNot(at);
        }
        Role next = configured.roleAfterFailure(at.resource, entry.task());
        if (next != Role.STARTED && state.nextRole.below(next)) {
            state.nextRole = next;
        }
        if (next == Role.STOPPED) {
            reading.scores.banEverywhere(bannedAfterFailure(at.resource));
        }
    }

    private static void failedDemote(int rc, OnFail configured, ResourceState state) {
        if (configured == OnFail.BLOCK) {
            state.role = Role.PROMOTED;
            state.nextRole = Role.STOPPED;
        } else {
            state.role = rc == ExitStatus.NOT_RUNNING ? Role.STOPPED : Role.UNPROMOTED;
        }
    }

    private static Resource bannedAfterFailure(Resource resource) {
        Resource top = resource.topBelowBundle();
        return resource.parent != null && top instanceof Clone && !top.unique ? top : resource;
    }

    /** Spec 03 §12.10. */
    private void pretendSuccess(HistoryEntry entry, OnFail configured, ResourceReading at) {
        succeeded(entry, entry.expected, at);
        at.state.ignoreFailure = true;
        reading.failures.record(entry, at.node, at.resource);
        if (configured == OnFail.RESTART_CONTAINER && !at.handling.above(OnFail.RESTART)) {
            at.handling = OnFail.RESTART_CONTAINER;
        }
    }
}
