package io.setpoint.policy.resolve;

import io.setpoint.policy.document.BundleElement;
import io.setpoint.policy.document.BundleNetwork;
import io.setpoint.policy.document.ContainerElement;
import io.setpoint.policy.document.PortMapping;
import io.setpoint.policy.document.StorageMapping;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.CibInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle's element says (spec 02 §8.1), with the mounts and ports that a bundled primitive needs (spec 02 §8.2).
 *
 * @param technology {@code docker} or {@code podman}
 * @param unique several replicas may run on one node; stays set if {@code replicasPerHost} had to be reduced
 * @param usable false if the bundled primitive could not be reached
 */
record BundleSettings(
        String technology,
        ContainerElement container,
        BundleNetwork network,
        int promotedMax,
        int replicas,
        int replicasPerHost,
        boolean unique,
        boolean usable,
        String controlPort,
        List<Mount> mounts,
        List<Port> ports) {

    private static final String DEFAULT_CONTROL_PORT = "3121";
    private static final String LOGS = "/var/log";

    /** A directory in all containers; {@code perReplica}: the source is the root of a directory for each replica. */
    record Mount(String source, String target, @Nullable String options, boolean perReplica) {}

    /** A port, outside and inside. */
    record Port(String outer, String inner) {}

    /** The settings, or null without a container technology that is known. */
    static @Nullable BundleSettings of(BundleElement bundle) {
        ContainerElement container = bundle.docker != null ? bundle.docker : bundle.podman;
        if (container == null) {
            return null;
        }
        BundleNetwork network = bundle.network != null ? bundle.network : new BundleNetwork();
        int promotedMax = CibInteger.withMinimum(container.promotedMax, 0);
        int replicas = container.replicas == null && promotedMax > 0 ? promotedMax : CibInteger.withMinimum(container.replicas, 1);
        int perHost = CibInteger.withMinimum(container.replicasPerHost, 1);
        boolean hasPrimitive = bundle.primitive != null;
        boolean addressed = network.ipRangeStart != null;
        String controlPort = network.controlPort != null ? network.controlPort : DEFAULT_CONTROL_PORT;
        return new BundleSettings(
                bundle.docker != null ? "docker" : "podman",
                container,
                network,
                promotedMax,
                replicas,
                hasPrimitive && !addressed ? 1 : perHost,
                perHost > 1,
                !hasPrimitive || addressed || network.controlPort != null,
                controlPort,
                mounts(bundle),
                ports(bundle, network, controlPort));
    }

    boolean addressed() {
        return network.ipRangeStart != null;
    }

    /** Host entries are options of the container technology, not lines of a hosts file. */
    boolean addsHosts() {
        return !CibBoolean.isFalse(network.addHost);
    }

    private static List<Mount> mounts(BundleElement bundle) {
        List<Mount> mounts = new ArrayList<>();
        if (bundle.storage != null) {
            for (StorageMapping mapping : bundle.storage.storageMappings) {
                boolean perReplica = mapping.sourceDir == null;
                String source = perReplica ? mapping.sourceDirRoot : mapping.sourceDir;
                if (source != null && mapping.targetDir != null) {
                    mounts.add(new Mount(source, mapping.targetDir, mapping.options, perReplica));
                }
            }
        }
        if (bundle.primitive != null) {
            boolean logsMounted = mounts.stream().anyMatch(mount -> mount.target().equals(LOGS));
            mounts.add(new Mount("/etc/pacemaker/authkey", "/etc/pacemaker/authkey", null, false));
            if (!logsMounted) {
                mounts.add(new Mount("/var/log/pacemaker/bundles", LOGS, null, true));
            }
        }
        return mounts;
    }

    private static List<Port> ports(BundleElement bundle, BundleNetwork network, String controlPort) {
        List<Port> ports = new ArrayList<>();
        for (PortMapping mapping : network.portMappings) {
            String outer = mapping.port != null ? mapping.port : mapping.range;
            String inner = mapping.port != null && mapping.internalPort != null ? mapping.internalPort : outer;
            if (outer != null && !outer.isEmpty()) {
                ports.add(new Port(outer, inner));
            }
        }
        if (bundle.primitive != null) {
            ports.add(new Port(controlPort, controlPort));
        }
        return ports;
    }
}
