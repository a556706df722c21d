package io.setpoint.planner.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path directory;

    @Test
    void writesUtf8AndReplacesWhatWasThere() throws IOException {
        Path file = directory.resolve("graph.xml");
        TextFile.write(file, out -> out.append("old and longer"));
        TextFile.write(file, out -> out.append("nöu"));
        assertThat(file).hasContent("nöu");
        assertThat(directory).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void keepsTheOldFileIfTheNewOneFails() throws IOException {
        Path file = directory.resolve("graph.xml");
        TextFile.write(file, out -> out.append("old"));
        assertThatThrownBy(() -> TextFile.write(file, out -> {
                    out.append("half");
                    throw new IOException("no more");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot write " + file + ": no more");
        assertThat(file).hasContent("old");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void followsLinks() throws IOException {
        Path file = directory.resolve("graph.xml");
        Path link = Files.createSymbolicLink(directory.resolve("link"), file);
        TextFile.write(link, out -> out.append("text"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("text");
    }

    @Test
    void namesFileAndReason() {
        Path missing = directory.resolve("none/graph.xml");
        assertThatThrownBy(() -> TextFile.write(missing, out -> out.append("text")))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot write " + missing + ": No such directory");
        assertThatThrownBy(() -> TextFile.write(directory, out -> out.append("text")))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot write " + directory + ": Is a directory");
    }

    @Test
    void tellsIfADeviceIsFull() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> TextFile.write(full, out -> out.append("text")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot write /dev/full: No space left");
    }
}
