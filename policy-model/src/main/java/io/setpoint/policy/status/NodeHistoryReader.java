package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the operation history of one node, block by block (spec 03 §10). */
final class NodeHistoryReader {
    private final Reading reading;
    private final HistoryResources resources;
    private final EntryInterpreter interpreter;
    private final FailureResponse response;

    NodeHistoryReader(Reading reading, FailureResponse response) {
        this.reading = reading;
        resources = new HistoryResources(reading.model, reading.cloneLocations);
        interpreter = new EntryInterpreter(reading);
        this.response = response;
    }

    void read(NodeStateElement element, NodeState node) {
        List<HistoryBlock> blocks = reading.history.blocks(element);
        boolean removedLaunched = false;
        for (HistoryBlock block : blocks) {
            ResourceState resource = read(block, node);
            removedLaunched |= resource != null && resource.config instanceof Primitive primitive && primitive.removedLaunched;
        }
        if (removedLaunched) {
            blocks.forEach(block -> linkRemovedLauncher(block.element));
        }
    }

    private void linkRemovedLauncher(LrmResource block) {
        if (block.id != null
                && block.container != null
                && reading.model.find(block.id) instanceof Primitive removed
                && removed.removedLaunched) {
            reading.model.linkRemovedLauncher(removed, block.container);
        }
    }

    /** Returns the resource that a block is about; null if it is about none. */
    private @Nullable ResourceState read(HistoryBlock block, NodeState node) {
        String id = block.element.id;
        boolean empty = block.element.operations.isEmpty();
        if (id == null || empty && !reading.options.shutdownLock()) {
            return null;
        }
        ResourceState state = resources.find(id, node);
        if (state == null) {
            if (empty) {
                return null;
            }
            state = reading.model.of(reading.model.addRemoved(block.element));
        }
        if (reading.options.shutdownLock()) {
            readShutdownLock(block.element, state, node);
        }
        Role saved = state.role;
        state.role = Role.UNKNOWN;
        ResourceReading at = new ResourceReading(state, node);
        block.entries().forEach(entry -> interpreter.interpret(entry, at));
        requestActiveRecurring(block, at);
        response.apply(at);
        applyTargetRole(state);
        if (saved.above(state.role)) {
            state.role = saved;
        }
        return state;
    }

    /** Spec 03 §22.1. */
    private void readShutdownLock(LrmResource block, ResourceState state, NodeState node) {
        long time = CibInteger.parse(block.shutdownLock).orElse(0);
        if (time == 0) {
            return;
        }
        long limit = Interval.toSeconds(reading.options.shutdownLockLimit());
        if (limit > 0 && reading.now > time + limit) {
            reading.demands.deleteHistory(state, node);
        } else {
            state.lockNode = node;
            state.lockTime = time;
        }
    }

    /** Lets later stages know which recurring operations run (spec 03 §17). */
    private void requestActiveRecurring(HistoryBlock block, ResourceReading at) {
        if (!at.node.online) {
            return;
        }
        List<HistoryEntry> entries = block.entries();
        for (int position = 0; position < entries.size(); position++) {
            HistoryEntry entry = entries.get(position);
            boolean known = entry.element.operation != null && !"-1".equals(entry.element.opStatus);
            if (known && entry.interval > 0 && block.range().contains(position)) {
                reading.demands.activeRecurring(at.resource, entry, at.node);
            }
        }
    }

    private static void applyTargetRole(ResourceState state) {
        Role target = state.config.targetRole;
        if (target != Role.UNKNOWN && (state.nextRole == Role.UNKNOWN || target.below(state.nextRole))) {
            state.nextRole = target;
        }
    }
}
