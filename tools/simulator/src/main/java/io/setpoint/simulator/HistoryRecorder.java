package io.setpoint.simulator;

import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.simulator.OperationResult.Agent;
import io.setpoint.simulator.OperationResult.Migration;
import io.setpoint.simulator.OperationResult.Notification;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes results of operations into the history of a node as the node itself would (spec 08 §6.4). */
final class HistoryRecorder {
    private static final String ORIGIN = "crm_simulate";
    /** The version of the history format that the entries follow. */
    private static final String FEATURE_SET = "3.20.5";
    private static final String NO_UUID = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    private static final Set<String> CLASSES = Set.of("ocf", "stonith", "service", "systemd", "lsb");

    private final WorkingDocument document;
    private final InstantSource clock;

    HistoryRecorder(WorkingDocument document, InstantSource clock) {
        this.document = document;
        this.clock = clock;
    }

    /** What keeps a result from being recorded; null if nothing does. */
    @Nullable String obstacle(NodeStateElement state, OperationResult result) {
        if (find(document.histories(), state, result) != null) {
            return null;
        }
        Agent agent = result.agent();
        if (agent.agentClass() == null || agent.type() == null) {
            return "Resource " + result.name() + " not found in the status section of " + state.id + " (supply class and type to continue)";
        }
        if (!CLASSES.contains(agent.agentClass().toLowerCase(Locale.ROOT))) {
            return "Invalid class for " + result.name() + ": " + agent.agentClass();
        }
        if (agent.agentClass().equalsIgnoreCase("ocf") && agent.provider() == null) {
            return "Please specify the provider for resource " + result.name();
        }
        return null;
    }

    /** Records a result that meets no {@link #obstacle}. */
    void record(NodeStateElement state, String nodeName, OperationResult result) {
        document.edit(state, edited -> {
            HistoryIndex histories = edited == state ? document.histories() : new HistoryIndex();
            LrmResource resource = find(histories, edited, result);
            if (resource == null) {
                resource = create(edited, result);
                histories.added(edited, resource);
            }
            write(resource, nodeName, result);
        });
    }

    /** The history block of the resource: the only one of its displayed name, or else the only one of its plain name. */
    private static @Nullable LrmResource find(HistoryIndex histories, NodeStateElement state, OperationResult result) {
        LrmResource resource = histories.only(state, result.name());
        return resource != null ? resource : histories.only(state, result.historyName());
    }

    private static LrmResource create(NodeStateElement state, OperationResult result) {
        if (state.lrms.isEmpty()) {
            LrmElement lrm = new LrmElement();
            lrm.id = state.id;
            state.lrms.add(lrm);
        }
        List<LrmResources> lists = state.lrms.get(0).lrmResources;
        if (lists.isEmpty()) {
            lists.add(new LrmResources());
        }
        LrmResource resource = new LrmResource();
        resource.id = result.historyName();
        resource.agentClass = result.agent().agentClass();
        resource.provider = result.agent().provider();
        resource.type = result.agent().type();
        lists.get(0).resources.add(resource);
        return resource;
    }

    private void write(LrmResource resource, String nodeName, OperationResult result) {
        String callId = Long.toString(1 + lastCallId(resource));
        String name = result.historyName();
        String task = recordedTask(result.task());
        String key = name + "_" + task + "_" + result.interval();
        Notification notification = result.notification();
        if (notification != null) {
            String id = name + "_" + notification.type() + "_notify_" + notification.operation() + "_0";
            write(resource, id, key, task, callId, nodeName, result, 0, "");
        } else if (result.migration() != null) {
            write(resource, key, key, task, callId, nodeName, result, result.actual(), "");
        } else if (result.failed()) {
            write(resource, name + "_last_failure_0", key, task, callId, nodeName, result, result.actual(), result.exitReason());
            if (result.interval() == 0) {
                write(resource, name + "_last_0", key, task, callId, nodeName, result, result.actual(), result.exitReason());
            }
        } else {
            String id = result.interval() > 0 ? key : name + "_last_0";
            write(resource, id, key, task, callId, nodeName, result, result.actual(), "");
        }
    }

    private static long lastCallId(LrmResource resource) {
        long last = 0;
        for (LrmOperation operation : resource.operations) {
            last = Math.max(last, CibInteger.parse(operation.callId).orElse(0));
        }
        return last;
    }

    /** A reload counts as a start. */
    private static String recordedTask(String task) {
        return task.equals("reload") || task.equals("reload-agent") ? "start" : task;
    }

    private void write(
            LrmResource resource,
            String id,
            String key,
            String task,
            String callId,
            String nodeName,
            OperationResult result,
            int actual,
            String exitReason) {
        LrmOperation entry = entry(resource, id);
        entry.operationKey = key;
        entry.operation = task;
        entry.crmDebugOrigin = ORIGIN;
        entry.crmFeatureSet = FEATURE_SET;
        entry.transitionKey = callId + ":-1:" + result.expected() + ":" + NO_UUID;
        entry.transitionMagic = "0:" + actual + ";" + entry.transitionKey;
        entry.exitReason = exitReason;
        entry.onNode = nodeName;
        entry.callId = callId;
        entry.rcCode = Integer.toString(actual);
        entry.opStatus = "0";
        entry.interval = Long.toString(result.interval());
        entry.lastRcChange = Long.toString(clock.instant().getEpochSecond());
        entry.execTime = "0";
        entry.queueTime = "0";
        Migration migration = result.migration();
        if (migration != null) {
            entry.migrateSource = migration.source();
            entry.migrateTarget = migration.target();
        }
        if (result.digest() != null) {
            entry.opDigest = result.digest();
        }
    }

    /** The entry of that id, kept with all that is not overwritten, or a new one. */
    private static LrmOperation entry(LrmResource resource, String id) {
        for (LrmOperation operation : resource.operations) {
            if (id.equals(operation.id)) {
                return operation;
            }
        }
        LrmOperation entry = new LrmOperation();
        entry.id = id;
        resource.operations.add(entry);
        return entry;
    }
}
