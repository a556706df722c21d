package io.setpoint.simulator;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.ParameterDigest;
import io.setpoint.simulator.ExecutionLoop.Outcome;
import io.setpoint.simulator.OperationResult.Agent;
import io.setpoint.simulator.OperationResult.Migration;
import io.setpoint.simulator.OperationResult.Notification;
import io.setpoint.simulator.report.ExecutedAction;
import io.setpoint.simulator.report.Reporter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Pretends to carry out actions: tells each, and changes the document as the real action would have (spec 08 §6.3). Whatever is not made to
 * fail ends as the planner expects.
 */
final class SimulatedActions {
    private static final String META = "CRM_meta_";
    private static final String EXIT_REASON = "User-injected result";
    private static final Set<String> NO_PARAMETERS =
            Set.of("id", "crm_feature_set", "op-digest", "on_node", "on_node_uuid", "pcmk_external_ip");

    private final WorkingDocument document;
    private final Predicate<String> knownNames;
    private final HistoryRecorder history;
    private final MembershipRecorder membership;
    private final InjectedFailures failures;
    private final Reporter reporter;

    /**
     * Makes actions of one transition.
     *
     * @param knownNames whether some resource has an id or a history id, as it was when the transition was planned
     * @param reporter is told each action
     */
    SimulatedActions(
            WorkingDocument document,
            Predicate<String> knownNames,
            HistoryRecorder history,
            InjectedFailures failures,
            Reporter reporter) {
        this.document = document;
        this.knownNames = knownNames;
        this.history = history;
        membership = new MembershipRecorder(document);
        this.failures = failures;
        this.reporter = reporter;
    }

    Outcome execute(GraphAction action) {
        return switch (action.header().element()) {
            case PSEUDO_EVENT -> passPoint(action.header());
            case CRM_EVENT -> action.header().operation().equals("stonith") ? fence(action) : clusterAction(action);
            case RSC_OP -> resourceAction(action, Objects.requireNonNull(action.resource()));
        };
    }

    private Outcome passPoint(ActionHeader header) {
        reporter.executed(new ExecutedAction.Pseudo(header.key(), header.node()));
        return Outcome.DONE;
    }

    private Outcome clusterAction(GraphAction action) {
        ActionHeader header = action.header();
        String subject = action.resource() == null ? null : action.resource().id();
        reporter.executed(new ExecutedAction.Cluster(header.operation(), subject, header.node()));
        return Outcome.DONE;
    }

    private Outcome fence(GraphAction action) {
        String how = meta(action, "stonith_action");
        String target = Objects.requireNonNull(action.header().node());
        reporter.executed(new ExecutedAction.Fencing(target, String.valueOf(how)));
        if (!"on".equalsIgnoreCase(how)) {
            membership.down(target);
        }
        return Outcome.DONE;
    }

    private Outcome resourceAction(GraphAction action, ResourceName resource) {
        ActionHeader header = action.header();
        String operation = header.operation();
        if (operation.equalsIgnoreCase("probe_complete")) {
            return Outcome.DONE;
        }
        String name = displayName(resource);
        String node = Objects.requireNonNull(header.node());
        long interval = CibInteger.parse(meta(action, "interval")).orElse(0);
        boolean unrecorded = operation.equalsIgnoreCase("delete") || operation.equalsIgnoreCase("meta-data");
        reporter.executed(new ExecutedAction.Resource(name, operation, unrecorded ? 0 : interval, node));
        if (unrecorded) {
            return Outcome.DONE;
        }
        NodeStateElement state = document.nodeState(node, header.router() == null ? header.nodeId() : node);
        OperationResult expected = expectedResult(action, resource, name, interval);
        String obstacle = history.obstacle(state, expected);
        if (obstacle != null) {
            reporter.warn(obstacle);
            return Outcome.NOT_STARTED;
        }
        InjectedFailures.Result injected = failures.find(action.id(), node, expected);
        if (injected == null) {
            history.record(state, node, expected);
            return Outcome.DONE;
        }
        failures.count(state, injected, expected);
        history.record(state, node, expected.endingWith(injected.exitStatus()));
        return Outcome.FAILED;
    }

    /** The id that the history uses, or the full one where only that is known (spec 08 §6.4). */
    private String displayName(ResourceName resource) {
        String longId = resource.longId();
        return longId != null && !knownNames.test(resource.id()) && knownNames.test(longId) ? longId : resource.id();
    }

    private static OperationResult expectedResult(GraphAction action, ResourceName resource, String name, long interval) {
        String task = action.header().operation();
        int expected = (int) CibInteger.parse(meta(action, "op_target_rc")).orElse(0);
        return new OperationResult(
                name,
                resource.id(),
                new Agent(resource.agentClass(), resource.provider(), resource.type()),
                task,
                interval,
                expected,
                expected,
                EXIT_REASON,
                task.equals("notify") ? new Notification(meta(action, "notify_type"), meta(action, "notify_operation")) : null,
                task.equals("migrate_to") || task.equals("migrate_from")
                        ? new Migration(meta(action, "migrate_source"), meta(action, "migrate_target"))
                        : null,
                ParameterDigest.of(parameters(action, interval)));
    }

    private static @Nullable String meta(GraphAction action, String name) {
        return action.attributes().get(META + name);
    }

    /** What the digest of an operation covers: parameters, and the timeout of a recurring one. */
    private static Map<String, String> parameters(GraphAction action, long interval) {
        Map<String, String> parameters = new HashMap<>();
        action.attributes().forEach((name, value) -> {
            boolean timeout = interval != 0 && name.equals(META + "timeout");
            if (timeout || !name.startsWith(META) && !NO_PARAMETERS.contains(name)) {
                parameters.put(name, value);
            }
        });
        return parameters;
    }
}
