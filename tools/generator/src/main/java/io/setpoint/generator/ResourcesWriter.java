package io.setpoint.generator;

import io.setpoint.generator.PlannedResource.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the configured resources. */
final class ResourcesWriter {
    static final String TEMPLATE = "template";

    private final ClusterShape shape;
    private final Dice dice;
    private final MetaAttributes meta;
    private final XmlOut xml;
    private int addresses;

    ResourcesWriter(ClusterShape shape, long seed, List<PlannedResource> resources, XmlOut xml) {
        this.shape = shape;
        this.xml = xml;
        dice = new Dice(seed, "resource definitions");
        meta = new MetaAttributes(shape, seed, resources);
    }

    void write(List<PlannedResource> resources) {
        xml.open("resources");
        if (shape.of(Knob.TEMPLATES) > 0) {
            xml.open("template", "id", TEMPLATE, "class", "ocf", "provider", "heartbeat", "type", "Dummy");
            operations(TEMPLATE, List.of(monitor(null, "15s")));
            xml.close();
        }
        resources.forEach(this::write);
        xml.close();
    }

    private void write(PlannedResource resource) {
        switch (resource.kind()) {
            case FENCE_DEVICE, REMOTE_CONNECTION, MACHINE, PRIMITIVE -> primitive(resource.id(), resource.kind(), meta.of(resource));
            case GROUP -> group(resource.id(), resource, meta.of(resource));
            case CLONE, UNIQUE_CLONE, PROMOTABLE, CLONED_GROUP -> cloneOf(resource);
            case BUNDLE -> bundle(resource);
        }
    }

    private void group(String id, PlannedResource group, Map<String, String> attributes) {
        xml.open("group", "id", id);
        AttributeSetWriter.write(xml, "meta_attributes", id + "-meta", attributes);
        group.members().forEach(member -> primitive(member, Kind.PRIMITIVE, meta.ofMember()));
        xml.close();
    }

    private void cloneOf(PlannedResource clone) {
        xml.open("clone", "id", clone.id());
        AttributeSetWriter.write(xml, "meta_attributes", clone.id() + "-meta", meta.of(clone));
        if (clone.kind() == Kind.CLONED_GROUP) {
            group(clone.id() + "-group", clone, Map.of());
        } else {
            primitive(clone.members().get(0), clone.kind(), meta.ofMember());
        }
        xml.close();
    }

    private void bundle(PlannedResource bundle) {
        String id = bundle.id();
        int replicas = Math.max(1, shape.of(Knob.REPLICAS));
        xml.open("bundle", "id", id);
        AttributeSetWriter.write(xml, "meta_attributes", id + "-meta", meta.of(bundle));
        String promoted = dice.chance(50) ? "1" : null;
        xml.empty(dice.pick("docker", "podman"), "image", "example:latest", "replicas", String.valueOf(replicas), "promoted-max", promoted);
        boolean ownAddresses = dice.chance(70);
        xml.open(
                "network",
                "ip-range-start", ownAddresses ? "10.1." + addresses++ % 250 + ".10" : null,
                "control-port", ownAddresses ? null : String.valueOf(9000 + addresses++),
                "host-netmask", "24");
        if (dice.chance(50)) {
            xml.empty("port-mapping", "id", id + "-port", "port", "80");
        }
        xml.close();
        if (dice.chance(50)) {
            xml.open("storage");
            xml.empty("storage-mapping", "id", id + "-data", "source-dir", "/srv/" + id, "target-dir", "/srv/data", "options", "rw");
            xml.close();
        }
        primitive(bundle.members().get(0), promoted == null ? Kind.CLONE : Kind.PROMOTABLE, Map.of());
        xml.close();
    }

    private void primitive(String id, Kind kind, Map<String, String> attributes) {
        boolean fromTemplate = kind == Kind.PRIMITIVE && dice.chance(shape.of(Knob.TEMPLATES));
        if (fromTemplate) {
            xml.open("primitive", "id", id, "template", TEMPLATE);
        } else {
            Agent agent = agent(kind);
            xml.open("primitive", "id", id, "class", agent.agentClass(), "provider", agent.provider(), "type", agent.type());
        }
        AttributeSetWriter.write(xml, "meta_attributes", id + "-meta", attributes);
        AttributeSetWriter.write(xml, "instance_attributes", id + "-parameters", parameters(id, kind));
        AttributeSetWriter.write(xml, "utilization", id + "-utilization", utilization(kind));
        if (!fromTemplate) {
            operations(id, operations(kind));
        }
        xml.close();
    }

