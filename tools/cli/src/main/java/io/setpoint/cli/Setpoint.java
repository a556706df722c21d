package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code setpoint}: the command line. */
@CommandLine.Command(
        name = "setpoint",
        header = "Answers a cluster document with what has to be done, and why.",
        description = "",
        versionProvider = Version.class,
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit status of all commands:%n",
        exitCodeList = {
            "0:success",
            "1:the work was done, and the answer is bad; or a controller refused to do it",
            "3:no controller runs that could be asked",
            "64:wrong usage, or an option that is not supported yet",
            "65:an input cannot be read",
            "70:a mistake in the program",
            "71:out of memory",
            "74:output cannot be written, or a journal not be read or written",
            "75:somebody else uses the state directory",
            "78:the document is not valid"
        },
        footer = {
            "",
            "Documents can be plain, gzip or bzip2; - reads from standard input.",
            "",
            "Example:",
            "  setpoint plan cluster.xml"
        })
public final class Setpoint extends Command {
    /** The name under which scripts know {@code simulate}; called by it, the program is that command alone. */
    private static final String CRM_SIMULATE = "crm_simulate";

    private static final String SIMULATE = "simulate";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--version", versionHelp = true, description = "Show the version and exit.")
    private boolean version;

    private Setpoint() {}

    public static void main(String[] args) {
        Preparation.start(args);
        System.exit(run(Console.ofProcess(), args));
    }

    /**
     * Runs a command and tells what went wrong.
     *
     * @return the exit status
     */
    static int run(Console console, String... words) {
        boolean simulator = console.program().equals(CRM_SIMULATE);
        String[] args = simulator && words.length > 0 && words[0].equals(SIMULATE) ? Arrays.copyOfRange(words, 1, words.length) : words;
        ErrorReport errors = new ErrorReport(console);
        CommandLine commandLine =
                commandLine(console, args).setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
        int status;
        try {
            status = commandLine.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // Errors that a command does not survive come past picocli.
            status = errors.report(e, false);
        }
        try {
            console.out().flush();
            console.err().flush();
        } catch (IOException e) {
            // Looked into below, as are failures that picocli has swallowed.
        }
        return status == ExitStatus.OK && console.out().failure() != null ? errors.reportBrokenOutput() : status;
    }

    private static CommandLine commandLine(Console console, String... args) {
        CommandLine commandLine = console.program().equals(CRM_SIMULATE)
                ? SimulateCommand.commandLine(console).setCommandName(CRM_SIMULATE)
                : allCommands(console, args);
        return commandLine
                .registerConverter(InputDocument.class, InputDocument::new)
                // A file whose name begins with @ is a file like any other.
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(console.out()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.colours() ? Ansi.ON : Ansi.OFF));
    }

    private static CommandLine allCommands(Console console, String... args) {
        CommandLine commandLine = new CommandLine(new Setpoint());
        Map<String, Function<Console, Object>> commands = commands();
        if (args.length > 0 && commands.containsKey(args[0])) {
            // To describe all the other commands to picocli takes longer than many a plan.
            commands.keySet().retainAll(Set.of(args[0]));
        }
        commands.values().forEach(command -> commandLine.addSubcommand(command.apply(console)));
        return commandLine;
    }

    /** All commands by name, in the order of the help text. */
    private static Map<String, Function<Console, Object>> commands() {
        Map<String, Function<Console, Object>> commands = new LinkedHashMap<>();
        commands.put("plan", PlanCommand::new);
        commands.put(SIMULATE, SimulateCommand::commandLine);
        commands.put("diff", DiffCommand::new);
        commands.put("converge", ConvergeCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("apply", ApplyCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("config", console -> new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigPushCommand(console))
                .addSubcommand(new ConfigHistoryCommand(console))
                .addSubcommand(new ConfigShowCommand(console))
                .addSubcommand(new ConfigRollbackCommand(console)));
        commands.put("cleanup", CleanupCommand::new);
        commands.put("pause", PauseCommand::new);
        commands.put("resume", ResumeCommand::new);
        commands.put("cancel", CancelCommand::new);
        commands.put("stop", StopCommand::new);
        commands.put("batch", BatchCommand::new);
        commands.put("generate", GenerateCommand::commandLine);
        commands.put("cases", console -> new CommandLine(new CasesCommand())
                .addSubcommand(new CasesRunCommand(console))
                .addSubcommand(new CasesUpdateCommand(console))
                .addSubcommand(new CasesCoverageCommand(console)));
        return commands;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Which command? There are " + String.join(", ", spec.subcommands().keySet()));
    }
}
