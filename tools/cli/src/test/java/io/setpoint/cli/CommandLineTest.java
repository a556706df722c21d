package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.cli.Run.Surroundings;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.Output;
import io.setpoint.cli.console.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all commands have in common: help, version, and what goes wrong. */
class CommandLineTest {
    /** An input that makes the program itself fail. */
    private static final class Broken extends InputStream {
        private final Error error;

        Broken(Error error) {
            this.error = error;
        }

        @Override
        public int read() {
            if (error != null) {
                throw error;
            }
            throw new IllegalStateException("a mistake");
        }
    }

    private static Run broken(Error error, Map<String, String> environment, String... words) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new Broken(error), new Output(OutputStream.nullOutputStream()), new Output(err), Terminals.NONE, environment, Run.CLOCK);
        int status = Setpoint.run(console, words);
        return new Run(status, "", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "simulate", "diff", "converge", "verify", "batch", "generate", "cases", "cases run", "cases update"})
    void everyCommandHasHelpWithAnExample(String command) {
        String help = Run.of((Object[]) (command + " --help").split(" ")).succeeded().out();

        assertThat(help).contains("Usage: setpoint " + command).containsPattern("Examples?:\n  setpoint " + command);
    }

    /** Options stand at the beginning of a line, their meaning behind two blanks or on the next line. */
    @ParameterizedTest
    @ValueSource(strings = {"plan", "simulate", "diff", "converge", "verify", "batch", "generate", "cases run", "cases update"})
    void everyOptionIsExplained(String command) {
        String help = Run.of((Object[]) (command + " --help").split(" ")).succeeded().out();
        List<String> lines = help.lines().toList();
        Pattern option = Pattern.compile("  (-\\S, | {4})--\\S+(?<meaning>  +[A-Z0-9].*)?");

        List<String> unexplained = new ArrayList<>();
        int options = 0;
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = option.matcher(lines.get(i));
            if (matcher.matches()) {
                options++;
                if (matcher.group("meaning") == null && !lines.get(i + 1).matches(" {25,}\\S.*")) {
                    unexplained.add(lines.get(i));
                }
            }
        }

        assertThat(options).isGreaterThan(1);
        assertThat(unexplained).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "simulate", "diff", "converge", "verify", "batch", "cases run", "cases update"})
    void helpTellsTheExitStatus(String command) {
        assertThat(Run.of((Object[]) (command + " -h").split(" ")).succeeded().out()).contains("Exit status:\n  0", "  64 ", "  65 ");
    }

    @Test
    void helpListsTheCommands() {
        assertThat(Run.of("--help").succeeded().out())
                .contains("plan", "simulate", "verify", "batch", "cases", "Example:\n  setpoint plan cluster.xml");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Run.of("--version").succeeded().out())
                .matches("setpoint \\d+\\.\\d+\\.\\d+\\S* \\(feature set 3\\.20\\.5, Java .*\\)\n");
    }

    @Test
    void aCommandIsNeeded() {
        Run.of().failed(64, "Which command? There are plan, simulate, ");
        Run.of("cases").failed(64, "Which command? There are run");
    }

    @ParameterizedTest
    @CsvSource({
        "plna,               Unmatched argument at index 0: 'plna'",
        "plan,               Missing required parameter: 'FILE'",
        "plan --bogus x,     Unknown option: '--bogus'",
        "plan x y,           Unmatched argument at index 2: 'y'",
        "verify,             Missing required parameter: 'FILE'",
        "batch x,            Missing required parameter: 'OUT'",
        "plan x --graph,     Missing required parameter for option '--graph' (OUT)",
    })
    void wrongUsageIsExplained(String words, String message) {
        Run run = Run.of((Object[]) words.split(" ")).failed(64, message);

        assertThat(run.err()).contains("see: setpoint").endsWith(" --help\n");
    }

    @Test
    void likelyMistakesAreGuessed() {
        assertThat(Run.of("verfiy", "x").err()).contains("did you mean verify");
        assertThat(Run.of("plan", "x", "--grap", "y").err()).contains("did you mean --graph");
    }

    @Test
    void mistakesOfTheProgramAreAskedToBeReported() {
        Run run = broken(null, Map.of(), "plan", "-");

        assertThat(run.status()).isEqualTo(70);
        assertThat(run.err())
                .isEqualTo(
                        """
                        setpoint: internal error: java.lang.IllegalStateException: a mistake
                          this is a mistake in setpoint; please report it with the document and what SETPOINT_TRACE=1 adds to this message
                        """);
    }

    @Test
    void stackTracesAreShownToThoseWhoAsk() {
        assertThat(broken(null, Map.of("SETPOINT_TRACE", "1"), "plan", "-").err()).contains("internal error: ", "\tat io.setpoint.");
        assertThat(broken(null, Map.of(), "plan", "-v", "-").err()).contains("\tat io.setpoint.");
        assertThat(broken(null, Map.of(), "simulate", "-V").err()).contains("\tat io.setpoint.");
    }

    @Test
    void memoryCanRunOut() {
        Run run = broken(new OutOfMemoryError("Java heap space"), Map.of(), "plan", "-");

        assertThat(run.status()).isEqualTo(71);
        assertThat(run.err()).startsWith("setpoint: Out of memory: ").contains("SETPOINT_JAVA_OPTS=-Xmx");
    }

    @Test
    void aStackThatOverflowsIsAMistake() {
        assertThat(broken(new StackOverflowError(), Map.of(), "plan", "-").status()).isEqualTo(70);
    }

    @Test
    void outputThatBreaksIsNoticedWhoeverWritesIt() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String[] words : new String[][] {{"--help"}, {"--version"}, {"plan", "-"}}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Console console = new Console(
                    new ByteArrayInputStream(Documents.SMALL.getBytes(StandardCharsets.UTF_8)),
                    new Output(full),
                    new Output(err),
                    Terminals.NONE,
                    Map.of(),
                    Run.CLOCK);

            assertThat(Setpoint.run(console, words)).isEqualTo(74);
            assertThat(err).hasToString("setpoint: Cannot write to standard output: No space left on device\n");
        }
    }

    @Test
    void helpIsColouredOnTerminals() {
        assertThat(Run.with(new Surroundings(new byte[0], new Terminals(true, true), Map.of()), "--help").out()).contains("\033[");
        assertThat(Run.of("--help").out()).doesNotContain("\033[");
    }
}
