package io.setpoint.policy.cluster;

import io.setpoint.policy.value.Role;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the failure of an operation leads to, in ascending order of severity (spec 05 §2.4, 03 §14.1). */
public enum OnFail {
    IGNORE,
    DEMOTE,
    RESTART,
    RESET_REMOTE,
    RESTART_CONTAINER,
    BAN,
    BLOCK,
    STOP,
    STANDBY,
    FENCE;

    /**
     * What is configured for an operation, or its default.
     *
     * @param text the {@code on-fail} of the operation's meta-attributes, already checked (see {@link OperationDefinitions#meta})
     */
    public static OnFail of(ResourceState resource, String task, long interval, @Nullable String text, ClusterOptions options) {
        boolean launched = resource.config instanceof Primitive primitive && primitive.launcher != null;
        boolean resetsRemote = connectsRemoteNode(resource.config) && !task.equals("start") && !(task.equals("monitor") && interval == 0);
        OnFail configured = resetsRemote && !resource.managed ? null : parse(text, launched, options.fencingEnabled());
        if (configured != null) {
            return configured;
        }
        if (launched) {
            return RESTART_CONTAINER;
        }
        if (resetsRemote) {
            return resource.managed ? RESET_REMOTE : STOP;
        }
        if (task.equals("stop")) {
            return options.fencingEnabled() ? FENCE : BLOCK;
        }
        return RESTART;
    }

    /** The role that is wanted after a failure with this handling (spec 03 §14.2). */
    public Role roleAfterFailure(Resource resource, String task) {
        if (this == STOP || this == RESET_REMOTE && resource.reconnectInterval > 0) {
            return Role.STOPPED;
        }
        return task.equals("promote") ? Role.UNPROMOTED : Role.STARTED;
    }

    public boolean above(OnFail other) {
        return compareTo(other) > 0;
    }

    private static boolean connectsRemoteNode(Resource resource) {
        return resource instanceof Primitive connection && connection.remoteNodeConnection() && connection.remoteNode != null;
    }

    private static @Nullable OnFail parse(@Nullable String text, boolean launched, boolean fencingEnabled) {
        if (text == null) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "block" -> BLOCK;
            case "fence" -> fencingEnabled ? FENCE : STOP;
            case "standby" -> STANDBY;
            case "ignore", "nothing" -> IGNORE;
            case "migrate" -> BAN;
            case "stop" -> STOP;
            case "restart" -> RESTART;
            case "restart-container" -> launched ? RESTART_CONTAINER : null;
            case "demote" -> DEMOTE;
            default -> null;
        };
    }
}
