package io.setpoint.policy.resolve;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.GroupElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.document.ResourceElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds remote and guest nodes before any resource is read, and writes the connections of guests (spec 02 §9.1, §9.2). */
final class RemoteNodeScan {
    /** The meta-attribute that names the guest node that a resource launches. */
    private static final String GUEST = "remote-node";

    private final NodeReader nodes;
    private final List<ResourceElement> connections = new ArrayList<>();

    RemoteNodeScan(NodeReader nodes) {
        this.nodes = nodes;
    }

    /** The configured resources followed by the implicit connections. */
    List<ResourceElement> scan(List<ResourceElement> configured) {
        for (ResourceElement element : configured) {
            if (element instanceof PrimitiveElement primitive && isConnection(primitive)) {
                if (primitive.id != null) {
                    nodes.remote(primitive.id);
                }
            } else if (element instanceof GroupElement group) {
                group.primitives.forEach(this::checkForGuest);
            } else if (element instanceof PrimitiveElement primitive && !(primitive instanceof PrimitiveElement.Template)) {
                checkForGuest(primitive);
            }
        }
        List<ResourceElement> all = new ArrayList<>(configured);
        all.addAll(connections);
        return all;
    }

    private static boolean isConnection(PrimitiveElement primitive) {
        return ResourceReader.isRemoteConnection(primitive.agentClass, primitive.provider, primitive.type);
    }

    private void checkForGuest(PrimitiveElement launcher) {
        if (!mentionsGuest(launcher)) {
            return;
        }
        Map<String, String> meta = new HashMap<>();
        for (AttributeSet set : launcher.metaAttributes) {
            for (NvPair pair : set.pairs) {
                if (pair.name != null && pair.value != null) {
                    meta.put(pair.name, pair.value);
                }
            }
        }
        String guest = meta.get(GUEST);
        connections.add(connection(guest, launcher, meta));
        nodes.remote(guest);
    }

    private static boolean mentionsGuest(PrimitiveElement launcher) {
        for (AttributeSet set : launcher.metaAttributes) {
            for (NvPair pair : set.pairs) {
                if (GUEST.equals(pair.name) && pair.value != null) {
                    return true;
                }
            }
        }
        return false;
    }

    private static PrimitiveElement connection(String guest, PrimitiveElement launcher, Map<String, String> launcherMeta) {
        return new PrimitiveBuilder(guest, "pacemaker", "remote")
                .meta("internal_rsc", "true")
                .meta("container", launcher.id)
                .meta("allow-migrate", launcherMeta.get("remote-allow-migrate"))
                .meta("is-managed", launcherMeta.get("is-managed"))
                .parameter("addr", launcherMeta.get("remote-addr"))
                .parameter("port", launcherMeta.get("remote-port"))
                .operation("monitor", "30s", "30s")
                .operation("start", "0", launcherMeta.getOrDefault("remote-connect-timeout", "60s"))
                .build();
    }
}
