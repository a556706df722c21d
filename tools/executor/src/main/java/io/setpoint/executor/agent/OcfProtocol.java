package io.setpoint.executor.agent;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Agents of the Open Cluster Framework, version 1.1: parameters in the environment, the task as argument. */
final class OcfProtocol implements AgentProtocol {
    private static final String CHECK_LEVEL = "OCF_CHECK_LEVEL";

    private final AgentSettings settings;

    OcfProtocol(AgentSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<String> line(Operation operation) throws CannotExecuteException {
        AgentName agent = operation.agent();
        if (agent.provider() == null || agent.provider().contains("/") || agent.type().isEmpty() || agent.type().contains("/")) {
            throw CannotExecuteException.notInstalled("'" + agent + "' does not name an OCF agent");
        }
        Path script = settings.ocfRoot().resolve("resource.d").resolve(agent.provider()).resolve(agent.type());
        return List.of(Programs.executable(script, "agent " + agent).toString(), operation.task());
    }

    @Override
    public Map<String, String> environment(Operation operation) throws IOException {
        AgentName agent = operation.agent();
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OCF_ROOT", settings.ocfRoot().toString());
        environment.put("OCF_RA_VERSION_MAJOR", "1");
        environment.put("OCF_RA_VERSION_MINOR", "1");
        environment.put("OCF_RESOURCE_INSTANCE", operation.resource());
        environment.put("OCF_RESOURCE_TYPE", agent.type());
        environment.put("OCF_RESOURCE_PROVIDER", String.valueOf(agent.provider()));
        environment.put(CHECK_LEVEL, operation.parameters().getOrDefault(CHECK_LEVEL, "0"));
        environment.put("HA_RSCTMP", settings.nodes().temporary(operation.node()).toString());
        environment.put("HA_VARRUN", settings.nodes().run(operation.node()).toString());
        environment.put("HA_VARLIB", settings.nodes().lib(operation.node()).toString());
        operation.parameters().forEach((name, value) -> environment.put("OCF_RESKEY_" + name, value));
        operation.metaAttributes().forEach((name, value) -> environment.put("OCF_RESKEY_CRM_meta_" + name, value));
        environment.keySet().removeIf(name -> name.indexOf('=') >= 0 || name.indexOf('\0') >= 0);
        return environment;
    }

    @Override
    public OperationResult result(Operation operation, Outcome outcome, Results results) {
        int exitStatus = outcome.exitCode();
        if (Programs.isSignal(exitStatus)) {
            String reason = "Signal " + Programs.signal(exitStatus) + " ended the agent (exit status " + exitStatus + ")";
            return results.failed(ExecutionStatus.ERROR, ExitStatus.ERROR, reason, outcome.output());
        }
        boolean failed = !Programs.isGood(exitStatus);
        String reason = Programs.exitReason(outcome.output(), failed);
        if (failed && exitStatus > ExitStatus.FAILED_PROMOTED) {
            reason = "Exit status " + exitStatus + " has no meaning in OCF" + (reason.isEmpty() ? "" : ": " + reason);
        }
        return results.answered(exitStatus, reason, outcome.output());
    }
}
