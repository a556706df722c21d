package io.setpoint.generator;

import io.setpoint.generator.Deployment.Running;
import io.setpoint.generator.HistoryBlock.CallIds;
import io.setpoint.generator.Incidents.Arrival;
import io.setpoint.generator.Incidents.Incident;
import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.value.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the history of one node, and remembers the fail counts that go with it. */
final class HistoryWriter {
    /** The moment that generated documents are made for, in seconds. */
    static final long NOW = 1_700_003_600;
    private static final long SETTLED = NOW - 3_600;
    private static final long JUST_NOW = NOW - 60;
    private static final long LONG_AGO = NOW - 86_400;

    private final XmlOut xml;
    private final Node node;
    private final Dice dice;
    private final Definitions definitions;
    private final Incidents incidents;
    private final CallIds calls = new CallIds();
    private final Map<String, String> failCounts = new LinkedHashMap<>();

    HistoryWriter(XmlOut xml, Node node, Dice dice, Definitions definitions, Incidents incidents) {
        this.xml = xml;
        this.node = node;
        this.dice = dice;
        this.definitions = definitions;
        this.incidents = incidents;
    }

    /** Attributes that count the failures written so far. */
    Map<String, String> failCounts() {
        return failCounts;
    }

    /** Something that does not run here. */
    void writeInactive(String name, Primitive primitive) {
        Arrival arrival = incidents.arrival(node, name);
        HistoryBlock block = new HistoryBlock(xml, node.name, name, primitive, calls, SETTLED);
        if (arrival != null) {
            arrive(block, arrival);
        } else if (dice.chance(15)) {
            block.last("stop", HistoryBlock.OK, digest(primitive, "stop", 0));
        } else {
            block.last("monitor", HistoryBlock.NOT_RUNNING, digest(primitive, "monitor", 0));
        }
        block.close();
    }

    private void arrive(HistoryBlock block, Arrival arrival) {
        boolean failed = arrival.mishap() == Mishap.MIGRATION_FAILED;
        String digest = digest(arrival.primitive(), "migrate_from", 0);
        block.last("monitor", HistoryBlock.NOT_RUNNING, digest(arrival.primitive(), "monitor", 0));
        if (failed || dice.chance(50)) {
            block.migration("migrate_from", !failed, HistoryBlock.ERROR, arrival.source().name, node.name, digest);
        }
    }

    /** Something that is not configured any more. */
    void writeRemoved(String name) {
        HistoryBlock block = HistoryBlock.ofRemoved(xml, node.name, name, calls, SETTLED);
        String digest = Definitions.NO_PARAMETERS;
        block.last("start", HistoryBlock.OK, digest);
        if (dice.chance(50)) {
            block.monitor(10_000, HistoryBlock.OK, digest);
        }
        block.close();
    }

    /** Something that runs here. */
    void writeActive(String name, Running running) {
        Primitive primitive = running.primitive();
        Incident incident = incidents.at(node, name);
        long changed = switch (incident.mishap()) {
            case NONE, MIGRATED_TO, MIGRATION_FAILED -> SETTLED;
            case FAILED_LONG_AGO -> LONG_AGO;
            default -> JUST_NOW;
        };
        HistoryBlock block = new HistoryBlock(xml, node.name, name, primitive, calls, changed);
        switch (incident.mishap()) {
            case MONITOR_FAILED, FAILED_LONG_AGO -> monitorFailed(block, name, running, true, changed);
            case MONITOR_TIMED_OUT -> monitorFailed(block, name, running, false, changed);
            case START_FAILED -> failed(block, name, "start", "INFINITY", primitive);
            case STOP_FAILED -> failedWhileRunning(block, name, "stop", "INFINITY", running);
            case PROMOTE_FAILED -> failed(block, name, "promote", "1", primitive);
            case DEMOTE_FAILED -> failedWhileRunning(block, name, "demote", "1", running);
            case STARTING -> block.pending("start", 0, digest(primitive, "start", 0));
            case STOPPING -> pendingWhileRunning(block, "stop", running);
            case PROMOTING -> pendingWhileRunning(block, "promote", running);
            case MONITORING -> monitoring(block, running);
            case MIGRATING, MIGRATED_TO, MIGRATION_FAILED -> migrated(block, running, incident);
            case PARAMETERS_CHANGED -> started(block, running, Definitions.OTHER_PARAMETERS);
            case RELOADABLE_CHANGED -> reloadable(block, running);
            case MONITOR_CHANGED -> monitorChanged(block, running);
            case MONITOR_REMOVED -> {
                healthy(block, running);
                block.monitor(7_000, HistoryBlock.OK, digest(primitive, "monitor", 0));
            }
            case NONE -> healthy(block, running);
        }
        block.close();
    }

