package io.setpoint.cli.console;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how far long work has come: on a line of standard error that is written over and over. Only a person who waits gets to see it,
 * so there has to be a terminal, and work that ends soon stays silent. May be used by several threads at once.
 */
public final class Progress implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final String ERASE_LINE = "\r\033[K";

    private final Console console;
    private final LongSupplier nanoTime;
    private long nextShow;
    private boolean shown;

    public Progress(Console console) {
        this(console, System::nanoTime);
    }

    Progress(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.nanoTime = nanoTime;
        nextShow = nanoTime.getAsLong() + PATIENCE;
    }

    /** Says how far it is. Cheap enough to be called often. */
    public synchronized void show(String message) {
        long now = nanoTime.getAsLong();
        if (console.terminals().err() && now - nextShow >= 0) {
            nextShow = now + PAUSE;
            write(ERASE_LINE + message);
            shown = true;
        }
    }

    /** Says something that stays, above the progress line. */
    public synchronized void say(String message) {
        hide();
        console.say(message);
    }

    /** Takes the line away, until it is shown again. */
    public synchronized void hide() {
        if (shown) {
            write(ERASE_LINE);
            shown = false;
        }
    }

    @Override
    public void close() {
        hide();
    }

    private void write(String text) {
        try {
            console.err().append(text).flush();
        } catch (IOException e) {
            // Progress is a courtesy.
        }
    }
}
