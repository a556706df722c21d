package io.setpoint.policy.cluster;

import io.setpoint.policy.document.OpElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds configured operations and computes the meta-attributes of actions (spec 05 §2, 01 §5.6). */
public interface OperationDefinitions {
    /**
     * The first operation of that name and interval, disabled ones included unless {@code enabledOnly}; for migrations without one the
     * operation {@code migrate} (spec 05 §2.1).
     */
    @Nullable OpElement find(Resource resource, String task, long interval, boolean enabledOnly);

    /**
     * The meta-attributes of an action in order of precedence, normalised: without {@code id}; {@code interval} and {@code timeout} in
     * milliseconds; {@code on-fail} checked (spec 05 §2.2, §2.4). A new, mutable table.
     *
     * @param node for parameters of fence devices; may be null
     */
    Map<String, String> meta(Resource resource, String task, long interval, @Nullable OpElement op, @Nullable Node node);

    /** The operation's own instance attributes for a node (spec 05 §2.5). */
    Map<String, String> parameters(OpElement op, @Nullable Node node);

    /** The interval of an operation in milliseconds, 0 if it has none or an invalid one. */
    long interval(OpElement op);
}
