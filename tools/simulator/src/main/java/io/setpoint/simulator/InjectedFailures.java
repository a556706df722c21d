package io.setpoint.simulator;

import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.simulator.report.Reporter;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Operations that are made to fail, each as {@code RESOURCE_TASK_INTERVAL@NODE=RC} (spec 08 §6.5). */
final class InjectedFailures {
    private final List<String> specs;
    private final Map<String, String> graphAttributes;
    private final FailCountRecorder failCounts;
    private final Reporter reporter;

    /** @param resource the name by which the operation was found */
    record Result(String resource, int exitStatus) {}

    InjectedFailures(
            List<String> specs,
            Map<String, String> graphAttributes,
            FailCountRecorder failCounts,
            Reporter reporter) {
        this.specs = List.copyOf(specs);
        this.graphAttributes = graphAttributes;
        this.failCounts = failCounts;
        this.reporter = reporter;
    }

    /** The result that was asked for; null if the operation shall end as expected. */
    @Nullable Result find(int actionId, String node, OperationResult expected) {
        for (String spec : specs) {
            for (String name : List.of(expected.name(), expected.historyName())) {
                String wanted = name + "_" + expected.task() + "_" + expected.interval() + "@" + node + "=";
                if (spec.regionMatches(true, 0, wanted, 0, wanted.length())) {
                    OptionalLong exitStatus = CibInteger.parse(spec.substring(spec.indexOf('=') + 1));
                    if (exitStatus.isPresent()) {
                        int code = (int) exitStatus.getAsLong();
                        reporter.madeToFail(actionId, code);
                        return new Result(name, code);
                    }
                    reporter.warn("Invalid failed operation '" + spec + "' (result code must be integer)");
                    break;
                }
            }
        }
        return null;
    }

    void count(NodeStateElement state, Result result, OperationResult expected) {
        String task = expected.task();
        boolean infinite = (task.equals("start") || task.equals("stop"))
                && graphAttributes.getOrDefault("failed-" + task + "-offset", "INFINITY").equals("INFINITY");
        failCounts.count(state, result.resource(), task, expected.interval(), result.exitStatus(), infinite);
    }
}
