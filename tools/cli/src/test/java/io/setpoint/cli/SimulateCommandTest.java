package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a simulation prints as a whole; tables of all options stand in the tests beside this one. */
class SimulateCommandTest {
    private static final String STATUS =
            """
            Using the original execution date of: 2026-03-02 00:00:00Z
            Current cluster status:
              * Node List:
                * Online: [ north south ]

              * Full List of Resources:
                * bell	(ocf:test:bell):	 Stopped
            """;
    private static final String SUMMARY =
            """

            Transition Summary:
              * Start      bell    ( north )
            """;
    private static final String REST =
            """

            Executing Cluster Transition:
              * Resource action: bell            monitor on south
              * Resource action: bell            monitor on north
              * Resource action: bell            start on north
            Using the original execution date of: 2026-03-02 00:00:00Z

            Revised Cluster Status:
              * Node List:
                * Online: [ north south ]

              * Full List of Resources:
                * bell	(ocf:test:bell):	 Started north
            """;
    private static final String SCORES =
            """
            pcmk__primitive_assign: bell allocation score on north: 0
            pcmk__primitive_assign: bell allocation score on south: 0
            """;

    @TempDir
    Path folder;

    private Path document() throws IOException {
        return Files.writeString(folder.resolve("cluster.xml"), Documents.SMALL);
    }

    @Test
    void showsTheStatusUnlessMoreIsAskedFor() throws IOException {
        assertThat(Run.of("simulate", "-x", document()).succeeded().out()).isEqualTo(STATUS);
    }

    @Test
    void standardInputIsTheDefault() {
        assertThat(Run.withInput(Documents.SMALL, "simulate").succeeded().out()).isEqualTo(STATUS);
        assertThat(Run.withInput(Documents.SMALL, "simulate", "-x", "-").succeeded().out()).isEqualTo(STATUS);
        assertThat(Run.withInput(Documents.SMALL, "simulate", "-p").succeeded().out()).isEqualTo(STATUS);
    }

    @Test
    void theLastInputCounts() throws IOException {
        Path document = document();

        assertThat(Run.withInput("nonsense", "simulate", "-p", "-x", document).status()).isZero();
        assertThat(Run.withInput("nonsense", "simulate", "-x", document, "-p").status()).isEqualTo(65);
        assertThat(Run.of("simulate", "-x", "nowhere", "--xml-file=" + document).status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-R", "--run"})
    void plans(String option) throws IOException {
        assertThat(Run.of("simulate", option, "-x", document()).succeeded().out()).isEqualTo(STATUS + SUMMARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-S", "--simulate", "-RS"})
    void simulates(String option) throws IOException {
        assertThat(Run.of("simulate", option, "-x", document()).succeeded().out()).isEqualTo(STATUS + SUMMARY + REST);
    }

    @Test
    void bundledLettersShowBareScores() throws IOException {
        assertThat(Run.of("simulate", "-sSQ", "-x", document()).succeeded().out()).isEqualTo(SCORES + "\n");
    }

    @Test
    void planFilesAreWritten() throws IOException {
        Path graph = folder.resolve("graph.xml");
        Path drawing = folder.resolve("graph.dot");

        Run.of("simulate", "-Qx", document(), "-G", graph, "--save-dotfile=" + drawing).succeeded();

        assertThat(graph).content().startsWith("<transition_graph ").contains("operation_key=\"bell_start_0\"");
        assertThat(drawing).content().startsWith(" digraph \"g\" {");
    }

    @Test
    void aRejectedDocumentPrintsNothing() {
        Run unreadable = Run.withInput("<cib", "simulate", "-S");
        Run invalid = Run.withInput("<cib/>", "simulate", "-S");

        assertThat(unreadable.status()).isEqualTo(65);
        assertThat(invalid.status()).isEqualTo(78);
        assertThat(unreadable.out() + invalid.out()).isEmpty();
    }
}
