package io.setpoint.policy.status;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how far live migrations got, from the histories of both nodes (spec 03 §13). Look-ups go by the resource's own id, and one that
 * does not lead to exactly one block, or one entry, finds nothing.
 */
final class Migrations {
    private final Reading reading;

    private record Partners(String source, String target) {}

    Migrations(Reading reading) {
        this.reading = reading;
    }

    /** Spec 03 §13.2. */
    void succeededTo(HistoryEntry entry, ResourceReading at) {
        Partners partners = partners(entry, at);
        if (partners == null) {
            return;
        }
        String resource = at.resource.id;
        boolean sourceMovedOn = nonMonitorAfter(partners.source, resource, entry);
        HistoryEntry from = find("migrate_from", partners.target, resource, partners.source);
        if (from != null && sourceMovedOn) {
            return;
        }
        boolean targetMovedOn = newerState(partners.target, resource, entry, from);
        if (sourceMovedOn && targetMovedOn) {
            return;
        }
        ExecutionStatus fromStatus = from == null || from.status == null ? ExecutionStatus.PENDING : from.status;
        if (fromStatus == ExecutionStatus.DONE && (from.rc == null || from.rc == ExitStatus.OK)) {
            at.state.role = Role.STOPPED;
            at.state.danglingSources.add(0, at.node);
            return;
        }
        at.state.role = Role.STARTED;
        NodeState target = reading.model.nodeByName(partners.target);
        boolean aliveOnTarget = !targetMovedOn && isOnline(target);
        if (fromStatus != ExecutionStatus.PENDING) {
            if (aliveOnTarget) {
                reading.activation.add(at.resource, target, true);
            } else {
                needsFullRecovery(at);
            }
        } else if (!isOnline(target) || !unknownOn(partners.target, resource)) {
            continueMigration(at, reading.model.nodeByName(partners.source), target, aliveOnTarget, sourceMovedOn);
        }
    }

    private void continueMigration(
            ResourceReading at, @Nullable NodeState source, @Nullable NodeState target, boolean aliveOnTarget, boolean sourceMovedOn) {
        if (aliveOnTarget && target != null) {
            reading.activation.add(at.resource, target, false);
            if (isOnline(source)) {
                at.state.partialSource = source;
                at.state.partialTarget = target;
            }
        } else if (!sourceMovedOn) {
            needsFullRecovery(at);
        }
    }

    private static void needsFullRecovery(ResourceReading at) {
        at.state.failed = true;
        at.state.mustStop = true;
        at.state.migratable = false;
    }

    /** Spec 03 §13.3. */
    void failedTo(HistoryEntry entry, ResourceReading at) {
        Partners partners = partners(entry, at);
        if (partners == null) {
            return;
        }
        String resource = at.resource.id;
        at.state.role = Role.STARTED;
        HistoryEntry from = successful(find("migrate_from", partners.target, resource, partners.source), ExitStatus.OK);
        if (!unknownOn(partners.target, resource) && !newerState(partners.target, resource, entry, from)) {
            NodeState target = reading.model.nodeByName(partners.target);
            if (isOnline(target)) {
                reading.activation.add(at.resource, target, false);
            }
        } else if (!nonMonitorAfter(partners.source, resource, entry)) {
            at.state.danglingSources.add(0, at.node);
        }
    }

    /** Spec 03 §13.4. */
    void failedFrom(HistoryEntry entry, ResourceReading at) {
        Partners partners = partners(entry, at);
        if (partners == null) {
            return;
        }
        String resource = at.resource.id;
        at.state.role = Role.STARTED;
        HistoryEntry to = successful(find("migrate_to", partners.source, resource, partners.target), ExitStatus.OK);
        if (!unknownOn(partners.source, resource) && !newerState(partners.source, resource, to, entry)) {
            NodeState source = reading.model.nodeByName(partners.source);
            if (isOnline(source)) {
                reading.activation.add(at.resource, source, true);
            }
        }
    }

    /** The names of both nodes, if the entry has both and belongs to the node that it should (spec 03 §13.1). */
    private static @Nullable Partners partners(HistoryEntry entry, ResourceReading at) {
        String source = entry.element.migrateSource;
        String target = entry.element.migrateTarget;
        if (source == null || target == null) {
            return null;
        }
        String own = entry.task().equals("migrate_to") ? source : target;
        return own.equalsIgnoreCase(at.node.name()) ? new Partners(source, target) : null;
    }

    private static boolean isOnline(@Nullable NodeState node) {
        return node != null && node.online;
    }

    private List<HistoryEntry> entries(String node, String resource) {
        List<HistoryBlock> blocks = reading.history.blocks(node, resource);
        return blocks.size() == 1 ? blocks.get(0).entries() : List.of();
    }

    /** The only entry of an operation on a node, with regard to a partner if there is one. */
    private @Nullable HistoryEntry find(String task, String node, String resource, @Nullable String partner) {
        HistoryEntry found = null;
        for (HistoryEntry entry : entries(node, resource)) {
            if (task.equals(entry.element.operation) && isPartner(entry, task, partner)) {
                if (found != null) {
                    return null;
                }
                found = entry;
            }
        }
        return found;
    }

    private static boolean isPartner(HistoryEntry entry, String task, @Nullable String partner) {
        return partner == null
                || partner.equals(task.equals("migrate_to") ? entry.element.migrateTarget : entry.element.migrateSource);
    }

    private static @Nullable HistoryEntry successful(@Nullable HistoryEntry entry, int rc) {
        return entry != null && entry.status == ExecutionStatus.DONE && entry.rc != null && entry.rc == rc ? entry : null;
    }

    private boolean nonMonitorAfter(String node, String resource, HistoryEntry reference) {
        for (HistoryEntry entry : entries(node, resource)) {
            boolean counts = switch (entry.task()) {
                case "start", "stop", "migrate_to", "migrate_from" -> entry != reference;
                default -> false;
            };
            if (counts && HistoryOrder.newer(entry, reference)) {
                return true;
            }
        }
        return false;
    }

    private boolean notRunningAfter(String node, String resource, HistoryEntry reference) {
        HistoryEntry monitor = successful(find("monitor", node, resource, null), ExitStatus.NOT_RUNNING);
        return monitor != null && HistoryOrder.newer(monitor, reference);
    }

    /** Call ids of the same node are the most reliable measure of age, so the reference is the entry of that node if there is one. */
    private boolean newerState(String node, String resource, @Nullable HistoryEntry to, @Nullable HistoryEntry from) {
        HistoryEntry reference = from;
        if (from == null || to != null && node.equalsIgnoreCase(from.element.migrateSource)) {
            reference = to;
        }
        return reference != null
                && (nonMonitorAfter(node, resource, reference) || notRunningAfter(node, resource, reference));
    }

    private boolean unknownOn(String node, String resource) {
        for (HistoryBlock block : reading.history.blocks(node, resource)) {
            for (HistoryEntry entry : block.entries()) {
                if (entry.element.rcCode != null && !entry.element.rcCode.equals("193")) {
                    return false;
                }
            }
        }
        return true;
    }
}
