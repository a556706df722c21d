package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.Output;
import io.setpoint.cli.console.Terminals;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/**
 * Runs what people run most of one kind of commands in one process, so that the launcher can record the classes that it takes. Nothing is printed; what
 * fails, fails.
 */
final class ArchiveRecording {
    private ArchiveRecording() {}

    /** @param args {@code planning} or {@code control}, a document, and a directory for state that may be thrown away */
    public static void main(String[] args) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(OutputStream.nullOutputStream()),
                new Output(OutputStream.nullOutputStream()),
                Terminals.NONE,
                Map.of(),
                Clock.systemDefaultZone());
        String document = args[1];
        String state = args[2];
        switch (args[0]) {
            case "planning" -> {
                Setpoint.run(console, "plan", document, "--scores", "--graph", "/dev/null");
                Setpoint.run(console, "simulate", "--xml-file", document, "--simulate", "--show-scores");
                Setpoint.run(console, "diff", document, document);
                Setpoint.run(console, "verify", document);
            }
            case "control" -> {
                Setpoint.run(console, "apply", document, "--dry-run", "--journal", state + "/journal", "--state", state);
                Setpoint.run(console, "config", "history", "--state", state);
                Setpoint.run(console, "status", "--state", state);
                Setpoint.run(console, "status", "--json", "--state", state);
            }
            default -> throw new IllegalArgumentException("There are no commands of kind " + args[0]);
        }
        System.exit(0);
    }
}
