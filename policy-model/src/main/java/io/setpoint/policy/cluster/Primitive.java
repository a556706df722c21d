package io.setpoint.policy.cluster;

import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.PrimitiveElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource that an agent runs. */
public final class Primitive extends Resource {
    public @Nullable String agentClass;
    public @Nullable String provider;
    public @Nullable String type;
    /** The configured operations in effect: merged with the template's, references resolved (spec 02 §4.1). */
    public List<OpElement> operations = List.of();
    /** Demand on capacity, as text. */
    public final Map<String, String> utilization = new LinkedHashMap<>();
    /** The resource named by meta-attribute {@code container} (spec 02 §9.4). */
    public @Nullable Resource launcher;
    /** What names this resource as its launcher, in order. */
    public final List<Primitive> launched = new ArrayList<>();
    /** For a connection: the node that it connects. */
    public @Nullable Node remoteNode;
    /** Removed, and its history recorded a launcher. */
    public boolean removedLaunched;

    public Primitive(String id, String xmlId, int instance, PrimitiveElement element) {
        super(id, xmlId, instance, element);
    }

    @Override
    public List<Resource> children() {
        return List.of();
    }

    /** A connection to a remote node, not to a guest. */
    public boolean remoteNodeConnection() {
        return remoteConnection && launcher == null;
    }
}
