package io.setpoint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have in common. A command answers with its exit status. */
abstract class Command implements Callable<Integer> {
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help and exit.")
    private boolean help;

    /** Whoever runs the command wants to see all of a failure. */
    boolean wantsStackTrace() {
        return false;
    }
}
