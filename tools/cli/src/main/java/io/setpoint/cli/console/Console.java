package io.setpoint.cli.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;

/**
 * All that connects a command with the world outside, apart from the files that it names.
 *
 * @param clock tells the present and the time zone
 */
public record Console(
        InputStream in, Output out, Output err, Terminals terminals, Map<String, String> environment, Clock clock) {

    /** The one of this process. */
    public static Console ofProcess() {
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                Terminals.ofLauncher(),
                System.getenv(),
                Clock.systemDefaultZone());
    }

    /** Colours are for people, and not for those who do not want them (no-color.org). */
    public boolean colours() {
        return terminals.out() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Writes a line to standard output. */
    public void print(String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows what was printed so far, lest it comes between words on standard error. Where that fails, the end of the command tells. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            // Noticed when the command ends.
        }
    }

    /** The name by which this program was called. */
    public String program() {
        return environment.getOrDefault("SETPOINT_PROGRAM", "setpoint");
    }

    /** Says something on standard error, after what was printed before. Where that cannot be written either, nobody can be told. */
    public void say(String message) {
        complain(program() + ": " + message);
    }

    /** Writes a line to standard error as it is, after what was printed before. */
    public void complain(String line) {
        flush();
        try {
            err.append(line).append('\n').flush();
        } catch (IOException e) {
            // The exit status remains.
        }
    }
}
