package io.setpoint.cli;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.generator.ClusterGenerator;
import io.setpoint.generator.ClusterShape;
import io.setpoint.generator.Knob;
import io.setpoint.generator.StandardSize;
import io.setpoint.planner.output.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code setpoint generate}: makes a cluster up. Its options are the knobs of the generator. */
@CommandLine.Command(
        name = "generate",
        header = "Make up a cluster document of any size and mixture.",
        description = {"", "The same options and seed give the same document. Its history fits its configuration.", ""},
        customSynopsis = "setpoint generate [--size SIZE] [--KNOB NUMBER]... [--seed N] [-o FILE]",
        sortOptions = false,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:the document was written", "64:wrong usage", "74:the document cannot be written"},
        footer = {
            "",
            "Examples:",
            "  setpoint generate --nodes 5 --primitives 40 --groups 4 --promotables 2 --failures 3 -o cluster.xml",
            "  setpoint generate --size s2 --down 2 | setpoint plan -"
        })
final class GenerateCommand extends Command {
    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--seed", paramLabel = "N", description = "Decides what the other options leave open; default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "Where to write the document; default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            description = "Begin with a standard size for benchmarks: ${COMPLETION-CANDIDATES}; other options change it.")
    private @Nullable StandardSize size;

    private GenerateCommand(Console console) {
        this.console = console;
    }

    static CommandLine commandLine(Console console) {
        CommandLine commandLine = new CommandLine(new GenerateCommand(console)).setCaseInsensitiveEnumValuesAllowed(true);
        Arrays.stream(Knob.values()).map(GenerateCommand::option).forEach(commandLine.getCommandSpec()::addOption);
        return commandLine;
    }

    private static OptionSpec option(Knob knob) {
        String label =
                switch (knob.unit()) {
                    case COUNT -> "N";
                    case PERCENT -> "PERCENT";
                    case FLAG -> "0|1";
                };
        return OptionSpec.builder("--" + knob.label())
                .type(Integer.class)
                .paramLabel(label)
                .description(knob.meaning() + "; default: " + knob.initial() + ".")
                .build();
    }

    @Override
    public Integer call() throws IOException {
        ClusterGenerator generator = new ClusterGenerator(shape(), seed);
        if (output == null) {
            generator.write(console.out());
        } else {
            try {
                TextFile.write(output, generator::write);
            } catch (IOException e) {
                throw new CommandException(ExitStatus.CANNOT_WRITE, String.valueOf(e.getMessage()), null);
            }
        }
        return ExitStatus.OK;
    }

    private ClusterShape shape() {
        ClusterShape shape = size == null ? ClusterShape.DEFAULT : size.shape();
        for (Knob knob : Knob.values()) {
            Integer number = spec.findOption("--" + knob.label()).getValue();
            if (number != null) {
                try {
                    shape = shape.with(knob, number);
                } catch (IllegalArgumentException e) {
                    throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
                }
            }
        }
        return shape;
    }
}
