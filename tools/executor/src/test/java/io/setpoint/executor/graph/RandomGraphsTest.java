package io.setpoint.executor.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.graph.TransitionResult.Outcome;
import io.setpoint.executor.memory.Answer;
import io.setpoint.executor.memory.InMemoryDriver;
import io.setpoint.executor.memory.InMemoryFencing;
import io.setpoint.executor.memory.PretendedServices;
import io.setpoint.executor.time.VirtualTimers;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import io.setpoint.planner.graph.TransitionGraph;
import io.setpoint.policy.value.Score;
import io.setpoint.simulator.ExecutionLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random graphs under random circumstances, each move checked against the graph. */
class RandomGraphsTest {
    private static final int GRAPHS = 500;

    @Test
    void noExecutionEverDoesWhatItsGraphForbids() {
        List<String> fouls = new ArrayList<>();
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        for (int seed = 0; seed < GRAPHS; seed++) {
            Circumstances circumstances = new Circumstances(seed);
            TransitionResult result = circumstances.execute();
            outcomes.merge(result.outcome(), 1, Integer::sum);
            int number = seed;
            circumstances.referee.fouls.forEach(foul -> fouls.add("graph " + number + ": " + foul));
        }

        assertThat(fouls).isEmpty();
        assertThat(outcomes).containsOnlyKeys(Outcome.COMPLETE, Outcome.STOPPED, Outcome.ABORTED);
        assertThat(outcomes.values()).allMatch(count -> count > GRAPHS / 20);
    }

    @Test
    void theSameCircumstancesMakeTheSameExecution() {
        for (int seed = 0; seed < 50; seed++) {
            Circumstances first = new Circumstances(seed);
            Circumstances second = new Circumstances(seed);
            first.execute();
            second.execute();
            assertThat(first.referee.confirmed).as("graph %d", seed).isEqualTo(second.referee.confirmed);
        }
    }

    @Test
    void anExecutionWithImmediateResultsConfirmsInTheOrderOfTheSimulatedOne() throws Exception {
        for (int seed = 0; seed < GRAPHS; seed++) {
            Random random = new Random(seed);
            TransitionGraph graph = RandomGraph.makeWithoutDegrees(random);
            Set<Integer> failing = failing(graph, random);

            List<Integer> simulated = new ArrayList<>();
            ExecutionLoop.run(graph, action -> {
                simulated.add(action.id());
                return failing.contains(action.id()) ? ExecutionLoop.Outcome.FAILED : ExecutionLoop.Outcome.DONE;
            });

            assertThat(immediately(graph, failing)).as("graph %d", seed).isEqualTo(simulated);
        }
    }

    /** Only operations without a priority: after another failure a simulation and an execution differ in what they still do. */
    private static Set<Integer> failing(TransitionGraph graph, Random random) {
        Set<Integer> failing = new HashSet<>();
        graph.synapses().forEach(synapse -> {
            if (synapse.priority() == 0 && synapse.action().resource() != null && random.nextInt(20) == 0) {
                failing.add(synapse.action().id());
            }
        });
        return failing;
    }

