package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import picocli.CommandLine;

/** The command line. */
@CommandLine.Command(name = "setpoint")
public final class Setpoint {
    private Setpoint() {}

    public static void main(String[] args) throws Exception {
        Console console = Console.ofProcess();
        int status = new CommandLine(new Setpoint()).addSubcommand(new BatchCommand(console)).execute(args);
        console.out().flush();
        System.exit(status);
    }
}
