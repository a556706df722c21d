package io.setpoint.cases;

import io.setpoint.policy.value.IsoTime;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cases below a folder: {@code AREA/NAME/} with the input {@code cluster.xml}, a {@code README.md} whose first line is a title
 * and whose paragraphs say what the case shows and why the expected plan is right, and, if the document names no date or another one is
 * wanted, {@code options.properties} with {@code at=DATETIME}.
 */
public final class CaseReader {
    private static final IsoTime NO_DAY = IsoTime.ofEpochSeconds(0);

    private CaseReader() {}

    /**
     * All cases in the order of their names.
     *
     * @throws CaseException if a folder is no case, or cannot be read
     */
    public static List<RegressionCase> readAll(Path root) {
        List<RegressionCase> cases = new ArrayList<>();
        for (Path area : folders(root)) {
            for (Path folder : folders(area)) {
                cases.add(read(area.getFileName() + "/" + folder.getFileName(), folder));
            }
        }
        if (cases.isEmpty()) {
            throw new CaseException(root + ": There are no cases; expected AREA/NAME/cluster.xml below");
        }
        return cases;
    }

    private static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new CaseException(parent + ": This folder cannot be read: " + e.getMessage());
        }
    }

    private static RegressionCase read(String name, Path folder) {
        RegressionCase found = new RegressionCase(name, folder, title(folder.resolve("README.md")),
                at(folder.resolve("options.properties")));
        if (!Files.isRegularFile(found.document())) {
            throw new CaseException(found.document() + ": There is no such file; a case needs an input");
        }
        return found;
    }

    private static String title(Path readme) {
        List<String> lines;
        try {
            lines = Files.readAllLines(readme);
        } catch (IOException e) {
            throw new CaseException(readme + ": This file cannot be read; a case needs a description");
        }
        if (lines.isEmpty() || !lines.get(0).startsWith("# ")) {
            throw new CaseException(readme + ":1: Expected a title, # ...");
        }
        if (lines.stream().skip(1).allMatch(String::isBlank)) {
            throw new CaseException(readme + ":2: Expected a paragraph: what the case shows, and why the expected plan is right");
        }
        return lines.get(0).substring(2).strip();
    }

    private static @Nullable IsoTime at(Path options) {
        if (!Files.exists(options)) {
            return null;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(options)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new CaseException(options + ": This file cannot be read: " + e.getMessage());
        }
        String text = (String) properties.remove("at");
        IsoTime at = IsoTime.parse(text, NO_DAY);
        if (at == null || !properties.isEmpty()) {
            throw new CaseException(options + ": Expected one line, at=DATETIME, such as at=2026-03-29T02:00:00Z");
        }
        return at;
    }
}
