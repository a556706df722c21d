package io.setpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documents that benchmarks are run on, by name. */
final class BenchDocument {
    private BenchDocument() {}

    static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(Path.of(name));
    }
}
