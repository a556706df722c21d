package io.setpoint.cli.console;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How large the terminal of this process is, in lines. */
final class TerminalSize implements AutoCloseable {
    private static final int USUAL_LINES = 24;
    private static final Pattern LINES_AND_COLUMNS = Pattern.compile("(\\d{1,5}) \\d{1,5}");

    private volatile int lines;
    private @Nullable Signals signals;

    private TerminalSize() {
        lines = measure();
    }

    /** Notices when somebody changes it. */
    static TerminalSize watched() {
        TerminalSize size = new TerminalSize();
        size.signals = Signals.on(List.of("WINCH"), () -> size.lines = measure());
        return size;
    }

    int lines() {
        return lines;
    }

    /** Notices nothing any more. */
    @Override
    public void close() {
        if (signals != null) {
            signals.close();
        }
    }

    private static int measure() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            Matcher size = LINES_AND_COLUMNS.matcher(answer);
            return size.matches() ? Math.max(1, Integer.parseInt(size.group(1))) : USUAL_LINES;
        } catch (IOException e) {
            return USUAL_LINES;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_LINES;
        }
    }
}