    private static List<Integer> immediately(TransitionGraph graph, Set<Integer> failing) throws InterruptedException {
        VirtualTimers timers = new VirtualTimers(Instant.EPOCH);
        List<Integer> confirmed = new ArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void finished(GraphAction action, TransitionKey key, OperationResult result, boolean failed) {
                confirmed.add(action.id());
            }
        };
        Function<Operation, Answer> behaviour = operation -> {
            boolean fails = failing.contains(number(operation.id()));
            int expected = Integer.parseInt(operation.metaAttributes().getOrDefault("op_target_rc", "0"));
            return Answer.saying(fails ? ExitStatus.ERROR : expected, "");
        };
        execution(withoutDelays(graph), Limits.NONE, timers, behaviour, Duration.ZERO, listener).run();
        return confirmed;
    }

    /** A start delay takes time, even if the agent does not. */
    private static TransitionGraph withoutDelays(TransitionGraph graph) {
        graph.synapses().forEach(synapse -> synapse.action().attributes().remove("CRM_meta_start_delay"));
        return graph;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(0, id.indexOf(':')));
    }

    private static GraphExecution execution(
            TransitionGraph graph,
            Limits limits,
            VirtualTimers timers,
            Function<Operation, Answer> behaviour,
            Duration controllerDelay,
            ExecutionListener listener) {
        PretendedServices services = new PretendedServices();
        InMemoryDriver driver = new InMemoryDriver(timers, services, behaviour);
        ControllerActions controller = new ControllerActions() {
            @Override
            public CompletableFuture<OperationResult> perform(GraphAction action, TransitionKey key) {
                CompletableFuture<OperationResult> result = new CompletableFuture<>();
                Results results = new Results(timers);
                if (controllerDelay.isZero()) {
                    result.complete(results.ok());
                } else {
                    timers.after(controllerDelay, () -> result.complete(results.ok()));
                }
                return result;
            }

            @Override
            public void nodeDown(String node, GraphAction cause) {}

            @Override
            public void maintenanceChanged(List<MaintenanceNode> nodes) {}
        };
        return new GraphExecution(
                graph,
                new TransitionName(1, "uuid", null),
                limits,
                new ExecutionEnvironment(agent -> driver, new InMemoryFencing(timers, services), controller, listener, timers));
    }

    /** All that happens to one graph: how long its actions take, how they end, and what is asked for meanwhile. */
    private static final class Circumstances {
        final Referee referee;
        private final Random random;
        private final VirtualTimers timers = new VirtualTimers(Instant.EPOCH);
        private final GraphExecution execution;

        Circumstances(int seed) {
            random = new Random(seed);
            TransitionGraph graph = RandomGraph.make(random);
            Limits limits = limits();
            referee = new Referee(graph, limits);
            execution = execution(graph, limits, timers, this::behaviour, Duration.ofMillis(1 + random.nextInt(2000)), referee);
            int requests = random.nextInt(4);
            for (int i = 0; i < requests; i++) {
                timers.after(Duration.ofMillis(random.nextInt(60_000)), this::request);
            }
        }

        private Limits limits() {
            return new Limits(random.nextInt(6) - 1, random.nextInt(3) - 1, random.nextInt(4));
        }

        private Answer behaviour(Operation operation) {
            int expected = Integer.parseInt(operation.metaAttributes().getOrDefault("op_target_rc", "0"));
            Duration delay = Duration.ofMillis(random.nextInt(3) * random.nextInt(15_000));
            return switch (random.nextInt(40)) {
                case 0 -> Answer.saying(ExitStatus.ERROR, "failed").delayed(delay);
                case 1 -> Answer.saying(expected, "").delayed(Duration.ofHours(1));
                case 2 -> throw new IllegalStateException("The agent cannot be called");
                default -> Answer.saying(expected, "").delayed(delay);
            };
        }

        private void request() {
            switch (random.nextInt(6)) {
                case 0 -> {
                    pause(true);
                    timers.after(Duration.ofMillis(random.nextInt(30_000)), () -> pause(false));
                }
                case 1 -> execution.abort("new information", random.nextInt(30), FollowUp.RESTART);
                case 2 -> execution.abort("new information", Score.INFINITY, FollowUp.RESTART);
                case 3 -> execution.cancel("enough");
                case 4 -> {
                    Limits limits = limits();
                    execution.limit(limits);
                    referee.limiting(limits);
                }
                default -> {
                    String node = RandomGraph.NODES.get(random.nextInt(RandomGraph.NODES.size()));
                    referee.losing(node);
                    execution.nodeLost(node, "id-" + node);
                    execution.turn();
                    referee.losing(null);
                }
            }
            execution.turn();
        }

        private void pause(boolean paused) {
            referee.pausing(paused);
            if (paused) {
                execution.pause();
            } else {
                execution.resume();
            }
        }

        TransitionResult execute() {
            while (!execution.turn()) {
                assertThat(timers.advance()).as("something is still to come").isTrue();
            }
            return execution.end();
        }
    }
}
