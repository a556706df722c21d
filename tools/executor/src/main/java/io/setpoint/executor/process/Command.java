package io.setpoint.executor.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to run.
 *
 * @param line the program and its arguments
 * @param environment all variables that it sees
 * @param input what it reads; at most {@value #LONGEST_INPUT} characters
 * @param timeout how long it may take; zero or less for no limit
 * @param mark a file that exists while it runs and holds its process id, for {@link Leftovers}; null for none
 */
public record Command(List<String> line, Map<String, String> environment, String input, Duration timeout, @Nullable Path mark) {
    /** What fits into the buffer of a pipe, whether it is read or not. */
    static final int LONGEST_INPUT = 16_000;

    public Command {
        if (input.length() > LONGEST_INPUT) {
            throw new IllegalArgumentException("The input of " + line.get(0) + " has " + input.length()
                    + " characters, but at most " + LONGEST_INPUT + " are possible.");
        }
    }
}
