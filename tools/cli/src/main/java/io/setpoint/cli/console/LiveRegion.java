package io.setpoint.cli.console;

import java.io.IOException;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * The last lines of a terminal, drawn over and over, below lines that stay. Lines that are longer than the terminal is wide are cut off by
 * the terminal itself. May be used by several threads at once.
 */
public final class LiveRegion implements AutoCloseable {
    private static final String ERASE_BELOW = "\r\033[J";
    private static final String CUT_LINES = "\033[?7l";
    private static final String WRAP_LINES = "\033[?7h";

    private final Console console;
    private final IntSupplier height;
    private final Runnable end;
    private List<String> drawn = List.of();

    /** At the end of standard output, which has to be a terminal. */
    public LiveRegion(Console console) {
        this(console, TerminalSize.watched());
    }

    private LiveRegion(Console console, TerminalSize size) {
        this(console, size::lines, size::close);
    }

    LiveRegion(Console console, IntSupplier height, Runnable end) {
        this.console = console;
        this.height = height;
        this.end = end;
    }

    /** Prints a line that stays. */
    public synchronized void print(String line) {
        write(erasure() + line + "\n" + drawing(drawn));
    }

    /** Draws these lines in the place of those that were drawn before; as many as the terminal has room for. */
    public synchronized void draw(List<String> lines) {
        String erasure = erasure();
        int room = Math.max(0, height.getAsInt() - 1);
        drawn = List.copyOf(lines.size() <= room ? lines : lines.subList(0, room));
        write(erasure + drawing(drawn));
    }

    /** Takes the lines away. */
    @Override
    public void close() {
        draw(List.of());
        end.run();
    }

    private String erasure() {
        return drawn.isEmpty() ? "" : "\033[" + drawn.size() + "A" + ERASE_BELOW;
    }

    private static String drawing(List<String> lines) {
        return lines.isEmpty() ? "" : CUT_LINES + String.join("\n", lines) + "\n" + WRAP_LINES;
    }

    private void write(String text) {
        try {
            console.out().append(text).flush();
        } catch (IOException e) {
            // Noticed when the command ends.
        }
    }
}
