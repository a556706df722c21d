package io.setpoint.executor.throughput;

import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.driver.Results;
import io.setpoint.executor.graph.ControllerActions;
import io.setpoint.executor.graph.ExecutionEnvironment;
import io.setpoint.executor.graph.ExecutionListener;
import io.setpoint.executor.graph.GraphExecution;
import io.setpoint.executor.graph.Limits;
import io.setpoint.executor.graph.TransitionKey;
import io.setpoint.executor.graph.TransitionName;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.memory.InMemoryDriver;
import io.setpoint.executor.memory.InMemoryFencing;
import io.setpoint.executor.memory.PretendedServices;
import io.setpoint.executor.time.SystemTimers;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.ActionHeader.Element;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.MaintenanceNode;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.planner.graph.TransitionGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;

/**
 * Measures how long graphs of actions that do nothing take. Run with the number of actions and of rounds; prints the first round, with
 * a cold JVM, and the median and the worst of all rounds.
 */
public final class ThroughputReport {
    private static final int NODES = 50;

    private final int actions;
    private final int rounds;

    private ThroughputReport(int actions, int rounds) {
        this.actions = actions;
        this.rounds = rounds;
    }

    /**
     * Prints the report.
     *
     * @param arguments number of actions, 10,000 by default; number of rounds, 20 by default
     */
    public static void main(String[] arguments) throws InterruptedException {
        int actions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        new ThroughputReport(actions, rounds).print();
    }

    private void print() throws InterruptedException {
        System.out.printf("%d actions, %d rounds, milliseconds%n%-52s %8s %8s %8s%n", actions, rounds, "", "first", "median", "worst");
        Limits jobs = new Limits(0, 0, 4);
        try (SystemTimers timers = new SystemTimers()) {
            Driver immediate = new InMemoryDriver(timers, new PretendedServices());
            ExecutorService threads = Executors.newFixedThreadPool(2);
            Driver elsewhere = new ThreadedDriver(immediate, threads);
            measure("independent, answered at once", this::independent, Limits.NONE, immediate, timers);
            measure("a chain, answered at once", this::chain, Limits.NONE, immediate, timers);
            measure("a chain in reverse order, answered at once", this::reverseChain, Limits.NONE, immediate, timers);
            measure("layers of 100 with points, answered at once", this::layers, Limits.NONE, immediate, timers);
            measure("independent, answered by threads", this::independent, Limits.NONE, elsewhere, timers);
            measure("independent, 4 jobs a node, answered by threads", this::independent, jobs, elsewhere, timers);
            measure("all on one node, 4 jobs, answered by threads", this::crowded, jobs, elsewhere, timers);
            measure("independent, batch limit 30, answered by threads", this::independent, new Limits(30, 0, 0), elsewhere, timers);
            measure("layers of 100 with points, answered by threads", this::layers, Limits.NONE, elsewhere, timers);
            threads.shutdown();
        }
    }

    private void measure(String what, IntFunction<Synapse> synapses, Limits limits, Driver driver, SystemTimers timers)
            throws InterruptedException {
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            List<Synapse> all = new ArrayList<>();
            for (int i = 0; i < actions; i++) {
                all.add(synapses.apply(i));
            }
            TransitionGraph graph = new TransitionGraph(Map.of("cluster-delay", "60s"), all);
            long start = System.nanoTime();
            TransitionResult result =
                    new GraphExecution(graph, new TransitionName(1, "uuid", null), limits, environment(driver, timers)).run();
            millis[round] = (System.nanoTime() - start) / 1e6;
            if (result.confirmed() != actions || !result.failed().isEmpty()) {
                throw new IllegalStateException("Only " + result.confirmed() + " of " + actions + " actions were carried out: " + result);
            }
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf("%-52s %8.1f %8.1f %8.1f%n", what, first, millis[rounds / 2], millis[rounds - 1]);
    }

    private static ExecutionEnvironment environment(Driver driver, SystemTimers timers) {
        ControllerActions nobody = new ControllerActions() {
            @Override
            public CompletableFuture<OperationResult> perform(GraphAction action, TransitionKey key) {
                return CompletableFuture.completedFuture(new Results(timers).ok());
            }

            @Override
            public void nodeDown(String node, GraphAction cause) {}

            @Override
            public void maintenanceChanged(List<MaintenanceNode> nodes) {}
        };
        return new ExecutionEnvironment(
                agent -> driver, new InMemoryFencing(timers, new PretendedServices()), nobody, new ExecutionListener() {}, timers);
    }

    private Synapse independent(int i) {
        return operation(i, "n" + i % NODES);
    }

    private Synapse crowded(int i) {
        return operation(i, "n1");
    }

    private Synapse chain(int i) {
        return i == 0 ? independent(0) : operation(i, "n" + i % NODES, i - 1);
    }

    private Synapse reverseChain(int i) {
        return i == actions - 1 ? independent(i) : operation(i, "n" + i % NODES, i + 1);
    }

    /** A point waits for the 99 operations before it, and they for the point before them. */
    private Synapse layers(int i) {
        int layer = i / 100;
        if (i % 100 == 99) {
            int[] inputs = new int[99];
            Arrays.setAll(inputs, at -> layer * 100 + at);
            return synapse(i, new ActionHeader(i, Element.PSEUDO_EVENT, "start", "p" + i, null, null, null, null), null, inputs);
        }
        return layer == 0 ? independent(i) : operation(i, "n" + i % NODES, layer * 100 - 1);
    }

    private static Synapse operation(int i, String node, int... inputs) {
        ActionHeader header = new ActionHeader(i, Element.RSC_OP, "start", "r" + i + "_start_0", null, node, node, null);
        return synapse(i, header, new ResourceName("r" + i, null, "ocf", "pacemaker", "Dummy"), inputs);
    }

    private static Synapse synapse(int i, ActionHeader header, ResourceName resource, int... inputs) {
        Map<String, String> attributes = Map.of("CRM_meta_timeout", "20000", "CRM_meta_on_node", "n1", "state", "/run/r" + i);
        GraphAction action = new GraphAction(header, null, resource, attributes, Map.of(), null, null);
        List<ActionHeader> headers = Arrays.stream(inputs)
                .mapToObj(input -> new ActionHeader(input, Element.RSC_OP, "start", "r" + input, null, null, null, null))
                .toList();
        return new Synapse(i, 0, action, headers);
    }

    /** Answers in another thread. */
    private record ThreadedDriver(Driver driver, ExecutorService threads) implements Driver {
        @Override
        public CompletableFuture<OperationResult> execute(Operation operation) {
            return CompletableFuture.supplyAsync(() -> driver.execute(operation).join(), threads);
        }

        @Override
        public void cancel(String operationId) {
            driver.cancel(operationId);
        }
    }
}
