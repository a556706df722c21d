package io.setpoint.cli;

import io.setpoint.cases.CaseException;
import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.executor.control.InUseException;
import io.setpoint.executor.controller.RequestException;
import io.setpoint.executor.journal.JournalException;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.Problem;
import io.setpoint.simulator.SimulationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong: what and where on one line, what to do about it on the next; stack traces only to those who ask. */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int MOST_PROBLEMS = 10;
    private static final String HINT = "  ";

    private final Console console;

    ErrorReport(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        String command = failure.getCommandLine().getCommandSpec().qualifiedName();
        String suggestion = "";
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
            suggestion = "did you mean " + String.join(" or ", unmatched.getSuggestions()) + "? ";
        }
        console.say(failure.getMessage() + "\n" + HINT + suggestion + "see: " + command + " --help");
        return ExitStatus.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        if (failure instanceof ParameterException wrongUsage) {
            return handleParseException(wrongUsage, new String[0]);
        }
        return report(failure, commandLine.getCommand() instanceof Command command && command.wantsStackTrace());
    }

    int report(Throwable failure, boolean stackTrace) {
        if (console.out().failure() != null) {
            return reportBrokenOutput();
        }
        if (failure instanceof CibException rejected) {
            return report(rejected);
        }
        if (failure instanceof CommandException command) {
            console.say(withHint(command.getMessage(), command.hint()));
            return command.exitStatus();
        }
        if (failure instanceof CaseException) {
            console.say(String.valueOf(failure.getMessage()));
            return ExitStatus.UNREADABLE;
        }
        if (failure instanceof RequestException refused) {
            console.say(String.valueOf(refused.getMessage()));
            return ExitStatus.FAILED;
        }
        if (failure instanceof InUseException inUse) {
            console.say(withHint(String.valueOf(inUse.getMessage()), "another --state DIR keeps controllers apart"));
            return ExitStatus.IN_USE;
        }
        if (failure instanceof JournalException journal) {
            console.say(String.valueOf(journal.getMessage()));
            return ExitStatus.CANNOT_WRITE;
        }
        if (failure instanceof SimulationException simulation) {
            console.say(simulation.getMessage());
            return simulation.exitStatus();
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            console.say(failure instanceof UncheckedIOException unchecked ? unchecked.getCause().getMessage() : failure.getMessage());
            return ExitStatus.CANNOT_WRITE;
        }
        if (failure instanceof OutOfMemoryError) {
            console.say(withHint(
                    "Out of memory: " + (Runtime.getRuntime().maxMemory() >> 20) + " MB are not enough for this",
                    "allow more, for example: SETPOINT_JAVA_OPTS=-Xmx4g setpoint ..."));
            return ExitStatus.SYSTEM;
        }
        return reportMistake(failure, stackTrace || !console.environment().getOrDefault("SETPOINT_TRACE", "").isEmpty());
    }

    private int report(CibException rejected) {
        messages(rejected).forEach(console::say);
        return exitStatus(rejected);
    }

    /** What is wrong with a document that was rejected; the rest is only counted if it is much. */
    static List<String> messages(CibException rejected) {
        List<Problem> problems = rejected.problems();
        List<String> messages = new ArrayList<>();
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> messages.add(ProblemText.of(problem)));
        if (problems.size() > MOST_PROBLEMS) {
            messages.add(withHint(problems.size() - MOST_PROBLEMS + " more problems", "setpoint verify FILE shows all of them"));
        }
        return messages;
    }

    static int exitStatus(CibException rejected) {
        return rejected.kind() == CibException.Kind.UNREADABLE ? ExitStatus.UNREADABLE : ExitStatus.INVALID;
    }

    private int reportMistake(Throwable failure, boolean stackTrace) {
        if (stackTrace) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            console.say("internal error: " + trace.toString().stripTrailing());
        } else {
            console.say(withHint(
                    "internal error: " + failure,
                    "this is a mistake in setpoint; please report it with the document and what SETPOINT_TRACE=1 adds to this message"));
        }
        return ExitStatus.INTERNAL;
    }

    /** Standard output cannot be written any more. Nothing is said if that is because nobody reads it. */
    int reportBrokenOutput() {
        if (console.out().isPipeBroken()) {
            return ExitStatus.BROKEN_PIPE;
        }
        console.say("Cannot write to standard output: " + console.out().failure().getMessage());
        return ExitStatus.CANNOT_WRITE;
    }

    private static String withHint(String message, @Nullable String hint) {
        return hint == null ? message : message + "\n" + HINT + hint;
    }
}
