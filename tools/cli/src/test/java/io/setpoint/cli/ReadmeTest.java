package io.setpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the README shows is what happens. */
class ReadmeTest {
    private static final String ANYTHING = "(?:.*\n)?";
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);
    /** A row of the list of commands. */
    private static final Pattern COMMAND = Pattern.compile("^  ([a-z]+)  +[A-Z]", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)]*)\\)");

    private static Stream<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(ROOT.resolve("README.md"))).results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    /** A line of three dots stands for any output. */
    @TestFactory
    @EnabledOnOs({OS.LINUX, OS.MAC})
    Stream<DynamicTest> commandsPrintWhatIsShown() throws IOException {
        return blocks("console").map(block -> {
            List<String> lines = block.lines().toList();
            String command = lines.get(0).substring("$ ".length());
            return DynamicTest.dynamicTest(command, () -> assertThat(run(command)).matches(pattern(lines.subList(1, lines.size()))));
        });
    }

    private static Pattern pattern(List<String> shown) {
        return Pattern.compile(
                shown.stream().map(line -> line.equals("...") ? ANYTHING : Pattern.quote(line + "\n")).collect(Collectors.joining()),
                Pattern.DOTALL);
    }

    private static String run(String command) throws IOException, InterruptedException {
        String setpoint = ChildProcess.command().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Process process = new ProcessBuilder("sh", "-c", command.replace("tools/setpoint", setpoint))
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output;
    }

    @Test
    void thePictureIsTheOneThatTheCommandDraws() throws IOException {
        Path cluster = Run.regressionCase("database/floating-address-fails-over/cluster.xml");

        assertThat(cluster.resolveSibling("graph.svg")).hasContent(Run.of("plan", cluster, "--svg", "-").succeeded().out());
    }

    @Test
    void javaIsTakenFromTheExample() throws IOException {
        String example = Files.readString(ROOT.resolve("tools/example/src/main/java/io/setpoint/example/SchedulerExample.java"));

        assertThat(blocks("java")).isNotEmpty().allSatisfy(block -> assertThat(unindented(example)).contains(unindented(block)));
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void everyCommandIsListed() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        List<String> commands = COMMAND.matcher(Run.of("--help").succeeded().out()).results().map(row -> row.group(1)).toList();

        assertThat(commands).contains("plan", "simulate").allSatisfy(command -> assertThat(readme).contains("`setpoint " + command));
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (MatchResult link : LINK.matcher(Files.readString(ROOT.resolve("README.md"))).results().toList()) {
            String target = link.group(1);
            if (!target.startsWith("https://") && !Files.exists(ROOT.resolve(target))) {
                broken.add(target);
            }
        }

        assertThat(broken).isEmpty();
    }
}
