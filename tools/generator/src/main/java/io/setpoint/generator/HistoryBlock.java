package io.setpoint.generator;

import io.setpoint.policy.cluster.Primitive;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the history of one resource on one node, an entry for each operation, in the form in which nodes record it. */
final class HistoryBlock {
    static final int OK = 0;
    static final int ERROR = 1;
    static final int NOT_INSTALLED = 5;
    static final int NOT_RUNNING = 7;
    static final int PROMOTED = 8;
    private static final int UNKNOWN = 193;

    /** Of the cluster that would have written this. */
    static final String FEATURE_SET = "3.16.1";
    private static final String CONTROLLER = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    private static final int DONE = 0;
    private static final int TIMED_OUT = 2;
    private static final int PENDING = -1;

    private final XmlOut xml;
    private final String node;
    private final String name;
    private final CallIds calls;
    private final long changed;

    /** The calls of a node, counted. */
    static final class CallIds {
        private int last;
    }

    /**
     * Opens a block.
     *
     * @param calls of the node
     * @param changed when the operations were run, in seconds
     */
    HistoryBlock(XmlOut xml, String node, String name, Primitive primitive, CallIds calls, long changed) {
        this(xml, node, name, calls, changed);
        String container = primitive.launcher == null ? null : primitive.launcher.id;
        xml.open(
                "lrm_resource",
                "id", name,
                "class", primitive.agentClass,
                "provider", primitive.provider,
                "type", primitive.type,
                "container", container);
    }

    /** Opens the block of something that is configured no more. */
    static HistoryBlock ofRemoved(XmlOut xml, String node, String name, CallIds calls, long changed) {
        xml.open("lrm_resource", "id", name, "class", "ocf", "provider", "heartbeat", "type", "Dummy");
        return new HistoryBlock(xml, node, name, calls, changed);
    }

    private HistoryBlock(XmlOut xml, String node, String name, CallIds calls, long changed) {
        this.xml = xml;
        this.node = node;
        this.name = name;
        this.calls = calls;
        this.changed = changed;
    }

    void close() {
        xml.close();
    }

    /** What else an entry says, by turns names and values. */
    private static final @Nullable String[] NOTHING_ELSE = {};

    /** The last operation that does not recur ended as expected. */
    void last(String task, int result, String digest) {
        entry(name + "_last_0", task, 0, DONE, result, result, digest, NOTHING_ELSE);
    }

    /** As {@link #last}, and the agent can change some parameters while it runs. */
    void lastReloadable(String task, String digest, String forcing, String restartDigest) {
        entry(name + "_last_0", task, 0, DONE, OK, OK, digest, "op-force-restart", forcing, "op-restart-digest", restartDigest);
    }

    /** The last operation that does not recur failed. */
    void lastFailed(String task, int result, String digest) {
        int expected = task.equals("monitor") ? NOT_RUNNING : OK;
        entry(name + "_last_failure_0", task, 0, DONE, result, expected, digest, NOTHING_ELSE);
        calls.last--;
        entry(name + "_last_0", task, 0, DONE, result, expected, digest, NOTHING_ELSE);
    }

    /** A recurring monitor found what was expected. */
    void monitor(long interval, int result, String digest) {
        entry(key("monitor", interval), "monitor", interval, DONE, result, result, digest, NOTHING_ELSE);
    }

    /** A recurring monitor found a failure. */
    void monitorFailed(long interval, boolean inTime, int expected, String digest) {
        int status = inTime ? DONE : TIMED_OUT;
        int result = inTime ? NOT_RUNNING : ERROR;
        entry(name + "_last_failure_0", "monitor", interval, status, result, expected, digest, NOTHING_ELSE);
        calls.last--;
        entry(key("monitor", interval), "monitor", interval, status, result, expected, digest, NOTHING_ELSE);
    }

    /** An operation is under way. */
    void pending(String task, long interval, String digest) {
        String id = interval > 0 ? key(task, interval) : name + "_last_0";
        entry(id, task, interval, PENDING, UNKNOWN, OK, digest, NOTHING_ELSE);
    }

    /** One half of a live migration. */
    void migration(String task, boolean pending, int result, String source, String target, String digest) {
        int status = pending ? PENDING : DONE;
        entry(key(task, 0), task, 0, status, pending ? UNKNOWN : result, OK, digest, "migrate_source", source, "migrate_target", target);
    }

    private String key(String task, long interval) {
        return name + "_" + task + "_" + interval;
    }

    private void entry(
            String id, String task, long interval, int status, int result, int expected, String digest, @Nullable String... more) {
        int call = status == PENDING ? -1 : ++calls.last;
        String transition = "1:" + (calls.last + 1) + ":" + expected + ":" + CONTROLLER;
        String[] attributes = {
            "id", id,
            "operation_key", key(task, interval),
            "operation", task,
            "crm-debug-origin", "generated",
            "crm_feature_set", FEATURE_SET,
            "transition-key", transition,
            "transition-magic", status + ":" + result + ";" + transition,
            "exit-reason", "",
            "on_node", node,
            "call-id", String.valueOf(call),
            "rc-code", String.valueOf(result),
            "op-status", String.valueOf(status),
            "interval", String.valueOf(interval),
            "last-rc-change", String.valueOf(changed),
            "exec-time", "10",
            "queue-time", "0",
            "op-digest", digest
        };
        @Nullable String[] all = Arrays.copyOf(attributes, attributes.length + more.length);
        System.arraycopy(more, 0, all, attributes.length, more.length);
        xml.empty("lrm_rsc_op", all);
    }
}
