package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Waiting;
import io.setpoint.cli.plan.PlanDifferenceText;
import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.compare.PlanDifference;
import io.setpoint.planner.compare.PlanDifferenceJson;
import io.setpoint.policy.document.Cib;
import io.setpoint.simulator.Injections;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code setpoint diff}: what a change of configuration or state changes in the plan. */
@CommandLine.Command(
        name = "diff",
        header = "Show what a change of configuration or state changes in the plan.",
        description = {
            "",
            "Plans for two documents, or for one as it is and with something pretended about the cluster, and shows what differs: actions"
                    + " that appear, disappear, move to another node or are done in another way, and what waits for what.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the plans are the same",
            "1:they differ",
            "64:wrong usage",
            "65:a document cannot be read or is no XML",
            "78:a document is not valid",
            "134:a node to be changed is known nowhere, or a change makes the document invalid"
        },
        footer = {
            "",
            "Marks: + appears, - disappears, > moves, ~ is done in another way.",
            "",
            "Examples:",
            "  setpoint diff before.xml after.xml",
            "  setpoint diff cluster.xml --node-fail north",
            "  setpoint diff cluster.xml new.xml --ticket-revoke berlin --json"
        })
final class DiffCommand extends TracingCommand {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The document; - reads from standard input.")
    private InputDocument before = InputDocument.STANDARD_INPUT;

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            arity = "0..1",
            description = "The document to compare it with; default: the same, with what is pretended by the options below.")
    private @Nullable InputDocument after;

    @Mixin
    private InjectionArguments injected = new InjectionArguments();

    @Mixin
    private Moment moment = new Moment();

    @Option(names = "--json", description = "Write the difference as JSON, complete.")
    private boolean json;

    DiffCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Injections injections = injected.injections();
        if (after == null && !injections.any()) {
            String nothing = "There is nothing to compare " + before.name() + " with: name another document, or pretend something";
            throw new ParameterException(spec.commandLine(), nothing);
        }
        if (before.equals(after) && before.equals(InputDocument.STANDARD_INPUT)) {
            throw new ParameterException(spec.commandLine(), "Only one of the documents can come from standard input");
        }
        Cib first = before.read(console);
        Cib second = after == null ? first : after.read(console);
        Cib changed = injections.any()
                ? injections.applyTo(second, moment.of(second, console), console.clock(), new Complaints(console))
                : second;
        PlanDifference difference = Waiting.during("planning", console, () -> PlanDifference.between(plan(first), plan(changed)));
        if (json) {
            PlanDifferenceJson.write(difference, console.out());
        } else {
            new PlanDifferenceText(difference, console.colours(), console::print).write();
        }
        return difference.isNone() ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private Plan plan(Cib cib) {
        return new Planner(console.clock()).plan(cib, PlanOptions.DEFAULT.at(moment.of(cib, console)));
    }
}
