package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesCommandTest {
    @TempDir
    Path root;

    private Path bell;

    @BeforeEach
    void writeCases() throws IOException {
        bell = write("signals/bell", "bell");
        write("signals/horn", "horn");
    }

    private Path write(String name, String resource) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Files.writeString(folder.resolve("cluster.xml"), Documents.cluster(Documents.resource(resource), ""));
        Files.writeString(folder.resolve("README.md"), "# The " + resource + " sounds\n\nNothing speaks against it.\n");
        return folder;
    }

    @Test
    void newCasesAreWrittenThenMet() {
        assertThat(Run.of("cases", "update", root, "--only", "signals/").succeeded().out())
                .contains("signals/bell (The bell sounds): updated\ngraph.xml\n", "+action bell_start_0 on north",
                        "summary.txt\n  +Current cluster status:\n")
                .endsWith("2 cases, 2 updated\n");
        assertThat(Run.of("cases", "run", root).succeeded().out()).isEqualTo("2 cases, all as expected\n");
        assertThat(Run.of("cases", "update", root, "--only", ".").succeeded().out()).isEqualTo("2 cases, 0 updated\n");
    }

    @Test
    void whatDiffersIsShown() throws IOException {
        Run.of("cases", "update", root, "--only", ".").succeeded();
        Path scores = bell.resolve("scores.txt");
        Files.writeString(scores, Files.readString(scores).replace("north: 0", "north: 100"));

        Run run = Run.of("cases", "run", root);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        """
                        signals/bell (The bell sounds): not as expected
                        scores.txt
                          -pcmk__primitive_assign: bell allocation score on north: 100
                          +pcmk__primitive_assign: bell allocation score on north: 0
                           pcmk__primitive_assign: bell allocation score on south: 0
                        2 cases, 1 not as expected
                        """);
        assertThat(Run.of("cases", "run", root, "--only", "horn").succeeded().out()).isEqualTo("1 case, all as expected\n");
    }

    @Test
    void updatingNeedsAChoice() {
        Run.of("cases", "update", root).failed(64, "Missing required option: '--only=REGEX'");
        Run.of("cases", "run", root, "--only", "drum").failed(64, root + ": No case has a name in which drum is found");
    }

    @Test
    void aFolderThatIsNoCaseIsReported() throws IOException {
        Files.delete(bell.resolve("README.md"));

        Run.of("cases", "run", root).failed(65, bell.resolve("README.md") + ": This file cannot be read; a case needs a description");
    }

    @Test
    void theCasesOfTheProjectAreTheDefault() {
        System.setProperty("setpoint.home", Path.of("..", "..").toString());
        try {
            assertThat(Run.of("cases", "run", "--only", "database/floating-address-fails-over").succeeded().out())
                    .isEqualTo("1 case, all as expected\n");
        } finally {
            System.clearProperty("setpoint.home");
        }
    }
}
