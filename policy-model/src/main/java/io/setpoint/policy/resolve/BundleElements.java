package io.setpoint.policy.resolve;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.CloneElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.resolve.BundleSettings.Mount;
import io.setpoint.policy.resolve.BundleSettings.Port;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes the elements of a bundle's implicit resources (spec 02 §8.2, §8.4). Each blank of the texts counts: they enter digests. */
final class BundleElements {
    private static final String PROBE_INTERVAL = "60s";
    private static final String CONNECTION_INTERVAL = "30s";

    private final String bundle;
    private final BundleSettings settings;
    private final @Nullable PrimitiveElement primitive;
    private final List<@Nullable String> addresses;
    private final String hostEntries;

    /** @param addresses one for each replica; empty if the bundle has none */
    BundleElements(String bundle, BundleSettings settings, @Nullable PrimitiveElement primitive, List<@Nullable String> addresses) {
        this.bundle = bundle;
        this.settings = settings;
        this.primitive = primitive;
        this.addresses = addresses;
        hostEntries = hostEntries();
    }

    /** The clone around the bundled primitive. */
    CloneElement innerClone(PrimitiveElement cloned) {
        boolean promotable = settings.promotedMax() > 0;
        CloneElement clone = new CloneElement();
        clone.id = bundle + (promotable ? "-master" : "-clone");
        AttributeSet meta = new AttributeSet();
        meta.id = clone.id + "-meta";
        PrimitiveBuilder.add(meta, "ordered", "true");
        PrimitiveBuilder.add(meta, "clone-max", Integer.toString(settings.replicas()));
        PrimitiveBuilder.add(meta, "clone-node-max", Integer.toString(settings.replicasPerHost()));
        PrimitiveBuilder.add(meta, "globally-unique", Boolean.toString(settings.replicasPerHost() > 1));
        if (promotable) {
            PrimitiveBuilder.add(meta, "promotable", "true");
            PrimitiveBuilder.add(meta, "promoted-max", Integer.toString(settings.promotedMax()));
        }
        clone.metaAttributes.add(meta);
        clone.cloned.add(cloned);
        return clone;
    }

    String containerId(int replica) {
        return XmlIds.sanitise(bundle + "-" + settings.technology() + "-" + replica);
    }

    PrimitiveElement container(int replica) {
        String command = settings.container().runCommand;
        if (command == null && primitive != null) {
            command = "/usr/sbin/pacemaker-remoted";
        }
        return new PrimitiveBuilder(containerId(replica), "heartbeat", settings.technology())
                .parametersId(bundle + "-attributes-" + replica)
                .parameter("image", settings.container().image)
                .parameter("allow_pull", "true")
                .parameter("force_kill", "false")
                .parameter("reuse", "false")
                .parameter("run_opts", runOptions(replica))
                .parameter("mount_points", mountPoints(replica))
                .parameter("run_cmd", command)
                .parameter("monitor_cmd", "/bin/true")
                .operation("monitor", PROBE_INTERVAL, null)
                .build();
    }

    PrimitiveElement ip(int replica) {
        String netmask = settings.network().hostNetmask;
        return new PrimitiveBuilder(XmlIds.sanitise(bundle + "-ip-" + shown(addresses.get(replica))), "heartbeat", "IPaddr2")
                .parameter("ip", addresses.get(replica))
                .parameter("nic", settings.network().hostInterface)
                .parameter("cidr_netmask", netmask != null ? netmask : "32")
                .operation("monitor", PROBE_INTERVAL, null)
                .build();
    }

    PrimitiveElement connection(String id, int replica) {
        String address = settings.addressed() ? addresses.get(replica) : null;
        return new PrimitiveBuilder(id, "pacemaker", "remote")
                .meta("internal_rsc", "true")
                .meta("container", containerId(replica))
                .parameter("addr", address != null ? address : "#uname")
                .parameter("port", settings.controlPort())
                .operation("monitor", CONNECTION_INTERVAL, CONNECTION_INTERVAL)
                .build();
    }

    boolean addressed() {
        return settings.addressed();
    }

    /** The name under which a replica's container is known as a host. */
    String hostName(int replica) {
        return bundle + "-" + replica;
    }

    private String runOptions(int replica) {
        StringBuilder text = new StringBuilder();
        if (settings.technology().equals("docker")) {
            text.append(" --restart=no");
        }
        if (settings.addressed()) {
            text.append(" -h ").append(hostName(replica));
        }
        text.append(" -e PCMK_stderr=1");
        String network = settings.container().network;
        if (network != null) {
            text.append(" --net=").append(network);
        }
        text.append(" -e PCMK_remote_port=").append(settings.controlPort());
        for (Mount mount : settings.mounts()) {
            text.append(" -v ").append(source(mount, replica)).append(':').append(mount.target());
            if (mount.options() != null) {
                text.append(':').append(mount.options());
            }
        }
        for (Port port : settings.ports()) {
            appendPort(text, port, settings.addressed() ? addresses.get(replica) : null);
        }
        if (settings.container().options != null) {
            text.append(' ').append(settings.container().options);
        }
        return text.append(' ').append(hostEntries).toString();
    }

    private void appendPort(StringBuilder text, Port port, @Nullable String address) {
        if (address != null) {
            text.append(" -p ").append(address).append(':');
        } else if (!"host".equals(settings.container().network)) {
            text.append(" -p ");
        } else {
            return;
        }
        text.append(port.outer()).append(':').append(port.inner());
    }

    private String mountPoints(int replica) {
        StringJoiner points = new StringJoiner(",");
        for (Mount mount : settings.mounts()) {
            if (mount.perReplica()) {
                points.add(source(mount, replica));
            }
        }
        return points.toString();
    }

    private String source(Mount mount, int replica) {
        return mount.perReplica() ? mount.source() + "/" + hostName(replica) : mount.source();
    }

    private String hostEntries() {
        StringBuilder text = new StringBuilder();
        for (int replica = 0; replica < addresses.size(); replica++) {
            String address = shown(addresses.get(replica));
            if (settings.addsHosts()) {
                text.append(" --add-host=").append(hostName(replica)).append(':').append(address);
            } else {
                text.append(" --hosts-entry=").append(address).append('=').append(hostName(replica));
            }
        }
        return text.toString();
    }

    private static String shown(@Nullable String address) {
        return address == null ? "(null)" : address;
    }
}
