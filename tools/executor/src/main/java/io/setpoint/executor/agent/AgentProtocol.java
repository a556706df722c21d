package io.setpoint.executor.agent;

import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.process.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** How agents of one standard are called. */
interface AgentProtocol {
    /**
     * The program and its arguments.
     *
     * @throws CannotExecuteException if the agent cannot be called
     */
    List<String> line(Operation operation) throws CannotExecuteException;

    /**
     * What the agent sees besides the environment of the executor.
     *
     * @throws IOException if what it needs cannot be prepared
     */
    default Map<String, String> environment(Operation operation) throws IOException {
        return Map.of();
    }

    /** What it means that the agent exited by itself. */
    OperationResult result(Operation operation, Outcome outcome, Results results);
}
