package io.setpoint.cli;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Waiting;
import io.setpoint.cli.plan.ConvergenceText;
import io.setpoint.planner.Planner;
import io.setpoint.planner.output.TextFile;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibWriter;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.simulator.Convergence;
import io.setpoint.simulator.Convergence.Result;
import io.setpoint.simulator.Injections;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code setpoint converge}: plans and simulates until nothing is left to do. */
@CommandLine.Command(
        name = "converge",
        header = "Plan, pretend to do it, and plan again, until nothing is left to do.",
        description = {
            "",
            "Shows each round. Where a state comes back, the cluster would never come to rest: the resources that flap are named, and"
                    + " what is done to them. Call ids and times do not make a state another one.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing is left to do",
            "1:the cluster does not come to rest, or actions wait for each other",
            "2:what is left to do changes nothing that a simulation records, such as a shutdown",
            "3:the rounds do not suffice",
            "64:wrong usage",
            "65:the document cannot be read or is no XML",
            "74:a file cannot be written",
            "78:the document is not valid",
            "134:a node to be changed is known nowhere, or a change makes the document invalid"
        },
        footer = {
            "",
            "Examples:",
            "  setpoint converge cluster.xml",
            "  setpoint converge cluster.xml --node-fail north --rounds 50",
            "  setpoint converge cluster.xml -O settled.xml"
        })
final class ConvergeCommand extends TracingCommand {
    private static final int STANDS_STILL = 2;
    private static final int UNDECIDED = 3;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The document; - reads from standard input.")
    private InputDocument input = InputDocument.STANDARD_INPUT;

    @Option(names = "--rounds", paramLabel = "N", description = "How many rounds to go at most; default: ${DEFAULT-VALUE}.")
    private int rounds = 20;

    @Mixin
    private InjectionArguments injected = new InjectionArguments();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = {"-O", "--save-output"}, paramLabel = "FILE", description = "Write the document as it is at the end.")
    private @Nullable Path output;

    ConvergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (rounds < 0) {
            throw new ParameterException(spec.commandLine(), "--rounds cannot be less than 0, but is " + rounds);
        }
        Cib original = input.read(console);
        IsoTime now = moment.of(original, console);
        Injections injections = injected.injections();
        Cib cib = injections.any() ? injections.applyTo(original, now, console.clock(), new Complaints(console)) : original;
        ConvergenceText text = new ConvergenceText(console.colours(), console::print);
        Planner planner = new Planner(console.clock());
        Convergence convergence = new Convergence(planner::plan, console.clock(), now, text::write, this::during);
        Result result = convergence.run(cib, rounds);
        text.write(result, rounds);
        if (output != null) {
            save(result.document(), output);
        }
        return switch (result.outcome()) {
            case CONVERGED -> ExitStatus.OK;
            case FLAPS, DEADLOCK -> ExitStatus.FAILED;
            case STANDS_STILL -> STANDS_STILL;
            case UNDECIDED -> UNDECIDED;
        };
    }

    private <T> T during(String what, Supplier<T> work) {
        console.flush();
        return Waiting.during(what, console, work);
    }

    private static void save(Cib cib, Path file) {
        try {
            TextFile.write(file, out -> out.append(CibWriter.text(cib)));
        } catch (IOException e) {
            throw new CommandException(ExitStatus.CANNOT_WRITE, String.valueOf(e.getMessage()), null);
        }
    }
}
