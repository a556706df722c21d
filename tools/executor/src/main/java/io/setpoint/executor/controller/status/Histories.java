package io.setpoint.executor.controller.status;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import io.setpoint.policy.document.FeatureSet;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.value.CibInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes results of operations into the histories of nodes, as a node itself would (spec 03 §10 to §12, spec 08 §6.4). */
public final class Histories {
    private static final String ORIGIN = "setpoint";
    private static final String LAST = "_last_0";
    private static final String LAST_FAILURE = "_last_failure_0";
    /** What a probe found of a resource that was known to run before. */
    private static final String FOUND_AGAIN = "_monitor_0";

    private final StatusSection status;
    private final Membership membership;
    private long calls;

    /** Counts calls on from the last one in the section. */
    public Histories(StatusSection status, Membership membership) {
        this.status = status;
        this.membership = membership;
        for (StatusKey key : status.keys(Kind.HISTORY, key -> true)) {
            for (LrmOperation entry : entries(status.history(key.node(), key.name()))) {
                calls = Math.max(calls, CibInteger.parse(entry.callId).orElse(0));
            }
        }
    }

    /**
     * Records a result.
     *
     * @param supersedes whether it takes the place of an earlier failure of the same operation
     */
    void record(Execution execution, OperationResult result, boolean supersedes) {
        String resource = execution.operation().resource();
        List<LrmOperation> entries = new ArrayList<>(entries(status.history(execution.nodeId(), resource)));
        calls++;
        boolean failed = execution.isFailed(result);
        String key = resource + "_" + execution.name();
        LrmOperation before = Remnant.take(entries);
        if (!execution.isRecurring()) {
            entries.removeIf(entry -> (resource + FOUND_AGAIN).equals(entry.id));
        }
        if (execution.isMigration()) {
            put(entries, entry(key, key, execution, result));
        } else {
            if (failed) {
                put(entries, entry(resource + LAST_FAILURE, key, execution, result));
            } else if (supersedes) {
                entries.removeIf(entry -> isLastFailure(entry) && key.equals(entry.operationKey));
            }
            if (before != null && execution.operation().isProbe() && Probe.isActive(result.exitStatus())) {
                put(entries, Remnant.asStart(before, resource));
                put(entries, entry(resource + FOUND_AGAIN, key, execution, result));
            } else if (!execution.isRecurring()) {
                put(entries, entry(resource + LAST, key, execution, result));
            } else if (!failed) {
                put(entries, entry(key, key, execution, result));
            }
        }
        membership.know(execution.nodeId(), execution.operation().node());
        put(execution.nodeId(), resource, block(execution), entries);
    }

    /** Forgets a recurring operation, which is not done any more. */
    public void cancel(String nodeId, String resource, String operation) {
        removeEntries(nodeId, resource, entry -> (resource + "_" + operation).equals(entry.id));
    }

    /** Forgets the last failure of a resource. */
    public void clearFailure(String nodeId, String resource) {
        removeEntries(nodeId, resource, Histories::isLastFailure);
    }

    private void removeEntries(String nodeId, String resource, Predicate<LrmOperation> condition) {
        LrmResource block = status.history(nodeId, resource);
        List<LrmOperation> entries = new ArrayList<>(entries(block));
        if (block != null && entries.removeIf(condition)) {
            put(nodeId, resource, block, entries);
        }
    }

    /** Forgets all that was done with a resource on a node; whether anything was. */
    public boolean forget(String nodeId, String resource) {
        return status.remove(new StatusKey(nodeId, Kind.HISTORY, resource));
    }

    /**
     * Forgets what a resource does on a node, so that it will be probed; but not how it was started, if it was: should it still run, it may
     * have to be restarted because it was defined otherwise then.
     *
     * @return whether anything was known
     */
    public boolean doubt(String nodeId, String resource) {
        LrmResource block = status.history(nodeId, resource);
        if (block == null || Remnant.isRemnant(block)) {
            return false;
        }
        LrmOperation before = Remnant.of(block);
        if (before == null) {
            return forget(nodeId, resource);
        }
        put(nodeId, resource, block, List.of(before));
        return true;
    }

    /** The resources that a node has a history of. */
    public List<String> resources(String nodeId) {
        return status.keys(Kind.HISTORY, key -> key.node().equals(nodeId)).stream().map(StatusKey::name).toList();
    }

    /** The ids of the nodes that have a history. */
    public List<String> nodes() {
        return status.keys(Kind.HISTORY, key -> true).stream().map(StatusKey::node).distinct().toList();
    }

    private LrmResource block(Execution execution) {
        AgentName agent = execution.operation().agent();
        LrmResource block = new LrmResource();
        block.agentClass = agent.agentClass();
        block.provider = agent.provider();
        block.type = agent.type();
        block.container = execution.meta("container");
        return block;
    }

    private void put(String nodeId, String resource, LrmResource like, List<LrmOperation> entries) {
        LrmResource block = new LrmResource();
        block.id = resource;
        block.agentClass = like.agentClass;
        block.provider = like.provider;
        block.type = like.type;
        block.container = like.container;
        block.operations = entries;
        status.put(new StatusKey(nodeId, Kind.HISTORY, resource), block);
    }

    private static void put(List<LrmOperation> entries, LrmOperation entry) {
        for (int i = 0; i < entries.size(); i++) {
            if (String.valueOf(entry.id).equals(entries.get(i).id)) {
                entries.set(i, entry);
                return;
            }
        }
        entries.add(entry);
    }

    private static List<LrmOperation> entries(@Nullable LrmResource block) {
        return block == null ? List.of() : block.operations;
    }

    private static boolean isLastFailure(LrmOperation entry) {
        return entry.id != null && entry.id.endsWith(LAST_FAILURE);
    }

    private LrmOperation entry(String id, String key, Execution execution, OperationResult result) {
        LrmOperation entry = new LrmOperation();
        entry.id = id;
        entry.operationKey = key;
        entry.operation = execution.task();
        entry.crmDebugOrigin = ORIGIN;
        entry.crmFeatureSet = FeatureSet.NEWEST;
        entry.transitionKey = execution.key().toString();
        entry.transitionMagic = result.status().code() + ":" + result.exitStatus() + ";" + entry.transitionKey;
        entry.exitReason = result.exitReason();
        entry.onNode = execution.operation().node();
        entry.callId = Long.toString(calls);
        entry.rcCode = Integer.toString(result.exitStatus());
        entry.opStatus = Integer.toString(result.status().code());
        entry.interval = Long.toString(execution.operation().interval().toMillis());
        // For an operation that does not recur this is the time of the run (spec 03 §12.1).
        entry.lastRcChange = Long.toString((execution.isRecurring() ? result.end() : result.start()).getEpochSecond());
        entry.execTime = Long.toString(result.duration().toMillis());
        entry.queueTime = "0";
        entry.opDigest = execution.digest();
        if (execution.isMigration()) {
            entry.migrateSource = execution.meta("migrate_source");
            entry.migrateTarget = execution.meta("migrate_target");
        }
        return entry;
    }
}
