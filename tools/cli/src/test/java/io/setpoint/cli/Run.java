package io.setpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.Output;
import io.setpoint.cli.console.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;

/** A command that was run in this process, and what it left. */
record Run(int status, String out, String err) {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    /** Runs a command without standard input. */
    static Run of(Object... words) {
        return withInput("", words);
    }

    static Run withInput(String input, Object... words) {
        return withInput(input.getBytes(UTF_8), words);
    }

    static Run withInput(byte[] input, Object... words) {
        return with(new Surroundings(input, Terminals.NONE, Map.of()), words);
    }

    /** What is around a command. */
    record Surroundings(byte[] input, Terminals terminals, Map<String, String> environment) {}

    static Run with(Surroundings surroundings, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result result = run(surroundings, out, words);
        return new Run(result.status(), out.toString(UTF_8), result.err());
    }

    /** Runs a command whose standard output is a stream of the caller's; {@code out} of the result is empty. */
    static Run into(OutputStream out, Object... words) {
        Result result = run(new Surroundings(new byte[0], Terminals.NONE, Map.of()), out, words);
        return new Run(result.status(), "", result.err());
    }

    private record Result(int status, String err) {}

    private static Result run(Surroundings surroundings, OutputStream out, Object... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(surroundings.input()),
                new Output(out),
                new Output(err),
                surroundings.terminals(),
                surroundings.environment(),
                CLOCK);
        int status = Setpoint.run(console, Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Result(status, err.toString(UTF_8));
    }

    /** Fails with all that the command said unless it ended well. */
    Run succeeded() {
        assertThat(status).as("%s", this).isZero();
        assertThat(err).isEmpty();
        return this;
    }

    /** Fails unless the command ended so, printed nothing and said a message, perhaps with a hint, and no stack trace. */
    Run failed(int expected, String message) {
        assertThat(status).as("%s", this).isEqualTo(expected);
        assertThat(err).startsWith("setpoint: " + message).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(err.lines()).hasSizeBetween(1, 2);
        return this;
    }

    /** A path in the regression cases. */
    static Path regressionCase(String name) {
        return Path.of("..", "..", "regression-cases", "cases").resolve(name);
    }
}
