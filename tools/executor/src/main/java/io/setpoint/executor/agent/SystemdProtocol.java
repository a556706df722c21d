package io.setpoint.executor.agent;

import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.process.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units of systemd, by its command; where systemd does not run, nothing is supported. */
final class SystemdProtocol implements AgentProtocol {
    /** What {@code systemctl} says of units that it does not know. */
    private static final int UNKNOWN_UNIT = 5;

    private final Path systemctl;
    private final Path runtime;

    SystemdProtocol(Path systemctl, Path runtime) {
        this.systemctl = systemctl;
        this.runtime = runtime;
    }

    @Override
    public List<String> line(Operation operation) throws CannotExecuteException {
        if (!Files.isDirectory(runtime)) {
            throw CannotExecuteException.unimplemented("systemd does not run on this machine: there is no " + runtime);
        }
        String command = Programs.executable(systemctl, "command of systemd").toString();
        String unit = unit(operation);
        return switch (operation.task()) {
            case "start", "stop" -> List.of(command, "--no-ask-password", operation.task(), "--", unit);
            case "monitor" -> List.of(command, "show", "--property=LoadState", "--property=ActiveState", "--", unit);
            default -> throw CannotExecuteException.unimplemented("systemd does not know the task " + operation.task());
        };
    }

    private static String unit(Operation operation) throws CannotExecuteException {
        String type = operation.agent().type();
        if (type.isEmpty()) {
            throw CannotExecuteException.notInstalled("'" + operation.agent() + "' does not name a unit");
        }
        return type.contains(".") ? type : type + ".service";
    }

    @Override
    public OperationResult result(Operation operation, Outcome outcome, Results results) {
        if (operation.task().equals("monitor")) {
            return state(outcome, results);
        }
        boolean nothingToStop = operation.task().equals("stop") && outcome.exitCode() == UNKNOWN_UNIT;
        int exitStatus = nothingToStop ? ExitStatus.OK : switch (outcome.exitCode()) {
            case 0 -> ExitStatus.OK;
            case UNKNOWN_UNIT -> ExitStatus.NOT_INSTALLED;
            default -> ExitStatus.ERROR;
        };
        return results.answered(exitStatus, Programs.exitReason(outcome.output(), exitStatus != ExitStatus.OK), outcome.output());
    }

    private static OperationResult state(Outcome outcome, Results results) {
        Map<String, String> properties = new HashMap<>();
        outcome.output().lines().forEach(line -> {
            int at = line.indexOf('=');
            if (at > 0) {
                properties.put(line.substring(0, at), line.substring(at + 1));
            }
        });
        if (outcome.exitCode() != 0) {
            return results.answered(ExitStatus.ERROR, Programs.exitReason(outcome.output(), true), outcome.output());
        }
        if ("not-found".equals(properties.get("LoadState"))) {
            return results.answered(ExitStatus.NOT_INSTALLED, "systemd knows no such unit", outcome.output());
        }
        String active = properties.getOrDefault("ActiveState", "unknown");
        return switch (active) {
            case "active", "reloading" -> results.answered(ExitStatus.OK, "", outcome.output());
            case "inactive" -> results.answered(ExitStatus.NOT_RUNNING, "", outcome.output());
            case "failed" -> results.answered(ExitStatus.NOT_RUNNING, "The unit has failed", outcome.output());
            default -> results.answered(ExitStatus.ERROR, "The unit is " + active, outcome.output());
        };
    }
}
