package io.setpoint.cli;

import io.setpoint.planner.graph.GraphDot;
import io.setpoint.simulator.SimulationOptions;
import io.setpoint.simulator.SimulationOptions.Extent;
import io.setpoint.simulator.SimulationOptions.Files;
import io.setpoint.simulator.report.Display;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the reference simulator (spec 08 §2.1). Of an option that counts once, the last one counts. */
final class SimulateArguments {
    private static final String STANDARD_INPUT = "-";

    /** Where the document comes from; null for a cluster that is running. */
    private @Nullable String input = STANDARD_INPUT;

    // Of these three, whichever comes last on the command line counts.
    @Option(
            names = {"-x", "--xml-file"},
            order = -4,
            paramLabel = "FILE",
            description = "The document; - means standard input, which is the default.")
    private void setXmlFile(String file) {
        input = file;
    }

    @Option(names = {"-p", "--xml-pipe"}, order = -3, description = "Read the document from standard input.")
    private void setXmlPipe(boolean pipe) {
        input = STANDARD_INPUT;
    }

    @Option(
            names = {"-L", "--live-check"},
            order = -2,
            description = "Ask the running cluster. There never is one for this program, which says so and ends with status 102.")
    private void setLiveCheck(boolean live) {
        input = null;
    }

    @Option(names = {"-R", "--run"}, description = "Plan, and show what would be done.")
    private boolean run;

    @Option(names = {"-S", "--simulate"}, description = "Plan, pretend to do it, and show what would become of the cluster.")
    private boolean simulate;

    @Option(
            names = {"-X", "--in-place"},
            description = "Simulate, and write what would become of the cluster over the input file. -O is ignored then.")
    private boolean inPlace;

    @Option(names = {"-A", "--show-attrs"}, description = "Show the attributes of nodes with each status.")
    private boolean showAttributes;

    @Option(names = {"-c", "--show-failcounts"}, description = "Show fail counts and failed actions with each status.")
    private boolean showFailCounts;

    @Option(names = {"-s", "--show-scores"}, description = "Plan, and show the scores behind assignments.")
    private boolean showScores;

    @Option(names = {"-U", "--show-utilization"}, description = "Plan, and show capacities and what is taken of them.")
    private boolean showUtilization;

    @Option(names = {"-Q", "--quiet"}, description = "Show only what was asked for in particular, such as scores.")
    private boolean quiet;

    @Option(
            names = {"-t", "--set-datetime"},
            paramLabel = "DATETIME",
            description = "The moment that counts, ISO 8601. What cannot be read as a date is taken as now.")
    private @Nullable String time;

    @Mixin
    private InjectionArguments injections = new InjectionArguments();

    @Option(
            names = {"-F", "--op-fail"},
            paramLabel = "OPSPEC",
            description = "Simulate, and let an operation fail: RESOURCE_TASK_INTERVAL@NODE=RC.")
    private List<String> failures = new ArrayList<>();

    @Option(names = {"-I", "--save-input"}, paramLabel = "FILE", description = "Write the document as it is before planning.")
    private @Nullable Path savedInput;

    @Option(names = {"-O", "--save-output"}, paramLabel = "FILE", description = "Write the document as it is at the end.")
    private @Nullable Path savedOutput;

    @Option(names = {"-G", "--save-graph"}, paramLabel = "FILE", description = "Plan, and write the graph as XML.")
    private @Nullable Path graph;

    @Option(names = {"-D", "--save-dotfile"}, paramLabel = "FILE", description = "Plan, and write the graph for Graphviz.")
    private @Nullable Path drawing;

    @Option(names = "--svg", paramLabel = "FILE", description = "Plan, and write the graph as a picture; the reference does not know this.")
    private @Nullable Path picture;

    @Option(names = {"-a", "--all-actions"}, description = "Draw also actions that are not needed.")
    private boolean allActions;

    @Option(
            names = {"-P", "--profile"},
            paramLabel = "DIR",
            description = "Plan for each XML file in a folder, show how much processor time that takes, and do nothing else.")
    private @Nullable Path profiled;

    @Option(names = {"-N", "--repeat"}, paramLabel = "N", description = "With --profile: how often to plan; default: 1.")
    private int repeat = 1;

    @Option(names = "--output-as", paramLabel = "FORMAT", description = "text (the default), xml or none.")
    private String format = "text";

    @Option(names = "--output-to", paramLabel = "FILE", description = "Write there what else goes to standard output.")
    private String target = ReportOutput.STANDARD_OUTPUT;

    @Option(
            names = {"-V", "--verbose"},
            description = "Show errors of the configuration; twice: warnings, too. Puts numbers behind the names of actions in drawings,"
                    + " and shows stack traces of internal errors.")
    private boolean[] verbose = {};

    @Option(names = {"-j", "--pending"}, hidden = true, description = "Without effect: pending actions are always shown.")
    private boolean pending;

    /** Understands arguments outside of the command. */
    static SimulationOptions parse(List<String> words) {
        SimulateArguments arguments = new SimulateArguments();
        CommandLine commandLine = new CommandLine(arguments).setOverwrittenOptionsAllowed(true);
        commandLine.getCommandSpec().preprocessor(new ReferenceSyntax(deprecation -> {}));
        commandLine.parseArgs(words.toArray(String[]::new));
        return arguments.options();
    }

    /** The document; null for a cluster that is running. */
    @Nullable InputDocument input() {
        return input == null ? null : new InputDocument(input);
    }

    /** The folder whose documents are to be planned for, and nothing else; null if that is not asked for. */
    @Nullable Path profiled() {
        return profiled;
    }

    int repeat() {
        return repeat;
    }

    ReportOutput reportOutput() {
        return new ReportOutput(format, target);
    }

    /** How often {@code -V} was given. */
    int verbosity() {
        return verbose.length;
    }

    SimulationOptions options() {
        return new SimulationOptions(
                extent(),
                new Display(showAttributes, showFailCounts, showScores, showUtilization, quiet && !reportOutput().isXml()),
                time,
                injections.injections(),
                failures,
                new Files(graph, drawing, picture, savedInput, inPlace && input != null ? Path.of(input) : savedOutput),
                new GraphDot.Options(allActions, verbosity() > 0));
    }

    private Extent extent() {
        if (simulate || inPlace || !failures.isEmpty()) {
            return Extent.SIMULATE;
        }
        boolean planned = run || showScores || showUtilization || graph != null || drawing != null || picture != null;
        return planned ? Extent.PLAN : Extent.STATUS;
    }
}
