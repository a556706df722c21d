package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvergeCommandTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private Run converge(String arguments) {
        Object[] words = ("converge @/office.xml " + arguments).replace("@/", folder + "/").strip().split(" +");
        return Run.of(words);
    }

    @Test
    void eachRoundIsShownUntilNothingIsLeftToDo() {
        assertThat(converge("").succeeded().out())
                .isEqualTo(
                        """
                        Round 1: 6 actions
                          monitor db every 10 s on north
                          probe db on south
                          probe lamp on south
                          probe lamp on north
                          probe bell on south
                          probe bell on north
                        Round 2: nothing to do
                        Converged after 1 round.
                        """);
    }

    @Test
    void somethingCanBePretendedBefore() {
        assertThat(converge("--ticket-grant site --node-down north").succeeded().out())
                .isEqualTo(
                        """
                        Round 1: 6 actions
                          Start      db      ( south )
                          Start      bell    ( south )
                        Round 2: nothing to do
                        Converged after 1 round.
                        """);
    }

    @Test
    void severalRoundsCanBeNeeded() {
        Path cluster = Run.regressionCase("multiple-active/stop-only/cluster.xml");

        assertThat(Run.of("converge", cluster).succeeded().out())
                .isEqualTo(
                        """
                        Round 1: 2 actions
                          Stop       printer     (   ada )  due to node availability
                          Stop       printer     (   ben )  due to node availability
                        Round 2: 2 actions
                          Start      printer     (   ada )
                        Round 3: nothing to do
                        Converged after 2 rounds.
                        """);
        Run stopped = Run.of("converge", cluster, "--rounds", "1");
        assertThat(stopped.status()).isEqualTo(3);
        assertThat(stopped.out()).endsWith("Not converged after 1 round.\n");
    }

    @Test
    void resourcesThatFlapAreNamed() {
        Run run = Run.of("converge", Run.regressionCase("remote-nodes/shutdown/cluster.xml"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("Round 1: 4 actions\n  Stop       kiosk ").endsWith(
                """
                Does not converge: after round 4 the cluster is as it was before round 3.
                Resources that flap
                  kiosk: round 3 stop on anna; round 4 start on anna
                  display: round 3 stop on kiosk, start on anna; round 4 stop on anna, start on kiosk
                """);
    }

    @Test
    void aRoundWithoutConsequenceHasAReason() {
        Run run = Run.of("converge", Run.regressionCase("changed-definitions/agent-changed/cluster.xml"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).endsWith(
                """
                Does not converge: round 2 leaves the cluster as it was before it.
                Resources that flap
                  catalogue: round 2 stop on n1, start on n1
                A simulation records no shutdowns, unfencing, clean-ups, cancelled monitors, cleared fail counts and new restart digests; \
                that can be why.
                """);
    }

    @Test
    void whatIsLeftToDoCanChangeNothing() {
        Run run = Run.of("converge", Run.regressionCase("removed-resources/stopped-and-cleaned-up/cluster.xml"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).contains("Stands still: round 2 leaves the cluster as it was before it; no resource changes any more");
    }

    @Test
    void theEndCanBeSaved() {
        Path saved = folder.resolve("settled.xml");
        converge("--ticket-grant site -O " + saved).succeeded();

        assertThat(Run.of("converge", saved).succeeded().out()).isEqualTo("Round 1: nothing to do\nConverged after 0 rounds.\n");
        assertThat(Run.of("plan", saved).succeeded().out()).contains("  0 actions, 3 points in between\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # arguments                   | exit | says
        --rounds -1                   | 64   | --rounds cannot be less than 0, but is -1
        --rounds many                 | 64   | Invalid value for option '--rounds': 'many' is not an int
        --rounds                      | 64   | Missing required parameter for option '--rounds'
        --at noon                     | 64   | --at: 'noon' is no date and time
        --bogus                       | 64   | Unknown option: '--bogus'
        other.xml                     | 64   | Unmatched argument
        -f nobody                     | 134  | Node nobody is neither configured nor known from the status
        """)
    void mistakes(String arguments, int status, String message) {
        Run run = converge(arguments);

        assertThat(run.status()).as("%s", run).isEqualTo(status);
        assertThat(run.err()).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void documentsAreRejectedAsEverywhere() throws Exception {
        Run.of("converge", folder.resolve("missing.xml")).failed(65, folder + "/missing.xml: There is no such file");
        Run.of("converge", Files.writeString(folder.resolve("invalid.xml"), "<cib/>")).failed(78, folder + "/invalid.xml");
        Run unwritten = converge("-O @/missing/settled.xml");
        assertThat(unwritten.status()).isEqualTo(74);
        assertThat(unwritten.err()).contains("missing/settled.xml");
    }
}