    private String digest(Primitive primitive, String task, long interval) {
        return definitions.digest(primitive, task, interval, node.name);
    }

    private void healthy(HistoryBlock block, Running running) {
        Primitive primitive = running.primitive();
        switch (running.role()) {
            case PROMOTED -> last(block, primitive, "promote");
            case UNPROMOTED -> last(block, primitive, dice.chance(70) ? "start" : "demote");
            default -> {
                if (dice.chance(10)) {
                    // A probe found it running.
                    block.last("monitor", HistoryBlock.OK, digest(primitive, "monitor", 0));
                } else {
                    last(block, primitive, "start");
                }
            }
        }
        monitors(block, running);
    }

    private void last(HistoryBlock block, Primitive primitive, String task) {
        block.last(task, HistoryBlock.OK, digest(primitive, task, 0));
    }

    private void started(HistoryBlock block, Running running, String digest) {
        block.last("start", HistoryBlock.OK, digest);
        monitors(block, running);
    }

    private void monitors(HistoryBlock block, Running running) {
        int result = running.role() == Role.PROMOTED ? HistoryBlock.PROMOTED : HistoryBlock.OK;
        for (long interval : definitions.monitors(running.primitive(), running.role())) {
            block.monitor(interval, result, digest(running.primitive(), "monitor", interval));
        }
    }

    private void monitorChanged(HistoryBlock block, Running running) {
        last(block, running.primitive(), running.role() == Role.PROMOTED ? "promote" : "start");
        int result = running.role() == Role.PROMOTED ? HistoryBlock.PROMOTED : HistoryBlock.OK;
        definitions.monitors(running.primitive(), running.role())
                .forEach(interval -> block.monitor(interval, result, Definitions.OTHER_PARAMETERS));
    }

    private void reloadable(HistoryBlock block, Running running) {
        Map<String, String> forcing = definitions.parameters(running.primitive(), "start", 0, node.name);
        forcing.keySet().retainAll(List.of("state"));
        block.lastReloadable("start", Definitions.OTHER_PARAMETERS, " state ", Definitions.digest(forcing));
        monitors(block, running);
    }

    private void monitorFailed(HistoryBlock block, String name, Running running, boolean inTime, long changed) {
        List<Long> intervals = definitions.monitors(running.primitive(), running.role());
        if (intervals.isEmpty()) {
            healthy(block, running);
            return;
        }
        last(block, running.primitive(), running.role() == Role.PROMOTED ? "promote" : "start");
        int expected = running.role() == Role.PROMOTED ? HistoryBlock.PROMOTED : HistoryBlock.OK;
        long interval = intervals.get(0);
        block.monitorFailed(interval, inTime, expected, digest(running.primitive(), "monitor", interval));
        count(name, "monitor", interval, "1", changed);
    }

    private void failed(HistoryBlock block, String name, String task, String count, Primitive primitive) {
        block.lastFailed(task, HistoryBlock.ERROR, digest(primitive, task, 0));
        count(name, task, 0, count, JUST_NOW);
    }

    private void failedWhileRunning(HistoryBlock block, String name, String task, String count, Running running) {
        monitors(block, running);
        failed(block, name, task, count, running.primitive());
    }

    private void count(String name, String task, long interval, String count, long changed) {
        String operation = name + "#" + task + "_" + interval;
        failCounts.put("fail-count-" + operation, count);
        failCounts.put("last-failure-" + operation, String.valueOf(changed));
    }

    private void pendingWhileRunning(HistoryBlock block, String task, Running running) {
        monitors(block, running);
        block.pending(task, 0, digest(running.primitive(), task, 0));
    }

    private void monitoring(HistoryBlock block, Running running) {
        last(block, running.primitive(), running.role() == Role.PROMOTED ? "promote" : "start");
        for (long interval : definitions.monitors(running.primitive(), running.role())) {
            block.pending("monitor", interval, digest(running.primitive(), "monitor", interval));
        }
    }

    private void migrated(HistoryBlock block, Running running, Incident incident) {
        Primitive primitive = running.primitive();
        last(block, primitive, "start");
        monitors(block, running);
        String target = Objects.requireNonNull(incident.target()).name;
        boolean pending = incident.mishap() == Mishap.MIGRATING;
        block.migration("migrate_to", pending, HistoryBlock.OK, node.name, target, digest(primitive, "migrate_to", 0));
    }
}
