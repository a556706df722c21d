package io.setpoint.simulator;

import com.google.common.hash.Hashing;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibWriter;
import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.Status;
import io.setpoint.policy.document.TransientAttributes;
import io.setpoint.policy.value.CibInteger;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether the status of a cluster is the same as before, whenever it came to be: call ids count only by their order within the
 * history of a resource, times do not count at all.
 */
final class StateFingerprint {
    private StateFingerprint() {}

    static String of(Cib cib) {
        Cib state = new Cib();
        state.haveQuorum = cib.haveQuorum;
        if (cib.status != null) {
            state.status = ElementCopier.copy(cib.status);
            forget(state.status);
        }
        return Hashing.sha256().hashString(CibWriter.text(state), StandardCharsets.UTF_8).toString();
    }

    private static void forget(Status status) {
        for (NodeStateElement node : status.nodeStates) {
            node.crmDebugOrigin = null;
            for (TransientAttributes attributes : node.transientAttributes) {
                attributes.instanceAttributes.forEach(StateFingerprint::forgetTimes);
            }
            for (LrmElement lrm : node.lrms) {
                for (LrmResources histories : lrm.lrmResources) {
                    histories.resources.forEach(StateFingerprint::forgetTimes);
                }
            }
        }
    }

    private static void forgetTimes(AttributeSet set) {
        for (NvPair pair : set.pairs) {
            if (pair.name != null && pair.name.startsWith("last-failure-")) {
                pair.value = null;
            }
        }
    }

    private static void forgetTimes(LrmResource history) {
        TreeMap<Long, String> ranks = new TreeMap<>();
        history.operations.forEach(operation -> ranks.put(callId(operation), ""));
        int rank = 0;
        for (Long callId : ranks.keySet()) {
            ranks.put(callId, Integer.toString(rank++));
        }
        for (LrmOperation operation : history.operations) {
            operation.callId = ranks.get(callId(operation));
            operation.transitionKey = expected(operation.transitionKey);
            operation.transitionMagic = result(operation.transitionMagic);
            operation.crmDebugOrigin = null;
            operation.lastRcChange = null;
            operation.lastRun = null;
            operation.execTime = null;
            operation.queueTime = null;
        }
    }

    private static long callId(LrmOperation operation) {
        return CibInteger.parse(operation.callId).orElse(0);
    }

    /** Of {@code ACTION:TRANSITION:EXPECTED:UUID} only what was expected. */
    private static @Nullable String expected(@Nullable String key) {
        if (key == null) {
            return null;
        }
        String[] parts = key.split(":", -1);
        return parts.length > 2 ? parts[2] : key;
    }

    /** Of {@code STATUS:RC;KEY} only the result. */
    private static @Nullable String result(@Nullable String magic) {
        return magic == null ? null : magic.substring(0, Math.max(0, magic.indexOf(';')));
    }
}
