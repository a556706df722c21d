package io.setpoint.cli.console;

import java.util.List;

/**
 * Which of the output streams a person looks at.
 *
 * @param out standard output
 * @param err standard error
 */
public record Terminals(boolean out, boolean err) {
    public static final Terminals NONE = new Terminals(false, false);

    /** Java cannot tell for each stream; the launcher can, and puts the numbers of the streams into a property: {@code 1 2}. */
    static Terminals ofLauncher() {
        List<String> numbers = List.of(System.getProperty("setpoint.terminals", "").trim().split(" "));
        return new Terminals(numbers.contains("1"), numbers.contains("2"));
    }
}
