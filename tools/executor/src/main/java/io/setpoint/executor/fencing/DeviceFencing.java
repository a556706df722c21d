package io.setpoint.executor.fencing;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.process.Outcome;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.Timers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fences nodes with the registered devices: level after level, or, where there are none, device after device. */
public final class DeviceFencing implements Fencing {
    private final FenceDevices devices;
    private final FenceAgents agents;
    private final Timers timers;
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();

    /**
     * Fencing with what is registered at the time of each request.
     *
     * @param agents the directory of the fence agents
     */
    public DeviceFencing(FenceDevices devices, Path agents, ProcessRunner runner, Timers timers) {
        this.devices = devices;
        this.agents = new FenceAgents(agents, runner);
        this.timers = timers;
    }

    @Override
    public CompletableFuture<OperationResult> fence(FencingRequest request) {
        Attempt attempt = new Attempt(request);
        attempts.put(request.id(), attempt);
        timers.after(request.delay(), attempt::begin);
        return attempt.result;
    }

    @Override
    public void cancel(String requestId) {
        Attempt attempt = attempts.get(requestId);
        if (attempt != null) {
            attempt.cancel();
        }
    }

    /** One agent to be called for one action. */
    private record Step(FenceDevice device, String action) {}

    /** All that is tried for one request, one call after the other. */
    private final class Attempt {
        private final FencingRequest request;
        private final Results results = new Results(timers);
        private final Instant deadline;
        private final CompletableFuture<OperationResult> result = new CompletableFuture<>();
        private final StringBuilder problems = new StringBuilder();
        private volatile boolean cancelled;

        Attempt(FencingRequest request) {
            this.request = request;
            deadline = timers.now().plus(request.timeout());
            result.whenComplete((outcome, failure) -> attempts.remove(request.id(), this));
        }

        void cancel() {
            cancelled = true;
            agents.cancel(request.id());
        }

        void begin() {
            candidates(devices.usableAgainst(request.node()), 0, new ArrayList<>()).whenComplete((candidates, failure) -> {
                if (failure != null) {
                    result.completeExceptionally(failure);
                } else if (candidates.isEmpty()) {
                    result.complete(results.failed(
                            ExecutionStatus.NO_FENCE_DEVICE, ExitStatus.ERROR, "No registered device can fence " + request.node()));
                } else {
                    level(levels(candidates), 0);
                }
            });
        }

        /** Asks one device after the other, where that is necessary, whether it can fence the node. */
        private CompletableFuture<List<FenceDevice>> candidates(List<FenceDevice> asked, int next, List<FenceDevice> capable) {
            if (next == asked.size()) {
                return CompletableFuture.completedFuture(capable);
            }
            FenceDevice device = asked.get(next);
            if (!device.mustBeAsked()) {
                if (!device.hasList() || device.lists(request.node())) {
                    capable.add(device);
                }
                return candidates(asked, next + 1, capable);
            }
            return agents.call(request.id(), device, "list", null, device.timeout("list", remaining())).thenCompose(outcome -> {
                if (outcome.exitCode() == 0 && names(outcome.output()).contains(device.port(request.node()))) {
                    capable.add(device);
                }
                return candidates(asked, next + 1, capable);
            });
        }

        /** The first word of each line; what follows it, behind a comma or a blank, is for people. */
        private static List<String> names(String output) {
            return output.lines().map(line -> line.strip().split("[\\s,;=]", 2)[0]).toList();
        }

        /** What is tried one after the other: the steps of a level must all succeed. */
        private List<List<Step>> levels(List<FenceDevice> candidates) {
            if (request.levels().isEmpty()) {
                return candidates.stream().map(device -> List.of(new Step(device, request.action()))).toList();
            }
            List<List<Step>> steps = new ArrayList<>();
            for (List<String> level : request.levels()) {
                List<FenceDevice> members = level.stream().flatMap(id -> withId(id, candidates)).toList();
                if (members.size() == level.size()) {
                    steps.add(steps(members));
                } else {
                    problems.append("; not all of ").append(String.join(", ", level)).append(" are registered and can fence it");
                }
            }
            return steps;
        }

        private static Stream<FenceDevice> withId(String id, List<FenceDevice> candidates) {
            return candidates.stream().filter(device -> device.id().equals(id));
        }

        /** With several devices a node is not rebooted before all of them are off. */
        private List<Step> steps(List<FenceDevice> members) {
            boolean twice = request.action().equals("reboot") && members.size() > 1;
            List<String> actions = twice ? List.of("off", "on") : List.of(request.action());
            return actions.stream().flatMap(action -> members.stream().map(member -> new Step(member, action))).toList();
        }

        private void level(List<List<Step>> levels, int level) {
            if (level == levels.size() && !cancelled) {
                result.complete(results.failed(ExecutionStatus.ERROR, ExitStatus.ERROR, "Cannot fence " + request.node() + problems));
            } else if (cancelled) {
                result.complete(results.cancelled(""));
            } else {
                step(levels, level, 0, 1);
            }
        }

        private void step(List<List<Step>> levels, int level, int at, int attempt) {
            if (at == levels.get(level).size()) {
                result.complete(results.ok());
                return;
            }
            if (cancelled) {
                result.complete(results.cancelled(""));
                return;
            }
            Duration left = remaining();
            if (left.compareTo(Duration.ZERO) <= 0) {
                result.complete(results.timedOut("Cannot fence " + request.node() + " in time" + problems, ""));
                return;
            }
            Step step = levels.get(level).get(at);
            Duration timeout = shorter(step.device.timeout(step.action, left), left);
            agents.call(request.id(), step.device, step.action, request.node(), timeout).whenComplete((outcome, failure) -> {
                if (failure == null && outcome.exitCode() == 0) {
                    step(levels, level, at + 1, 1);
                    return;
                }
                problems.append("; ").append(problem(step, outcome, failure));
                if (attempt < step.device.attempts(step.action)) {
                    step(levels, level, at, attempt + 1);
                } else {
                    level(levels, level + 1);
                }
            });
        }

        private static String problem(Step step, Outcome outcome, @Nullable Throwable failure) {
            String what = step.device.id() + " (" + step.device.agent() + " " + step.action + "): ";
            if (failure != null) {
                return what + failure;
            }
            if (!outcome.problem().isEmpty()) {
                return what + outcome.problem();
            }
            String[] lines = outcome.output().strip().split("\n");
            return what + "exit status " + outcome.exitCode() + ", " + Arrays.asList(lines).get(lines.length - 1);
        }

        private Duration remaining() {
            return Duration.between(timers.now(), deadline);
        }

        private static Duration shorter(Duration a, Duration b) {
            return a.compareTo(b) < 0 ? a : b;
        }
    }
}
