package io.setpoint.simulator;

import io.setpoint.policy.ClusterState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.OperationKey;
import io.setpoint.simulator.OperationResult.Agent;
import io.setpoint.simulator.report.Reporter;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Results of operations that are written into the status before anything is planned (spec 08 §5.6). */
final class OperationInjections {
    private static final String EXIT_REASON = "Simulated action result";

    private final WorkingDocument document;
    private final boolean startFailureIsFatal;
    private final Map<String, Resource> resources = new HashMap<>();
    private final FailCountRecorder failCounts;
    private final HistoryRecorder history;
    private final Reporter reporter;

    /**
     * Injections into a document.
     *
     * @param observed the cluster whose resources can be named, by id or history id
     */
    OperationInjections(
            WorkingDocument document,
            ClusterState observed,
            InstantSource clock,
            Reporter reporter) {
        this.document = document;
        this.reporter = reporter;
        startFailureIsFatal = observed.options().startFailureIsFatal();
        failCounts = new FailCountRecorder(document, clock, reporter);
        history = new HistoryRecorder(document, clock);
        for (ResourceState state : observed.resourceStates()) {
            resources.putIfAbsent(state.config.id, state.config);
            resources.putIfAbsent(state.historyName(), state.config);
        }
    }

    void inject(String spec) {
        int at = spec.indexOf('@');
        int equals = spec.indexOf('=', at + 1);
        CibInteger exitStatus = at < 0 || equals < 0 ? null : CibInteger.read(spec.substring(equals + 1));
        if (at < 1 || equals <= at + 1 || exitStatus == null) {
            reporter.warn("Invalid operation spec: " + spec + ".  Only found " + fieldsFound(spec, at, equals) + " fields");
            return;
        }
        OperationKey key = OperationKey.parse(spec.substring(0, at));
        Resource resource = key == null ? null : resources.get(key.resource());
        if (key == null || resource == null) {
            reporter.warn("Invalid resource name: " + (key == null ? "(null)" : key.resource()));
            return;
        }
        inject(key, resource, spec.substring(at + 1, equals), (int) exitStatus.value());
    }

    /** How many of the parts KEY, NODE and RC were found before the first that is missing; -1 if the text is empty. */
    private static int fieldsFound(String spec, int at, int equals) {
        if (at < 1) {
            return spec.isEmpty() ? -1 : at == 0 ? 0 : 1;
        }
        boolean node = at + 1 < spec.length() && equals != at + 1;
        return node ? 2 : 1;
    }

    private void inject(OperationKey key, Resource resource, String node, int exitStatus) {
        NodeStateElement state = document.nodeState(node, null);
        boolean infinite = key.task().equals("stop") || key.task().equals("start") && startFailureIsFatal;
        failCounts.count(state, key.resource(), key.task(), key.interval(), exitStatus, infinite);
        OperationResult result = new OperationResult(
                key.resource(), key.resource(), agent(resource), key.task(), key.interval(), 0, exitStatus, EXIT_REASON, null, null, null);
        String obstacle = history.obstacle(state, result);
        if (obstacle != null) {
            reporter.warn(obstacle);
        } else {
            history.record(state, node, result);
        }
    }

    private static Agent agent(Resource resource) {
        return resource instanceof Primitive primitive
                ? new Agent(primitive.agentClass, primitive.provider, primitive.type)
                : new Agent(null, null, null);
    }
}
