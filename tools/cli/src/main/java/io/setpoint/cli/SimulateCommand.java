package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.Waiting;
import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.policy.document.Cib;
import io.setpoint.simulator.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code setpoint simulate}: options, output and exit status of the reference simulator (spec 08). */
@CommandLine.Command(
        name = "simulate",
        header = "Show what is, what would be done, and what would become of it.",
        description = {
            "",
            "Understands the options of the reference simulator and prints the same. Without -R, -S, -s, -U, -G, -D or -F it shows only what is.",
            ""
        },
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success, also when a failure that was asked for stopped the simulation",
            "1:the transition cannot be completed",
            "64:wrong usage, or an option that is not supported yet",
            "65:the document cannot be read or is no XML",
            "70:two states in the document match one node",
            "74:a file cannot be written",
            "78:the document is not valid",
            "134:a node to be changed is known nowhere"
        },
        footer = {
            "",
            "Not supported yet: " + UnsupportedArguments.NAMES,
            "",
            "Examples:",
            "  setpoint simulate -x cluster.xml -S",
            "  setpoint simulate -sSQ -t '2026-03-29 02:00:00' < cluster.xml"
        })
final class SimulateCommand extends Command {
    private final Console console;

    @Mixin
    private SimulateArguments arguments = new SimulateArguments();

    @Mixin
    private UnsupportedArguments unsupported = new UnsupportedArguments();

    @Option(names = {"-$", "--version"}, versionHelp = true, description = "Show the version and exit.")
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    SimulateCommand(Console console) {
        this.console = console;
    }

    @Override
    boolean wantsStackTrace() {
        return arguments.isVerbose();
    }

    @Override
    public Integer call() {
        unsupported.refuse(spec.commandLine());
        Cib cib = new InputDocument(arguments.input()).read(console);
        return new Simulation(this::plan, console.clock(), arguments.options(), new io.setpoint.simulator.report.TextReporter(arguments.options().display(), console.clock().getZone(), "setpoint", console.out(), console.err())).run(cib);
    }

    private Plan plan(Cib cib, PlanOptions options) {
        try {
            // Lest it comes between the words that tell how long it takes.
            console.out().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Waiting.during("planning", console, () -> new Planner(console.clock()).plan(cib, options));
    }
}
