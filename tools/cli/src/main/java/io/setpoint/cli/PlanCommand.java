package io.setpoint.cli;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Waiting;
import io.setpoint.cli.plan.PlanText;
import io.setpoint.cli.plan.WhyText;
import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.GraphDot;
import io.setpoint.planner.graph.GraphJson;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.planner.output.TextFile;
import io.setpoint.planner.picture.GraphPicture;
import io.setpoint.policy.document.Cib;
import java.io.IOException;
import java.nio.file.Path;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code setpoint plan}: what would be done, and why, for a person; and the graph for programs. */
@CommandLine.Command(
        name = "plan",
        header = "Show what would be done, and why.",
        description = {
            "",
            "Reads a cluster document, tells in short what is, and what has to be done to get where the configuration wants it.",
            ""
        },
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:there is a plan, perhaps an empty one",
            "64:wrong usage",
            "65:the document cannot be read or is no XML",
            "74:output cannot be written",
            "78:the document is not valid"
        },
        footer = {
            "",
            "OUT is a file, or - for standard output, which then gets nothing else.",
            "",
            "Examples:",
            "  setpoint plan cluster.xml",
            "  setpoint plan cluster.xml --why webserver",
            "  setpoint plan cluster.xml --at 2026-03-29T02:00:00Z --scores",
            "  setpoint plan cluster.xml --svg plan.svg",
            "  setpoint plan cluster.xml --dot - | dot -Tsvg > plan.svg"
        })
final class PlanCommand extends TracingCommand {
    private static final String STANDARD_OUTPUT = "-";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The document; - reads from standard input.")
    private InputDocument input = InputDocument.STANDARD_INPUT;

    @Option(names = "--graph", paramLabel = "OUT", description = "Write the transition graph as XML.")
    private @Nullable String graph;

    @Option(names = "--dot", paramLabel = "OUT", description = "Write the graph as a drawing for Graphviz.")
    private @Nullable String dot;

    @Option(names = "--json", paramLabel = "OUT", description = "Write the graph as JSON.")
    private @Nullable String json;

    @Option(names = "--svg", paramLabel = "OUT", description = "Write the graph as a picture: lanes for nodes, time to the right.")
    private @Nullable String svg;

    @Option(names = "--scores", description = "Show the scores behind the assignments.")
    private boolean scores;

    @Option(names = "--why", paramLabel = "RESOURCE", description = "Tell what speaks for and against each node; may be repeated.")
    private List<String> why = List.of();

    @Mixin
    private Moment moment = new Moment();

    PlanCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean bare = isStandardOutputTaken();
        PlanOptions options = new PlanOptions(moment.asked(console), scores, false, !why.isEmpty());
        Cib cib = input.read(console);
        Plan plan = Waiting.during(
                "planning", console, () -> new Planner(console.clock()).plan(cib, options));
        write(graph, out -> GraphXml.write(plan.graph(), out));
        write(dot, out -> plan.writeDot(GraphDot.Options.DEFAULT, out));
        write(svg, out -> GraphPicture.write(plan.graph(), input.shortTitle(), out));
        write(json, out -> GraphJson.write(plan.graph(), out));
        if (!bare) {
            tell(plan);
        }
        return ExitStatus.OK;
    }

    private void tell(Plan plan) {
        PlanText text = new PlanText(plan, console.colours(), console::print);
        text.writePlan();
        if (Stream.of(graph, dot, svg, json).allMatch(Objects::isNull)) {
            console.print("  The graph itself: --svg, --graph, --dot or --json FILE"
                    + (scores || !why.isEmpty() ? "" : "; why these nodes: --why RESOURCE"));
        }
        int doubts = plan.diagnostics().size();
        if (doubts > 0) {
            console.print("  The document says " + (doubts == 1 ? "something" : doubts + " things")
                    + " that it may not mean; see: setpoint verify " + input.name());
        }
        if (scores) {
            text.writeScores();
        }
        WhyText reasons = new WhyText(plan, console::print);
        for (String resource : why) {
            if (!reasons.write(resource)) {
                throw new ParameterException(spec.commandLine(), "--why: '" + resource + "' is no primitive resource, member or instance");
            }
        }
    }

    private boolean isStandardOutputTaken() {
        long takers = Stream.of(graph, dot, svg, json).filter(STANDARD_OUTPUT::equals).count();
        if (takers > 1 || takers == 1 && (scores || !why.isEmpty())) {
            throw new ParameterException(spec.commandLine(), "Only one form of the plan can go to standard output");
        }
        return takers == 1;
    }

    private void write(@Nullable String target, TextFile.Content content) throws IOException {
        if (STANDARD_OUTPUT.equals(target)) {
            content.writeTo(console.out());
        } else if (target != null) {
            writeFile(Path.of(target), content);
        }
    }

    private static void writeFile(Path file, TextFile.Content content) {
        try {
            TextFile.write(file, content);
        } catch (IOException e) {
            throw new CommandException(ExitStatus.CANNOT_WRITE, String.valueOf(e.getMessage()), null);
        }
    }
}
