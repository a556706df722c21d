package io.setpoint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start the command line in a process of its own. */
final class ChildProcess {
    private ChildProcess() {}

    /** The words of a command that runs with little memory. */
    static List<String> command(Object... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.setpoint.cli.Setpoint"));
        for (Object word : words) {
            command.add(word.toString());
        }
        return command;
    }
}
