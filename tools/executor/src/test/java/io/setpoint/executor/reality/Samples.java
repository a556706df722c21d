package io.setpoint.executor.reality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The clusters that are there to be tried. */
final class Samples {
    static final List<String> NAMES = List.of("stateful", "web", "database", "cloud");
    private static final Path DIRECTORY = Path.of("samples");

    private Samples() {}

    static Path file(String sample, String name) {
        return DIRECTORY.resolve(sample).resolve(name);
    }

    /** The document of a sample, with some of its texts replaced: addresses and directories that a test can have. */
    static String document(String sample, String... replacements) throws IOException {
        String document = Files.readString(file(sample, "cluster.xml"));
        for (int i = 0; i < replacements.length; i += 2) {
            if (!document.contains(replacements[i])) {
                throw new IllegalArgumentException("There is no " + replacements[i] + " in the sample " + sample);
            }
            document = document.replace(replacements[i], replacements[i + 1]);
        }
        return document;
    }
}