    private record Agent(String agentClass, @Nullable String provider, String type) {}

    private Agent agent(Kind kind) {
        return switch (kind) {
            case FENCE_DEVICE -> new Agent("stonith", null, "fence_xvm");
            case REMOTE_CONNECTION -> new Agent("ocf", "pacemaker", "remote");
            case MACHINE -> new Agent("ocf", "heartbeat", "VirtualDomain");
            case PROMOTABLE -> new Agent("ocf", "pacemaker", "Stateful");
            case PRIMITIVE -> dice.chance(10) ? new Agent("systemd", null, "nginx") : new Agent("ocf", "heartbeat", "Dummy");
            default -> new Agent("ocf", "pacemaker", "Dummy");
        };
    }

    private Map<String, String> parameters(String id, Kind kind) {
        Map<String, String> parameters = new LinkedHashMap<>();
        switch (kind) {
            case REMOTE_CONNECTION -> parameters.put("server", id + ".example.org");
            case MACHINE -> parameters.put("config", "/etc/libvirt/qemu/" + id + ".xml");
            case FENCE_DEVICE -> parameters.put("pcmk_host_check", "none");
            default -> {
                if (dice.chance(shape.of(Knob.PARAMETERS))) {
                    parameters.put("state", "/run/" + id + ".state");
                    parameters.put("envfile", dice.pick("/etc/default/" + id, "a<b & \"c\"", ""));
                }
            }
        }
        return parameters;
    }

    private Map<String, String> utilization(Kind kind) {
        boolean places = kind == Kind.PRIMITIVE || kind == Kind.MACHINE;
        return places && dice.chance(shape.of(Knob.UTILIZATION))
                ? Map.of("memory", String.valueOf(256 * (1 + dice.below(4))))
                : Map.of();
    }

    private List<Map<String, String>> operations(Kind kind) {
        if (kind == Kind.PROMOTABLE) {
            return List.of(monitor("Promoted", "10s"), monitor("Unpromoted", "11s"));
        }
        if (kind == Kind.REMOTE_CONNECTION) {
            return List.of(monitor(null, "60s"));
        }
        if (dice.chance(shape.of(Knob.INACTIVE_MONITORS))) {
            return List.of(monitor(null, "10s"), monitor("Stopped", "30s"));
        }
        Map<String, String> start = operation("start", "0s", null);
        start.put("timeout", "40s");
        return switch (dice.below(5)) {
            case 0 -> List.of();
            case 1 -> List.of(monitor(null, "10s"), start);
            case 2 -> List.of(monitor(null, "20s"), operation("stop", "0s", dice.pick("block", "fence", "ignore")));
            default -> List.of(monitor(null, "10s"));
        };
    }

    private Map<String, String> monitor(@Nullable String role, String interval) {
        Map<String, String> monitor = operation("monitor", interval, onFailOfMonitor(role));
        if (role != null) {
            monitor.put("role", role);
        }
        if (dice.chance(30)) {
            monitor.put("timeout", "30s");
        }
        return monitor;
    }

    private String onFailOfMonitor(@Nullable String role) {
        return "Promoted".equals(role)
                ? dice.pick("demote", "restart", "block")
                : dice.pick("restart", "block", "stop", "ignore", "standby", "fence");
    }

    private Map<String, String> operation(String name, String interval, @Nullable String onFail) {
        Map<String, String> operation = new LinkedHashMap<>();
        operation.put("name", name);
        operation.put("interval", interval);
        if (onFail != null && dice.chance(shape.of(Knob.REACTIONS))) {
            operation.put("on-fail", onFail);
        }
        return operation;
    }

    private void operations(String id, List<Map<String, String>> operations) {
        if (operations.isEmpty()) {
            return;
        }
        xml.open("operations");
        for (Map<String, String> operation : operations) {
            Map<String, String> attributes = new LinkedHashMap<>();
            attributes.put("id", id + "-" + operation.get("name") + "-" + operation.get("interval"));
            attributes.putAll(operation);
            Stream<String> words = attributes.entrySet().stream().flatMap(each -> Stream.of(each.getKey(), each.getValue()));
            xml.empty("op", words.toArray(String[]::new));
        }
        xml.close();
    }
}
