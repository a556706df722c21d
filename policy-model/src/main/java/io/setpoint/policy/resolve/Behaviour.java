package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.MultipleActive;
import io.setpoint.policy.cluster.Parameters;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.QuorumPolicy;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Interval;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Derives flags and values of a resource from its meta-attributes (spec 02 §4.3, §4.4); a later step can override an earlier one. */
final class Behaviour {
    private final ClusterOptions options;
    private final ScoreSyntax scores;
    private final Parameters parameters;

    Behaviour(ClusterOptions options, ScoreSyntax scores, Parameters parameters) {
        this.options = options;
        this.scores = scores;
        this.parameters = parameters;
    }

    void derive(Resource resource) {
        Map<String, String> meta = resource.meta;
        if (resource instanceof Primitive primitive) {
            primitive.agentClass = meta.get("class");
            primitive.provider = meta.get("provider");
            primitive.type = meta.get("type");
            primitive.remoteConnection =
                    ResourceReader.isRemoteConnection(primitive.agentClass, primitive.provider, primitive.type);
        }
        boolean remoteNodeConnection = resource.remoteConnection && !meta.containsKey("container");
        resource.priority = scores.parse(meta.get("priority"), 0);
        String critical = meta.get("critical");
        resource.critical = critical == null || CibBoolean.isTrue(critical);
        resource.notifyEnabled = CibBoolean.isTrue(meta.get("notify"));
        String allowMigrate = meta.get("allow-migrate");
        resource.migratable = allowMigrate == null ? remoteNodeConnection : CibBoolean.isTrue(allowMigrate);
        deriveManaged(resource);
        deriveCloneFlags(resource);
        resource.multipleActive = multipleActive(meta.get("multiple-active"));
        String stickiness = meta.get("resource-stickiness");
        resource.stickiness = "default".equalsIgnoreCase(stickiness) ? 0 : scores.parse(stickiness, 0);
        int threshold = scores.parse(meta.get("migration-threshold"), Score.INFINITY);
        resource.migrationThreshold = threshold < 0 ? Score.INFINITY : threshold;
        resource.fenceDevice = resource instanceof Primitive primitive && "stonith".equalsIgnoreCase(primitive.agentClass);
        String requires = meta.get("requires");
        deriveNeeds(resource, requires == null ? "" : requires.toLowerCase(Locale.ROOT));
        resource.failureTimeout = Interval.millis(meta.get("failure-timeout"));
        if (remoteNodeConnection) {
            String reconnect = parameters.of(resource, null).get("reconnect_interval");
            if (reconnect != null) {
                resource.reconnectInterval = Interval.millis(reconnect);
                resource.failureTimeout = resource.reconnectInterval;
            }
        }
        resource.targetRole = targetRole(resource);
    }

    private void deriveManaged(Resource resource) {
        resource.managed = !options.maintenanceMode();
        String managed = resource.meta.get("is-managed");
        if (managed != null && !managed.equalsIgnoreCase("default")) {
            resource.managed = CibBoolean.isTrue(managed);
        }
        if (options.maintenanceMode() || CibBoolean.isTrue(resource.meta.get("maintenance"))) {
            resource.managed = false;
            resource.maintenance = true;
        }
    }

    private static void deriveCloneFlags(Resource resource) {
        if (!(resource.topBelowBundle() instanceof Clone)) {
            return;
        }
        String unique = resource.meta.get("globally-unique");
        if (unique != null) {
            resource.unique = CibBoolean.isTrue(unique);
        } else {
            OptionalLong perNode = CibInteger.parse(resource.meta.get("clone-node-max"));
            resource.unique = perNode.isPresent() && perNode.getAsLong() > 1 && perNode.getAsLong() <= Integer.MAX_VALUE;
        }
        resource.promotable = CibBoolean.isTrue(resource.meta.get("promotable"));
    }

    private static MultipleActive multipleActive(@Nullable String text) {
        return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
            case "stop_only" -> MultipleActive.STOP_ONLY;
            case "block" -> MultipleActive.BLOCK;
            case "stop_unexpected" -> MultipleActive.STOP_UNEXPECTED;
            default -> MultipleActive.STOP_START;
        };
    }

    private void deriveNeeds(Resource resource, String requires) {
        switch (requires) {
            case "nothing" -> {}
            case "quorum" -> resource.needsQuorum = true;
            case "fencing" -> resource.needsFencing = true;
            case "unfencing" -> {
                if (resource.fenceDevice || !options.fencingEnabled()) {
                    resource.needsQuorum = true;
                } else {
                    resource.needsFencing = true;
                    resource.needsUnfencing = true;
                }
            }
            default -> deriveNeeds(resource, defaultNeeds(resource));
        }
    }

    private String defaultNeeds(Resource resource) {
        if (resource.fenceDevice || resource.remoteConnection) {
            return "quorum";
        }
        if (options.unfencing()) {
            return "unfencing";
        }
        if (options.fencingEnabled()) {
            return "fencing";
        }
        return options.quorumPolicy() == QuorumPolicy.IGNORE ? "nothing" : "quorum";
    }

    private static Role targetRole(Resource resource) {
        Role role = Role.parse(resource.meta.get("target-role"));
        if (role == Role.STOPPED) {
            return Role.STOPPED;
        }
        return role == Role.UNPROMOTED && resource.topBelowBundle().promotable ? Role.UNPROMOTED : Role.UNKNOWN;
    }
}
