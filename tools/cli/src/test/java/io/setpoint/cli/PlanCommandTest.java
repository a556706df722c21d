package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.cli.Run.Surroundings;
import io.setpoint.cli.console.Terminals;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanCommandTest {
    private static final Path DATABASE = Run.regressionCase("database/floating-address-fails-over/cluster.xml");

    @TempDir
    Path folder;

    @Test
    void tellsWhatIsWhatWouldBeDoneAndWhy() {
        assertThat(Run.of("plan", DATABASE).succeeded().out())
                .isEqualTo(
                        """
                        Cluster
                          Nodes      ledger-a lost (unclean); ledger-b, ledger-c online
                          Resources  3 started

                        Plan
                          Fence  ledger-a        reboot                peer is no longer part of the cluster
                          Move   ledger-db       ledger-a -> ledger-c  ledger-a is lost (unclean)
                          Move   ledger-address  ledger-a -> ledger-c  ledger-a is lost (unclean)

                          4 actions (2 start, 1 monitor, 1 fence), 2 points in between, 9 dependencies
                          The graph itself: --svg, --graph, --dot or --json FILE; why these nodes: --why RESOURCE
                        """);
    }

    @Test
    void addsScoresWhenAsked() {
        assertThat(Run.of("plan", DATABASE, "--scores").succeeded().out())
                .contains("\nScores\n  pcmk__primitive_assign: rack-power allocation score on ledger-a: 0\n")
                .endsWith("  pcmk__primitive_assign: ledger-address allocation score on ledger-c: 0\n");
    }

    @Test
    void tellsWhatSpeaksForAndAgainstEachNode() {
        assertThat(Run.of("plan", Run.regressionCase("web/shop-node-on-standby/cluster.xml"), "--why", "shop-address")
                        .succeeded()
                        .out())
                .endsWith(
                        """

                        Why shop-address runs on aisle2
                          aisle1  -INFINITY
                            0 -> 50: a location constraint places its resource (storefront-likes-aisle1)
                            50 -> -INFINITY: a member runs where its predecessor runs (shop-server)
                        """);
    }

    @Test
    void readsStandardInputPlainAndCompressed() throws IOException {
        String expected = Run.withInput(Documents.SMALL, "plan", "-").succeeded().out();
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Documents.SMALL.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(expected).contains("Start  bell");
        assertThat(Run.withInput(compressed.toByteArray(), "plan", "-").succeeded().out()).isEqualTo(expected);
    }

    @Test
    void tellsWhenThereIsNothingToDo() {
        assertThat(Run.withInput(Documents.cluster("", ""), "plan", "-").succeeded().out())
                .contains("Nothing to do: the cluster is what the configuration wants.");
    }

    @Test
    void writesTheGraphInEveryForm() throws IOException {
        Path graph = folder.resolve("graph.xml");
        Path dot = folder.resolve("graph.dot");
        Path json = folder.resolve("graph.json");

        Run.of("plan", DATABASE, "--graph", graph, "--dot", dot, "--json", json).succeeded();

        assertThat(graph).hasSameTextualContentAs(DATABASE.resolveSibling("graph.xml"));
        assertThat(dot).content().startsWith(" digraph \"g\" {\n").contains("\"ledger-db_start_0 ledger-c\"");
        assertThat(json).content().startsWith("{").contains("\"key\": \"ledger-db_start_0\"");
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left beside").hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--graph", "--dot", "--svg", "--json"})
    void givesStandardOutputToTheGraphAlone(String form) throws IOException {
        Path file = folder.resolve("file");
        Run.of("plan", DATABASE, form, file).succeeded();

        assertThat(Run.of("plan", DATABASE, form, "-").succeeded().out()).isEqualTo(Files.readString(file));
    }

    @Test
    void refusesTwoFormsOnStandardOutput() {
        Run.of("plan", DATABASE, "--graph", "-", "--dot", "-")
                .failed(64, "Only one form of the plan can go to standard output\n  see: setpoint plan --help");
        Run.of("plan", DATABASE, "--graph", "-", "--scores").failed(64, "Only one form");
    }

    @Test
    void plansForTheMomentThatIsAskedFor() {
        String location = "<rsc_location id=\"l\" rsc=\"bell\"><rule id=\"r\" score=\"INFINITY\">"
                + "<date_expression id=\"d\" operation=\"gt\" start=\"2027-01-01\"/></rule></rsc_location>";
        String document = Documents.cluster(Documents.BELL, location.replace("INFINITY", "-INFINITY"));

        assertThat(Run.withInput(document, "plan", "-", "--at", "2026-06-01").succeeded().out()).contains("Start  bell");
        assertThat(Run.withInput(document, "plan", "-", "--at", "2027-06-01T12:00:00Z").succeeded().out()).doesNotContain("Start");
    }

    @Test
    void refusesWhatIsNoDate() {
        Run.of("plan", DATABASE, "--at", "soon")
                .failed(64, "--at: 'soon' is no date and time, such as 2026-03-29T02:00:00Z or 2026-03-29\n");
    }

    @Test
    void pointsOutThatTheDocumentMayNotMeanWhatItSays() {
        String doubtful = Documents.SMALL.replace("value=\"false\"/>",
                "value=\"false\"/><nvpair id=\"d\" name=\"cluster-delay\" value=\"soon\"/>");

        assertThat(Run.withInput(doubtful, "plan", "-").succeeded().out())
                .contains("something that it may not mean; see: setpoint verify -");
    }

    @Test
    void coloursAreForTerminalsWhoseUsersDoNotMind() {
        byte[] input = Documents.SMALL.getBytes(StandardCharsets.UTF_8);
        Terminals terminal = new Terminals(true, true);

        assertThat(Run.with(new Surroundings(input, terminal, Map.of()), "plan", "-").out()).contains("\033[32mStart\033[0m");
        assertThat(Run.with(new Surroundings(input, terminal, Map.of("NO_COLOR", "1")), "plan", "-").out()).doesNotContain("\033");
        assertThat(Run.with(new Surroundings(input, Terminals.NONE, Map.of()), "plan", "-").out()).doesNotContain("\033");
    }
}
