package io.setpoint.executor.fencing;

import io.setpoint.executor.process.Command;
import io.setpoint.executor.process.Outcome;
import io.setpoint.executor.process.Outcome.End;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.process.RunningProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calls fence agents: options on standard input. */
final class FenceAgents {
    private final Path directory;
    private final ProcessRunner runner;
    private final Map<String, RunningProcess> running = new ConcurrentHashMap<>();

    FenceAgents(Path directory, ProcessRunner runner) {
        this.directory = directory;
        this.runner = runner;
    }

    /**
     * Calls an agent and returns at once.
     *
     * @param id names the call for {@link #cancel}
     * @param target the node; null if the action concerns none
     */
    CompletableFuture<Outcome> call(String id, FenceDevice device, String action, @Nullable String target, Duration timeout) {
        Path agent = directory.resolve(device.agent());
        if (device.agent().contains("/") || !Files.isExecutable(agent)) {
            return CompletableFuture.completedFuture(
                    new Outcome(End.NOT_STARTED, -1, "", "there is no fence agent " + agent));
        }
        RunningProcess process = runner.start(
                new Command(List.of(agent.toString()), System.getenv(), device.options(action, target), timeout, null));
        running.put(id, process);
        return process.outcome().whenComplete((outcome, failure) -> running.remove(id, process));
    }

    void cancel(String id) {
        RunningProcess process = running.get(id);
        if (process != null) {
            process.cancel();
        }
    }
}
