package io.setpoint.cli.batch;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.ExitStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder with {@code cases.tsv} (a line each: name, extra options, description, parted by tabs) and the inputs {@code xml/NAME.xml}.
 */
final class Suite {
    private final Path folder;
    private final List<SuiteCase> cases;

    private Suite(Path folder, List<SuiteCase> cases) {
        this.folder = folder;
        this.cases = cases;
    }

    /** @throws CommandException if the folder is no suite */
    static Suite read(Path folder) {
        Path list = folder.resolve("cases.tsv");
        List<String> lines;
        try {
            lines = Files.readAllLines(list);
        } catch (IOException e) {
            throw new CommandException(
                    ExitStatus.UNREADABLE,
                    list + ": The list of cases cannot be read" + (Files.exists(list) ? ": " + e.getMessage() : ", there is no such file"),
                    "a suite is a folder with cases.tsv (name TAB options TAB description) and the inputs xml/NAME.xml");
        }
        List<SuiteCase> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                cases.add(parse(lines.get(i), list + ":" + (i + 1)));
            }
        }
        return new Suite(folder, List.copyOf(cases));
    }

    private static SuiteCase parse(String line, String place) {
        String[] fields = line.split("\t", -1);
        String name = fields[0];
        if (name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new CommandException(
                    ExitStatus.UNREADABLE, place + ":1: '" + name + "' cannot be the name of a case", "a name becomes part of file names");
        }
        try {
            return new SuiteCase(name, ShellWords.split(fields.length < 2 ? "" : fields[1]));
        } catch (IllegalArgumentException e) {
            String column = String.valueOf(name.length() + 2);
            throw new CommandException(ExitStatus.UNREADABLE, place + ":" + column + ": The options cannot be split into words",
                    e.getMessage());
        }
    }

    List<SuiteCase> cases() {
        return cases;
    }

    Path input(SuiteCase suiteCase) {
        return folder.resolve("xml").resolve(suiteCase.name() + ".xml");
    }
}
