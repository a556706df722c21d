package io.setpoint.executor.controller;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.journal.home.MemoryJournal;
import io.setpoint.executor.memory.Answer;
import io.setpoint.executor.memory.InMemoryDriver;
import io.setpoint.executor.memory.InMemoryFencing;
import io.setpoint.executor.memory.PretendedServices;
import io.setpoint.executor.time.VirtualTimers;
import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.policy.value.IsoTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A controller whose agents pretend, and whose time passes when the test says so. */
final class PretendedCluster implements ControllerListener {
    private static final Planner PLANNER = new Planner();

    /** Operations by their beginning: {@code start web on n1}. Probes are called probes. */
    final List<String> operations = new ArrayList<>();
    final List<Journal.Revision> judged = new ArrayList<>();
    final List<TransitionResult> transitions = new ArrayList<>();
    final List<String> aborts = new ArrayList<>();
    final PretendedServices services;
    final Map<String, Answer> answers = new LinkedHashMap<>();
    /** Starts of what ran elsewhere at that moment. */
    final List<String> startedTwice = new ArrayList<>();
    Answer usually = Answer.AT_ONCE;
    final VirtualTimers timers;
    final Journal journal;
    final List<AgentAttributes.Change> askedByAgents = new ArrayList<>();
    /** What agents were told of the attributes of nodes, by node. */
    final Map<String, Map<String, String>> published = new LinkedHashMap<>();
    Controller controller;
    ControllerSettings settings = ControllerSettings.DEFAULT;
    boolean over;
    @Nullable Instant watchingUntil;
    /** What it said when it last began to watch. */
    boolean asWanted;
    private UnaryOperator<Driver> front = UnaryOperator.identity();
    private Function<PretendedCluster, Fencing> fencing = cluster -> new InMemoryFencing(cluster.timers, cluster.services);

    PretendedCluster() {
        this(new MemoryJournal(), new PretendedServices(), Instant.parse("2026-01-01T00:00:00Z"));
    }

    PretendedCluster(Journal journal, PretendedServices services, Instant now) {
        this.journal = journal;
        this.services = services;
        timers = new VirtualTimers(now);
        restart();
    }

    PretendedCluster with(ControllerSettings settings) {
        this.settings = settings;
        return restart();
    }

    PretendedCluster fencedBy(Function<PretendedCluster, Fencing> fencing) {
        this.fencing = fencing;
        return restart();
    }

    /** With a driver in front of the one that pretends. */
    PretendedCluster driven(UnaryOperator<Driver> front) {
        this.front = front;
        return restart();
    }

    /** Another controller with the same memory. */
    PretendedCluster restart() {
        over = false;
        Driver driver = front.apply(new InMemoryDriver(timers, services, this::behaviour));
        controller = new Controller(
                (document, at) -> PLANNER.plan(document, PlanOptions.DEFAULT.at(IsoTime.ofEpochSeconds(at.getEpochSecond()))),
                journal,
                agent -> driver,
                fencing.apply(this),
                timers,
                this,
                new Agents(),
                settings);
        return this;
    }

    private Answer behaviour(Operation operation) {
        String task = operation.isProbe() ? "probe" : operation.task();
        String text = task + " " + operation.resource() + " on " + operation.node();
        operations.add(text);
        boolean elsewhere = services.nodesOf(operation.resource()).stream().anyMatch(node -> !node.equals(operation.node()));
        if (task.equals("start") && elsewhere) {
            startedTwice.add(text + ", but runs on " + services.nodesOf(operation.resource()));
        }
        return answers.getOrDefault(text, answers.getOrDefault(task + " " + operation.resource(), usually));
    }

    /** From now on the agent answers so: {@code start web on n1} or, on all nodes, {@code start web}. */
    PretendedCluster answer(String operation, Answer answer) {
        answers.put(operation, answer);
        return this;
    }

    PretendedCluster push(String document) {
        return request(controller.push(document, "test"));
    }

    <T> PretendedCluster request(CompletableFuture<T> answer) {
        turn();
        answer.join();
        return this;
    }

    PretendedCluster turn() {
        over = controller.turn();
        return this;
    }

    /** Lets time pass. */
    PretendedCluster pass(Duration duration) {
        boolean[] passed = {false};
        timers.after(duration, () -> passed[0] = true);
        turn();
        while (!passed[0]) {
            timers.advance();
            turn();
        }
        return this;
    }

    /** Lets time pass without a controller. */
    void letAgentsEnd(Duration duration) {
        boolean[] passed = {false};
        timers.after(duration, () -> passed[0] = true);
        while (!passed[0]) {
            timers.advance();
        }
    }

    ControllerStatus status() {
        CompletableFuture<ControllerStatus> status = controller.status();
        turn();
        return status.join();
    }

    /** Role and node of all that is active: {@code web Started on n1}. */
    List<String> active() {
        return status().resources().stream()
                .flatMap(resource -> resource.active().stream().map(at -> resource.id() + " " + at.role() + " on " + at.node()))
                .toList();
    }

    /** The operations since the last call, but for probes and monitors. */
    List<String> changes() {
        List<String> changes =
                operations.stream().filter(text -> !text.startsWith("probe") && !text.startsWith("monitor")).toList();
        operations.clear();
        return changes;
    }

    @Override
    public void revisionJudged(Journal.Revision revision) {
        judged.add(revision);
    }

    @Override
    public void planned(int transition, Plan plan) {
        watchingUntil = null;
    }

    @Override
    public void actionBegun(GraphAction action, Instant at) {
        if (action.header().operation().equals("stonith")) {
            operations.add("fence " + action.header().node());
        }
    }

    @Override
    public void aborted(int transition, Abort abort) {
        aborts.add(abort.reason());
    }

    @Override
    public void transitionEnded(int transition, TransitionResult result) {
        transitions.add(result);
    }

    @Override
    public void watching(@Nullable Instant until, boolean asWanted) {
        watchingUntil = until;
        this.asWanted = asWanted;
    }

    private final class Agents implements AgentAttributes {
        @Override
        public List<Change> collect() {
            List<Change> asked = List.copyOf(askedByAgents);
            askedByAgents.clear();
            return asked;
        }

        @Override
        public void publish(String node, Map<String, String> values) {
            published.put(node, Map.copyOf(values));
        }
    }
}
