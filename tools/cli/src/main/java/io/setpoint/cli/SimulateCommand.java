package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.Progress;
import io.setpoint.cli.console.Waiting;
import io.setpoint.planner.Planner;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.Problem;
import io.setpoint.policy.document.Problem.Severity;
import io.setpoint.policy.document.Verifier;
import io.setpoint.simulator.Profile;
import io.setpoint.simulator.Simulation;
import io.setpoint.simulator.SimulationOptions;
import io.setpoint.simulator.report.Reporter;
import java.nio.file.Path;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code setpoint simulate}, also known as {@code crm_simulate}: options, output and exit status of the reference simulator (spec 08). */
@CommandLine.Command(
        name = "simulate",
        header = "Show what is, what would be done, and what would become of it.",
        description = {
            "",
            "Understands the options of the reference simulator and prints the same. Without -R, -S, -X, -s, -U, -G, -D, --svg or -F it"
                    + " shows only what is.",
            ""
        },
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success, also when a failure that was asked for stopped the simulation",
            "1:the transition cannot be completed",
            "64:wrong usage",
            "65:the document cannot be read or is no XML",
            "70:two states in the document match one node",
            "74:a file cannot be written",
            "78:the document is not valid",
            "102:there is no live cluster",
            "105:there is no such folder or output format",
            "134:a node to be changed is known nowhere, or a change makes the document invalid"
        },
        footer = {
            "",
            "Examples:",
            "  ${COMMAND-FULL-NAME} -x cluster.xml -S",
            "  ${COMMAND-FULL-NAME} -x cluster.xml -S --node-fail north -O after.xml",
            "  ${COMMAND-FULL-NAME} -x cluster.xml -S --op-fail db_start_0@north=1 -c",
            "  ${COMMAND-FULL-NAME} -sSQ -t '2026-03-29 02:00:00' < cluster.xml",
            "  ${COMMAND-FULL-NAME} -x cluster.xml -R --output-as xml --output-to plan.xml",
            "  ${COMMAND-FULL-NAME} --profile clusters --repeat 100"
        })
final class SimulateCommand extends Command {
    private static final int NO_LIVE_CLUSTER = 102;

    private final Console console;

    @Mixin
    private SimulateArguments arguments = new SimulateArguments();

    @Option(names = {"-$", "--version"}, versionHelp = true, description = "Show the version and exit.")
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private SimulateCommand(Console console) {
        this.console = console;
    }

    /** The command with all that makes its arguments understood as they are meant. */
    static CommandLine commandLine(Console console) {
        CommandLine commandLine = new CommandLine(new SimulateCommand(console)).setOverwrittenOptionsAllowed(true);
        commandLine.getCommandSpec().preprocessor(new ReferenceSyntax(console::complain));
        return commandLine;
    }

    @Override
    boolean wantsStackTrace() {
        return arguments.verbosity() > 0;
    }

    @Override
    public Integer call() {
        SimulationOptions options = arguments.options();
        String words = String.join(" ", spec.root().commandLine().getParseResult().originalArgs());
        String request = console.program() + " " + words;
        return arguments.reportOutput().tell(console, options.display(), request.strip(), reporter -> run(options, reporter));
    }

    private int run(SimulationOptions options, Reporter reporter) {
        Path profiled = arguments.profiled();
        if (profiled != null) {
            return profile(profiled, options, reporter);
        }
        InputDocument input = arguments.input();
        if (input == null) {
            reporter.warn("Could not connect to the CIB: Transport endpoint is not connected");
            reporter.warn("  There is no live cluster to ask, for this program works on documents. Save one and name it, for instance:");
            reporter.warn("  cibadmin --query > cluster.xml; " + spec.qualifiedName() + " -x cluster.xml");
            return NO_LIVE_CLUSTER;
        }
        Cib cib;
        try {
            cib = input.read(console);
        } catch (CibException e) {
            if (e.kind() == CibException.Kind.UNREADABLE && spec.root() == spec) {
                // What scripts wait for that know the command by its other name; people need to know more.
                reporter.fail("Could not read input XML: Bad input value provided");
            }
            ErrorReport.messages(e).forEach(reporter::fail);
            return ErrorReport.exitStatus(e);
        }
        if (arguments.verbosity() > 0) {
            complain(cib, input.title());
        }
        Planner planner = new Planner(console.clock());
        return new Simulation(planner::plan, console.clock(), options, reporter, this::during).run(cib);
    }

    private int profile(Path folder, SimulationOptions options, Reporter reporter) {
        Planner planner = new Planner(console.clock());
        try (Progress progress = new Progress(console)) {
            return new Profile(planner::plan, console.clock(), options, reporter)
                    .run(folder, arguments.repeat(), file -> progress.show("planning for " + file));
        }
    }

    /** Tells what is wrong with a document that is used all the same. */
    private void complain(Cib cib, String title) {
        for (Problem problem : Verifier.verify(cib, title)) {
            if (problem.severity() == Severity.ERROR || arguments.verbosity() > 1) {
                console.complain(ProblemText.withSeverity(problem));
            }
        }
    }

    private <T> T during(String what, Supplier<T> work) {
        console.flush();
        return Waiting.during(what, console, work);
    }
}
