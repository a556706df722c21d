package io.setpoint.policy.cluster;

import io.setpoint.policy.document.BundleElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replicas of a container image, each with an address, a connection and a primitive inside as far as configured (spec 02 §8). */
public final class Bundle extends Resource {
    /** By number. */
    public final List<Replica> replicas = new ArrayList<>();
    /** The clone of the bundled primitive. */
    public @Nullable Clone bundled;
    public int replicasPerHost = 1;
    public int replicaMax = 1;
    public int promotedMax;
    /** {@code docker} or {@code podman}. */
    public String technology = "";
    public String image = "";

    /** One copy of the container with what belongs to it. */
    public record Replica(
            int number,
            Primitive container,
            @Nullable Primitive ip,
            @Nullable String address,
            @Nullable Primitive connection,
            @Nullable Node node,
            @Nullable Primitive instance) {}

    public Bundle(String id, BundleElement element) {
        super(id, id, -1, element);
    }

    /** Container, address and connection of each replica, then the inner clone. */
    @Override
    public List<Resource> children() {
        List<Resource> children = new ArrayList<>();
        for (Replica replica : replicas) {
            children.add(replica.container());
            if (replica.ip() != null) {
                children.add(replica.ip());
            }
            if (replica.connection() != null) {
                children.add(replica.connection());
            }
        }
        if (bundled != null) {
            children.add(bundled);
        }
        return children;
    }
}
