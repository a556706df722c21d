package io.setpoint.policy.status;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares fence devices with what they were when a node was last unfenced (spec 03 §21). */
public final class FenceDeviceDigests {
    private final OperationDigests digests;
    private final List<Primitive> devices = new ArrayList<>();

    /**
     * What is to be said about a node.
     *
     * @param all text for {@code digests-all}
     * @param secure text for {@code digests-secure}
     * @param changed devices whose definition changed since
     * @param secretOnly devices of which only secret parameters changed
     */
    public record Description(String all, String secure, List<Primitive> changed, List<Primitive> secretOnly) {}

    /** For a run with these top-level resources. */
    public FenceDeviceDigests(OperationDigests digests, List<? extends Resource> resources) {
        this.digests = digests;
        resources.forEach(this::collect);
    }

    /** The last one found comes first. */
    private void collect(Resource resource) {
        if (resource instanceof Primitive primitive
                && primitive.fenceDevice
                && (primitive.needsUnfencing || "unfencing".equalsIgnoreCase(primitive.meta.get("provides")))) {
            devices.add(0, primitive);
        }
        resource.children().forEach(this::collect);
    }

    /** Describes the devices as they are for a node, and compares them with what the node's attributes record. */
    public Description describe(Node node) {
        StringBuilder all = new StringBuilder();
        StringBuilder secure = new StringBuilder();
        List<Primitive> changed = new ArrayList<>();
        List<Primitive> secretOnly = new ArrayList<>();
        for (Primitive device : devices) {
            String prefix = device.id + ":" + device.type + ":";
            String entry = prefix + digests.unfencingAll(device, node);
            String secureEntry = prefix + digests.unfencingSecure(device, node);
            all.append(entry).append(',');
            secure.append(secureEntry).append(',');
            Map<String, String> recorded = node.attributes;
            if (recorded.containsKey("#digests-all") && !recorded.get("#digests-all").contains(entry)) {
                boolean sameInPublic = recorded.getOrDefault("#digests-secure", "").contains(secureEntry);
                (sameInPublic ? secretOnly : changed).add(device);
            }
        }
        return new Description(all.toString(), secure.toString(), changed, secretOnly);
    }
}
