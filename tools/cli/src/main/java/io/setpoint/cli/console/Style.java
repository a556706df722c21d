package io.setpoint.cli.console;

/** Emphasis for terminals. */
public enum Style {
    BOLD("1"),
    DIM("2"),
    RED("31"),
    GREEN("32"),
    YELLOW("33"),
    CYAN("36");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    public String apply(String text) {
        return "\033[" + code + "m" + text + "\033[0m";
    }
}
