package io.setpoint.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main sources of all modules. */
final class SourceTree {
    private static final Path MAIN = Path.of("src", "main", "java");

    private SourceTree() {}

    /** The folder of the project: the nearest one, from the working directory upwards, that has a Maven wrapper. */
    static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("There is no mvnw in " + start + " or above it.");
    }

    /** The modules: each folder with sources of its own, at the root or in tools. */
    static List<Path> modules() {
        return Stream.concat(list(root()), list(root().resolve("tools")))
                .filter(folder -> Files.isDirectory(folder.resolve(MAIN)))
                .toList();
    }

    /** The main source files of a module. */
    static List<Path> sourcesOf(Path module) {
        try (Stream<Path> tree = Files.walk(module.resolve(MAIN))) {
            return tree.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The main source files of all modules. */
    static List<Path> sources() {
        return modules().stream().flatMap(module -> sourcesOf(module).stream()).toList();
    }

    /** The package of a source file, by the folder in which it is. */
    static String packageOf(Path module, Path source) {
        return module.resolve(MAIN).relativize(source.getParent()).toString().replace('/', '.').replace('\\', '.');
    }

    private static Stream<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
