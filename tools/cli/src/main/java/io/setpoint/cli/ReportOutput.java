package io.setpoint.cli;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Output;
import io.setpoint.simulator.report.Display;
import io.setpoint.simulator.report.Reporter;
import io.setpoint.simulator.report.TextReporter;
import io.setpoint.simulator.report.XmlReporter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.ToIntFunction;

/**
 * The form in which a simulation is told, and where (spec 08 §2.1).
 *
 * @param format {@code text}, {@code xml} or {@code none}
 * @param target a file, or {@link #STANDARD_OUTPUT}
 */
record ReportOutput(String format, String target) {
    static final String STANDARD_OUTPUT = "-";

    private static final int UNKNOWN_FORMAT = 105;
    private static final String XML = "xml";

    /** Tells nothing on standard output; what goes wrong is said all the same. */
    private static final Display NOTHING = new Display(false, false, false, false, true);

    boolean isXml() {
        return format.equals(XML);
    }

    /**
     * Does work that is told to a reporter, and tells the end.
     *
     * @param request the command line
     * @param work gives the exit status
     * @return the exit status
     */
    int tell(Console console, Display display, String request, ToIntFunction<Reporter> work) {
        if (!isXml() && !format.equals("text") && !format.equals("none")) {
            return refuse(console, "Unknown output format", UNKNOWN_FORMAT);
        }
        if (target.equals(STANDARD_OUTPUT)) {
            return tell(console, console.out(), display, request, work);
        }
        OutputStream stream;
        try {
            stream = Files.newOutputStream(Path.of(target));
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException ? "No such file or directory" : e.getMessage();
            return refuse(console, reason, ExitStatus.CANNOT_WRITE);
        }
        try (Output file = new Output(stream)) {
            return tell(console, file, display, request, work);
        } catch (IOException e) {
            throw new CommandException(ExitStatus.CANNOT_WRITE, "Cannot write " + target + ": " + e.getMessage(), null);
        }
    }

    private int refuse(Console console, String reason, int exitStatus) {
        console.complain("Error creating output format " + format + ": " + reason);
        return exitStatus;
    }

    private int tell(Console console, Output out, Display display, String request, ToIntFunction<Reporter> work) {
        ZoneId zone = console.clock().getZone();
        Reporter reporter =
                switch (format) {
                    case XML -> new XmlReporter(display, zone, request, out);
                    case "none" -> new TextReporter(NOTHING, zone, console.program(), new StringBuilder(), console.err());
                    default -> new TextReporter(display, zone, console.program(), out, console.err());
                };
        int exitStatus = work.applyAsInt(reporter);
        reporter.end(exitStatus);
        return exitStatus;
    }
}
