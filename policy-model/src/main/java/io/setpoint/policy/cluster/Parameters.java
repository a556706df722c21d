package io.setpoint.policy.cluster;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Instance attributes of resources (spec 01 §5.2, 02 §4.5): evaluated when first asked for, once for each resource and node, and kept for
 * the run.
 */
public interface Parameters {
    /** The parameters of a resource for a node, or, with null, for no node; the map is live: a change is seen by all users of that set. */
    Map<String, String> of(Resource resource, @Nullable Node node);
}
