package io.setpoint.cli;

import picocli.CommandLine.Option;

/** A command that shows stack traces with {@code -v}. */
abstract class TracingCommand extends Command {
    @Option(names = {"-v", "--verbose"}, description = "Show stack traces of internal errors.")
    private boolean verbose;

    @Override
    final boolean wantsStackTrace() {
        return verbose;
    }
}
