package io.setpoint.executor.agent;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.process.Outcome;
import java.nio.file.Path;
import java.util.List;

/** Init scripts as the Linux Standard Base describes them. */
final class LsbProtocol implements AgentProtocol {
    private final Path scripts;

    LsbProtocol(Path scripts) {
        this.scripts = scripts;
    }

    @Override
    public List<String> line(Operation operation) throws CannotExecuteException {
        String name = operation.agent().type();
        if (name.isEmpty() || name.contains("/")) {
            throw CannotExecuteException.notInstalled("'" + operation.agent() + "' does not name an init script");
        }
        String script = Programs.executable(scripts.resolve(name), "init script " + name).toString();
        return switch (operation.task()) {
            case "start", "stop" -> List.of(script, operation.task());
            case "monitor" -> List.of(script, "status");
            default -> throw CannotExecuteException.unimplemented("Init scripts do not know the task " + operation.task());
        };
    }

    @Override
    public OperationResult result(Operation operation, Outcome outcome, Results results) {
        int exitCode = outcome.exitCode();
        if (Programs.isSignal(exitCode)) {
            String reason = "Signal " + Programs.signal(exitCode) + " ended the init script (exit status " + exitCode + ")";
            return results.failed(ExecutionStatus.ERROR, ExitStatus.ERROR, reason, outcome.output());
        }
        int exitStatus = switch (operation.task()) {
            case "monitor" -> ofStatus(exitCode);
            case "stop" -> exitCode == ExitStatus.NOT_RUNNING ? ExitStatus.OK : ofAction(exitCode);
            default -> ofAction(exitCode);
        };
        return results.answered(exitStatus, Programs.exitReason(outcome.output(), !Programs.isGood(exitStatus)), outcome.output());
    }

    /** 1 and 2: dead, but a file of it was left; 3: not running; the rest is unknown. */
    private static int ofStatus(int exitCode) {
        return switch (exitCode) {
            case 0 -> ExitStatus.OK;
            case 1, 2, 3 -> ExitStatus.NOT_RUNNING;
            default -> ExitStatus.ERROR;
        };
    }

    /** The numbers up to 7 are those of OCF; the rest is reserved. */
    private static int ofAction(int exitCode) {
        return exitCode <= ExitStatus.NOT_RUNNING ? exitCode : ExitStatus.ERROR;
    }
}
