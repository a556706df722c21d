package io.setpoint.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    private Progress progress(boolean terminal) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(OutputStream.nullOutputStream()),
                new Output(err),
                new Terminals(false, terminal),
                Map.of(),
                Clock.systemUTC());
        return new Progress(console, nanos::get);
    }

    private void waitMillis(long millis) {
        nanos.addAndGet(millis * 1_000_000);
    }

    @Test
    void workThatEndsSoonStaysSilent() {
        try (Progress progress = progress(true)) {
            waitMillis(900);
            progress.show("1/2");
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void longWorkShowsALineThatIsTakenAwayAtTheEnd() {
        try (Progress progress = progress(true)) {
            waitMillis(1100);
            progress.show("1/3");
            waitMillis(50);
            progress.show("2/3");
            waitMillis(60);
            progress.show("3/3");
        }

        assertThat(err).as("the second follows too soon").hasToString("\r\033[K1/3\r\033[K3/3\r\033[K");
    }

    @Test
    void messagesStandAboveTheLine() {
        try (Progress progress = progress(true)) {
            waitMillis(1100);
            progress.show("1/2");
            progress.say("one: failed");
        }

        assertThat(err).hasToString("\r\033[K1/2\r\033[Ksetpoint: one: failed\n");
    }

    @Test
    void nobodyWaitsWhereThereIsNoTerminal() {
        try (Progress progress = progress(false)) {
            waitMillis(5000);
            progress.show("1/2");
        }

        assertThat(err.toString()).isEmpty();
    }
}
