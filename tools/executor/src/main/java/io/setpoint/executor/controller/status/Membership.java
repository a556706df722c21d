package io.setpoint.executor.controller.status;

import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import io.setpoint.policy.document.NodeStateElement;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes which nodes are members of the cluster, and which are not (spec 03 §5). */
public final class Membership {
    private static final String ORIGIN = "setpoint";

    private final StatusSection status;

    public Membership(StatusSection status) {
        this.status = status;
    }

    /** Whether anything was ever said about the node. */
    public boolean isKnown(String nodeId) {
        return status.nodeState(nodeId) != null;
    }

    /** The name of a node that something was said about; null if there was nothing. */
    public @Nullable String name(String nodeId) {
        NodeStateElement state = status.nodeState(nodeId);
        return state == null ? null : state.uname;
    }

    /** The node takes part from now on. */
    public void join(String nodeId, String name, Instant at) {
        String now = Long.toString(at.getEpochSecond());
        edit(nodeId, name, state -> {
            state.inCcm = now;
            state.crmd = now;
            state.join = "member";
            state.expected = "member";
        });
    }

    /** The node is known to be down: nothing runs there, and nothing is remembered of what did. */
    public void leave(String nodeId, String name) {
        edit(nodeId, name, state -> {
            state.inCcm = "0";
            state.crmd = "0";
            state.join = "down";
            state.expected = "down";
        });
        forget(nodeId);
    }

    /** A remote or guest node is known to be down since a moment. */
    public void fenceRemote(String name, Instant at) {
        edit(name, name, state -> {
            state.remoteNode = "true";
            state.nodeFenced = Long.toString(at.getEpochSecond());
        });
        forget(name);
    }

    /** The connection to a remote or guest node was made. */
    public void connectRemote(String name) {
        edit(name, name, state -> {
            state.remoteNode = "true";
            state.nodeFenced = "0";
        });
    }

    /** A remote or guest node went into maintenance, or came back. */
    public void maintain(String name, boolean inMaintenance) {
        edit(name, name, state -> {
            state.remoteNode = "true";
            state.nodeInMaintenance = inMaintenance ? "1" : "0";
        });
    }

    /** Makes sure that something can be remembered of a node. */
    void know(String nodeId, String name) {
        if (!isKnown(nodeId)) {
            edit(nodeId, name, state -> {});
        }
    }

    private void edit(String nodeId, String name, Consumer<NodeStateElement> change) {
        NodeStateElement known = status.nodeState(nodeId);
        NodeStateElement state = known == null ? new NodeStateElement() : StatusSection.withoutChildren(known);
        state.id = nodeId;
        state.uname = name;
        state.crmDebugOrigin = ORIGIN;
        change.accept(state);
        status.put(new StatusKey(nodeId, Kind.NODE_STATE, ""), state);
    }

    private void forget(String nodeId) {
        status.keys(Kind.HISTORY, key -> key.node().equals(nodeId)).forEach(status::remove);
        status.remove(new StatusKey(nodeId, Kind.TRANSIENT_ATTRIBUTES, ""));
    }
}
