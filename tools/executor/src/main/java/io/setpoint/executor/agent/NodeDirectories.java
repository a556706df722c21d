package io.setpoint.executor.agent;

import io.setpoint.executor.process.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the nodes keep what their agents write: a directory a node below a common one, so that several nodes can live on one machine.
 *
 * @param root of all nodes; made when it is needed
 */
public record NodeDirectories(Path root) {
    private static final String OPERATIONS = "operations";

    /** Temporary files of agents, lost with the node. */
    Path temporary(String node) throws IOException {
        return of(node, "tmp");
    }

    /** Files about running services. */
    Path run(String node) throws IOException {
        return of(node, "run");
    }

    /** Files that last. */
    Path lib(String node) throws IOException {
        return of(node, "lib");
    }

    /** A file for each operation under way. */
    public Path operations(String node) throws IOException {
        return of(node, OPERATIONS);
    }

    /**
     * Ends all that agents of an earlier run still do, on any node.
     *
     * @throws IOException if something cannot be ended
     */
    public void endLeftovers() throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> all = Files.list(root)) {
            for (Path node : all.sorted().toList()) {
                Leftovers.end(node.resolve(OPERATIONS));
            }
        }
    }

    private Path of(String node, String purpose) throws IOException {
        return Files.createDirectories(root.resolve(fileName(node)).resolve(purpose));
    }

    /** A text as the name of a file; no two texts of usual characters have the same. */
    static String fileName(String text) {
        String name = text.replaceAll("[^\\p{Alnum}_.:@-]", "_");
        return name.startsWith(".") ? "_" + name : name;
    }
}
