package io.setpoint.executor.controller.status;

import io.setpoint.executor.journal.StatusKey;
import io.setpoint.executor.journal.StatusKey.Kind;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.TransientAttributes;
import io.setpoint.policy.value.XmlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The attributes of nodes that last until the node leaves: promotion scores, fail counts, and what agents remember (spec 03 §3). */
public final class NodeAttributes {
    private final StatusSection status;
    private final Membership membership;

    public NodeAttributes(StatusSection status, Membership membership) {
        this.status = status;
        this.membership = membership;
    }

    /** All attributes of a node, in the order in which they came; a map of its own. */
    public Map<String, String> of(String nodeId) {
        Map<String, String> values = new LinkedHashMap<>();
        TransientAttributes attributes = status.attributes(nodeId);
        if (attributes != null) {
            for (AttributeSet set : attributes.instanceAttributes) {
                for (NvPair pair : set.pairs) {
                    if (pair.name != null && pair.value != null) {
                        values.putIfAbsent(pair.name, pair.value);
                    }
                }
            }
        }
        return values;
    }

    /**
     * Gives an attribute a value.
     *
     * @param value null to take it away
     * @return whether it had another value before
     */
    public boolean set(String nodeId, String nodeName, String name, @Nullable String value) {
        Map<String, String> values = of(nodeId);
        String before = value == null ? values.remove(name) : values.put(name, value);
        if (value == null ? before == null : value.equals(before)) {
            return false;
        }
        membership.know(nodeId, nodeName);
        write(nodeId, values);
        return true;
    }

    /** Takes away all attributes whose name fulfils a condition; whether there were any. */
    public boolean remove(String nodeId, Predicate<String> condition) {
        Map<String, String> values = of(nodeId);
        if (!values.keySet().removeIf(condition)) {
            return false;
        }
        write(nodeId, values);
        return true;
    }

    private void write(String nodeId, Map<String, String> values) {
        AttributeSet set = new AttributeSet();
        set.id = XmlText.id("status-" + nodeId);
        values.forEach((name, value) -> {
            NvPair pair = new NvPair();
            pair.id = XmlText.id(set.id + "-" + name);
            pair.name = name;
            pair.value = value;
            set.pairs.add(pair);
        });
        TransientAttributes attributes = new TransientAttributes();
        attributes.id = nodeId;
        attributes.instanceAttributes.add(set);
        status.put(new StatusKey(nodeId, Kind.TRANSIENT_ATTRIBUTES, ""), attributes);
    }
}
