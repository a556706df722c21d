package io.setpoint.cli.console;

import java.util.function.Supplier;

/** Tells a person who waits for work that cannot tell how far it has come how long it has been going on. */
public final class Waiting {
    private static final long SECOND = 1000;

    private Waiting() {}

    /**
     * Does the work, here.
     *
     * @param what is done, for instance {@code planning}
     */
    public static <T> T during(String what, Console console, Supplier<T> work) {
        if (!console.terminals().err()) {
            return work.get();
        }
        try (Progress progress = new Progress(console)) {
            Thread ticker = new Thread(() -> tick(what, progress), "setpoint-waiting");
            ticker.setDaemon(true);
            ticker.start();
            try {
                return work.get();
            } finally {
                stop(ticker);
            }
        }
    }

    private static void tick(String what, Progress progress) {
        try {
            for (int seconds = 1; ; seconds++) {
                Thread.sleep(SECOND);
                progress.show(what + " ... " + seconds + " s");
            }
        } catch (InterruptedException e) {
            // The work is done.
        }
    }

    private static void stop(Thread ticker) {
        ticker.interrupt();
        try {
            ticker.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
