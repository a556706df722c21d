package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchCommandTest {
    @TempDir
    Path folder;

    private Path suite;
    private Path out;

    @BeforeEach
    void writeSuite() throws IOException {
        suite = folder.resolve("suite");
        out = folder.resolve("deep").resolve("out");
        Files.createDirectories(suite.resolve("xml"));
        for (String name : List.of("one", "two", "three")) {
            Files.writeString(suite.resolve("xml").resolve(name + ".xml"), Documents.cluster(Documents.resource(name), ""));
        }
        list("one\t\tA first case", "two\t-t '2026-03-02 10:00:00'\tA case with a date", "three");
    }

    private void list(String... lines) throws IOException {
        Files.write(suite.resolve("cases.tsv"), List.of(lines));
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void writesFourAnswersToEachCase() throws IOException {
        assertThat(Run.of("batch", suite, out).succeeded().out()).matches("3 cases in \\d+\\.\\d s, 0 failed\n");

        assertThat(contents(out).keySet())
                .containsExactlyInAnyOrder(
                        "one.exp", "one.dot", "one.scores", "one.summary",
                        "two.exp", "two.dot", "two.scores", "two.summary",
                        "three.exp", "three.dot", "three.scores", "three.summary");
    }

    @Test
    void answersAreThoseOfTheSimulator() throws IOException {
        Run.of("batch", suite, out).succeeded();
        Path input = suite.resolve("xml").resolve("two.xml");
        Path graph = folder.resolve("graph.xml");
        Path drawing = folder.resolve("graph.dot");
        String date = "2026-03-02 10:00:00";

        assertThat(out.resolve("two.summary")).hasContent(Run.of("simulate", "-x", input, "-S", "-t", date).succeeded().out());
        assertThat(out.resolve("two.scores"))
                .hasContent(Run.of("simulate", "-x", input, "-sSQ", "-G", graph, "-D", drawing, "-t", date).succeeded().out().strip());
        assertThat(out.resolve("two.exp")).hasSameTextualContentAs(graph);
        assertThat(out.resolve("two.dot")).hasSameTextualContentAs(drawing);
    }

    @Test
    void jobsDoNotChangeAnswers() throws IOException {
        Run.of("batch", suite, out, "--jobs", 1).succeeded();
        Path again = folder.resolve("again");
        Run.of("batch", suite, again, "--jobs", 8).succeeded();

        assertThat(contents(again)).isEqualTo(contents(out)).hasSize(12);
    }

    @Test
    void aCaseThatFailsDoesNotStopTheOthers() throws IOException {
        Files.writeString(suite.resolve("xml").resolve("two.xml"), "<cib>");
        Files.createDirectories(out);
        Files.writeString(out.resolve("two.scores"), "of an earlier run");

        Run run = Run.of("batch", suite, out);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith(" s, 1 failed\n");
        assertThat(run.err()).startsWith("setpoint: two: ").contains("two.xml:1:1: error: <cib> does not say which schema it follows")
                .hasLineCount(1);
        assertThat(contents(out).keySet()).hasSize(8).noneMatch(name -> name.startsWith("two"));
    }

    @Test
    void verboseShowsWhereACaseFailed() throws IOException {
        Files.delete(suite.resolve("xml").resolve("two.xml"));

        assertThat(Run.of("batch", suite, out, "--verbose").err())
                .contains("setpoint: two: ", "There is no such file", "\tat io.setpoint.");
    }

    @Test
    void onlyWantedCasesAreRun() throws IOException {
        assertThat(Run.of("batch", suite, out, "--only", "^t").succeeded().out()).startsWith("2 cases");

        assertThat(contents(out).keySet()).hasSize(8).noneMatch(name -> name.startsWith("one"));
    }

    @Test
    void aSuiteNeedsAList() throws IOException {
        Files.delete(suite.resolve("cases.tsv"));

        Run.of("batch", suite, out)
                .failed(65, suite.resolve("cases.tsv") + ": The list of cases cannot be read, there is no such file\n  a suite is ");
    }

    @Test
    void namesStayInTheirFolder() throws IOException {
        list("one", "../../escape\t\tNot in the folder");

        Run.of("batch", suite, out).failed(65, suite.resolve("cases.tsv") + ":2:1: '../../escape' cannot be the name of a case");
    }

    @Test
    void optionsMustBeWords() throws IOException {
        list("one\t-t 'unfinished\tA quote that is not closed");

        Run.of("batch", suite, out).failed(65, suite.resolve("cases.tsv") + ":1:5: The options cannot be split into words");
    }

    @Test
    void aFolderThatCannotBeMadeIsReported() {
        Path below = suite.resolve("cases.tsv").resolve("out");

        Run.of("batch", suite, below).failed(74, below + ": This folder cannot be created");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "--jobs, 0, ~--jobs has to be at least 1, but is 0~",
                "--jobs, many, Invalid value for option '--jobs': 'many' is not an int",
                "--only, (, Invalid value for option '--only': '(' is no regular expression: Unclosed group",
            })
    void wrongOptionsAreRefused(String option, String value, String message) {
        Run.of("batch", suite, out, option, value).failed(64, message);
    }
}
