package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.generator.ClusterGenerator;
import io.setpoint.generator.ClusterShape;
import io.setpoint.generator.Knob;
import io.setpoint.generator.StandardSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @Test
    void optionsAreTheKnobsOfTheGenerator() {
        ClusterShape shape = ClusterShape.DEFAULT.with(Knob.NODES, 2).with(Knob.BUNDLES, 1);

        assertThat(Run.of("generate", "--nodes", "2", "--bundles", "1", "--seed", "7").succeeded().out())
                .isEqualTo(new ClusterGenerator(shape, 7).text());
    }

    @Test
    void aStandardSizeCanBeChanged() {
        assertThat(Run.of("generate", "--size", "s1", "--down", "2").succeeded().out())
                .isEqualTo(new ClusterGenerator(StandardSize.S1.shape().with(Knob.DOWN, 2), 1).text());
    }

    @Test
    void whatIsGeneratedIsValid() {
        String document = Run.of("generate", "--promotables", "1").succeeded().out();

        assertThat(Run.withInput(document, "verify", "--strict", "-").succeeded().out()).contains("valid, 0 errors");
    }

    @Test
    void theDocumentCanGoToAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cluster.xml");

        assertThat(Run.of("generate", "-o", file).succeeded().out()).isEmpty();
        assertThat(file).hasContent(Run.of("generate").out());
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void aNumberThatMakesNoSenseIsWrongUsage() {
        Run.of("generate", "--nodes", "-1").failed(64, "--nodes has to be at least 0, but is -1");
        Run.of("generate", "--running", "101").failed(64, "--running has to be at least 0 and at most 100, but is 101");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("cluster.xml");

        Run.of("generate", "-o", file).failed(74, "Cannot write " + file);
    }
}
