package io.setpoint.cli;

import io.setpoint.planner.graph.GraphDot;
import io.setpoint.simulator.Injections;
import io.setpoint.simulator.SimulationOptions;
import io.setpoint.simulator.SimulationOptions.Extent;
import io.setpoint.simulator.SimulationOptions.Files;
import io.setpoint.simulator.report.Display;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of the reference simulator (spec 08 §2.1), as far as they are supported. */
final class SimulateArguments {
    static final String STANDARD_INPUT = "-";

    private String input = STANDARD_INPUT;

    @Option(names = {"-R", "--run"}, description = "Plan, and show what would be done.")
    private boolean run;

    @Option(names = {"-S", "--simulate"}, description = "Plan, pretend to do it, and show what would become of the cluster.")
    private boolean simulate;

    @Option(names = {"-s", "--show-scores"}, description = "Plan, and show the scores behind assignments.")
    private boolean showScores;

    @Option(names = {"-U", "--show-utilization"}, description = "Plan, and show capacities and what is taken of them.")
    private boolean showUtilization;

    @Option(names = {"-A", "--show-attrs"}, description = "Show the attributes of nodes with each status.")
    private boolean showAttributes;

    @Option(names = {"-c", "--show-failcounts"}, description = "Show fail counts and failed actions with each status.")
    private boolean showFailCounts;

    @Option(names = {"-Q", "--quiet"}, description = "Show only what was asked for in particular, such as scores.")
    private boolean quiet;

    @Option(names = {"-G", "--save-graph"}, paramLabel = "FILE", description = "Plan, and write the graph as XML.")
    private @Nullable Path graph;

    @Option(names = {"-D", "--save-dotfile"}, paramLabel = "FILE", description = "Plan, and write the graph for Graphviz.")
    private @Nullable Path drawing;

    @Option(names = {"-I", "--save-input"}, paramLabel = "FILE", description = "Write the document as it is before planning.")
    private @Nullable Path savedInput;

    @Option(names = {"-O", "--save-output"}, paramLabel = "FILE", description = "Write the document as it is at the end.")
    private @Nullable Path savedOutput;

    @Option(names = {"-a", "--all-actions"}, description = "Draw also actions that are not needed.")
    private boolean allActions;

    @Option(
            names = {"-t", "--set-datetime"},
            paramLabel = "DATETIME",
            description = "The moment that counts, ISO 8601. What cannot be read as a date is taken as now.")
    private @Nullable String time;

    @Option(names = {"-u", "--node-up"}, paramLabel = "NODE", description = "Pretend that a node comes online.")
    private List<String> up = new ArrayList<>();

    @Option(names = {"-d", "--node-down"}, paramLabel = "NODE", description = "Pretend that a node leaves in good order.")
    private List<String> down = new ArrayList<>();

    @Option(names = {"-f", "--node-fail"}, paramLabel = "NODE", description = "Pretend that a node is lost.")
    private List<String> failed = new ArrayList<>();

    @Option(
            names = {"-i", "--op-inject"},
            paramLabel = "OPSPEC",
            description = "Pretend that an operation had a result: RESOURCE_TASK_INTERVAL@NODE=RC, interval in milliseconds.")
    private List<String> operations = new ArrayList<>();

    @Option(
            names = {"-F", "--op-fail"},
            paramLabel = "OPSPEC",
            description = "Simulate, and let an operation fail: RESOURCE_TASK_INTERVAL@NODE=RC.")
    private List<String> failures = new ArrayList<>();

    @Option(names = {"-q", "--quorum"}, paramLabel = "BOOLEAN", description = "Pretend that there is quorum, or none.")
    private @Nullable String quorum;

    @Option(names = {"-w", "--watchdog"}, paramLabel = "BOOLEAN", description = "Pretend that there is a watchdog, or none.")
    private @Nullable String watchdog;

    @Option(names = {"-g", "--ticket-grant"}, paramLabel = "TICKET", description = "Pretend that a ticket is granted.")
    private List<String> granted = new ArrayList<>();

    @Option(names = {"-r", "--ticket-revoke"}, paramLabel = "TICKET", description = "Pretend that a ticket is revoked.")
    private List<String> revoked = new ArrayList<>();

    @Option(names = {"-b", "--ticket-standby"}, paramLabel = "TICKET", description = "Pretend that a ticket is made standby.")
    private List<String> standby = new ArrayList<>();

    @Option(names = {"-e", "--ticket-activate"}, paramLabel = "TICKET", description = "Pretend that a ticket leaves standby.")
    private List<String> activated = new ArrayList<>();

    @Option(names = {"-V", "--verbose"}, description = "Put numbers behind the names of actions in drawings; show stack traces of internal errors.")
    private boolean[] verbose = {};

    @Option(names = {"-j", "--pending"}, hidden = true, description = "Without effect: pending actions are always shown.")
    private boolean pending;

    @Parameters(hidden = true, arity = "0..*", description = "Ignored, as the reference does.")
    private List<String> ignored = new ArrayList<>();

    @Option(names = {"-x", "--xml-file"}, paramLabel = "FILE", description = "The document; - means standard input, which is the default.")
    private void setXmlFile(@Nullable String file) {
        input = file == null ? STANDARD_INPUT : file;
    }

    // Of this and the one before, whichever comes last on the command line counts.
    @Option(names = {"-p", "--xml-pipe"}, description = "Read the document from standard input.")
    private void setXmlPipe(boolean pipe) {
        input = pipe ? STANDARD_INPUT : input;
    }

    /** Understands arguments outside of the command. */
    static SimulationOptions parse(List<String> words) {
        SimulateArguments arguments = new SimulateArguments();
        new CommandLine(arguments).setOverwrittenOptionsAllowed(true).parseArgs(words.toArray(String[]::new));
        return arguments.options();
    }

    /** The document: a file, or {@link #STANDARD_INPUT}. */
    String input() {
        return input;
    }

    boolean isVerbose() {
        return verbose.length > 0;
    }

    SimulationOptions options() {
        return new SimulationOptions(
                extent(),
                new Display(showAttributes, showFailCounts, showScores, showUtilization, quiet),
                time,
                new Injections(quorum, watchdog, up, down, failed, granted, revoked, standby, activated, operations),
                failures,
                new Files(graph, drawing, savedInput, savedOutput),
                new GraphDot.Options(allActions, isVerbose()));
    }

    private Extent extent() {
        if (simulate || !failures.isEmpty()) {
            return Extent.SIMULATE;
        }
        return run || showScores || showUtilization || graph != null || drawing != null ? Extent.PLAN : Extent.STATUS;
    }
}
