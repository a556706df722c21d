package io.setpoint.simulator;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.NodeElement;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.CibBoolean;
import org.jspecify.annotations.Nullable;

/** Finds the id of a node by its name wherever a document mentions nodes, in any case (spec 08 §5.2). */
final class NodeIds {
    private NodeIds() {}

    /** The id, or null if the name occurs nowhere. */
    static @Nullable String find(Cib cib, String name) {
        String id = cib.configuration == null ? null : configured(cib.configuration, name);
        if (id != null || cib.status == null) {
            return id;
        }
        for (NodeStateElement state : cib.status.nodeStates) {
            if (CibBoolean.isTrue(state.remoteNode) && name.equalsIgnoreCase(state.id)) {
                return state.uname;
            }
        }
        return null;
    }

    private static @Nullable String configured(Configuration configuration, String name) {
        if (configuration.nodes != null) {
            for (NodeElement node : configuration.nodes.nodes) {
                if (name.equalsIgnoreCase(node.uname)) {
                    return "remote".equals(node.type) ? node.uname : node.id;
                }
            }
        }
        if (configuration.resources != null) {
            for (ResourceElement resource : configuration.resources.resources) {
                if (resource instanceof PrimitiveElement primitive && !(resource instanceof PrimitiveElement.Template)) {
                    String id = connected(primitive, name);
                    if (id != null) {
                        return id;
                    }
                }
            }
        }
        return null;
    }

    /** The id of the remote or guest node of that name that a primitive stands for. */
    private static @Nullable String connected(PrimitiveElement primitive, String name) {
        boolean remote = "ocf".equals(primitive.agentClass) && "pacemaker".equals(primitive.provider) && "remote".equals(primitive.type);
        if (remote && name.equalsIgnoreCase(primitive.id)) {
            return primitive.id;
        }
        for (AttributeSet set : primitive.metaAttributes) {
            for (NvPair pair : set.pairs) {
                if ("remote-node".equals(pair.name) && name.equalsIgnoreCase(pair.value)) {
                    return pair.value;
                }
            }
        }
        return null;
    }
}
