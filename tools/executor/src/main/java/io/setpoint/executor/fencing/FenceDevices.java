package io.setpoint.executor.fencing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The devices that are registered, and on which nodes. Safe for use by several threads. */
public final class FenceDevices {
    private final Map<String, Map<String, FenceDevice>> byNode = new LinkedHashMap<>();

    /** Registers a device on a node, in place of one with the same id. */
    public synchronized void register(String node, FenceDevice device) {
        byNode.computeIfAbsent(node, name -> new LinkedHashMap<>()).put(device.id(), device);
    }

    /** Forgets a device of a node, if it is there. */
    public synchronized void remove(String node, String deviceId) {
        Map<String, FenceDevice> devices = byNode.get(node);
        if (devices != null) {
            devices.remove(deviceId);
        }
    }

    /** A device of a node; null if it is not registered there. */
    synchronized @Nullable FenceDevice find(String node, String deviceId) {
        return byNode.getOrDefault(node, Map.of()).get(deviceId);
    }

    /** All devices that a node other than the target could use; the highest priority first, then by id. A node fences itself last. */
    synchronized List<FenceDevice> usableAgainst(String target) {
        Map<String, FenceDevice> devices = new LinkedHashMap<>();
        byNode.forEach((node, registered) -> {
            if (!node.equals(target)) {
                devices.putAll(registered);
            }
        });
        byNode.getOrDefault(target, Map.of()).forEach(devices::putIfAbsent);
        List<FenceDevice> ordered = new ArrayList<>(devices.values());
        ordered.sort(Comparator.comparingInt(FenceDevice::priority).reversed().thenComparing(FenceDevice::id));
        return ordered;
    }
}
