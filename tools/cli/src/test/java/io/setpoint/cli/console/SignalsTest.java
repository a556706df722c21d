package io.setpoint.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** With a signal that does nothing to a process which does not wait for it. */
class SignalsTest {
    private final BlockingQueue<String> noticed = new LinkedBlockingQueue<>();

    private String noticedAfterSignal() throws Exception {
        new ProcessBuilder("kill", "-CONT", Long.toString(ProcessHandle.current().pid())).start().waitFor();
        return noticed.poll(60, TimeUnit.SECONDS);
    }

    @Test
    void signalsAreNoticedEachTimeAndAfterwardsBelongToWhoeverHadThemBefore() throws Exception {
        try (Signals outer = Signals.on(List.of("CONT"), () -> noticed.add("outer"))) {
            assertThat(outer).isNotNull();
            try (Signals inner = Signals.on(List.of("WINCH", "CONT"), () -> noticed.add("inner"))) {
                assertThat(inner).isNotNull();
                assertThat(noticedAfterSignal()).isEqualTo("inner");
                assertThat(noticedAfterSignal()).isEqualTo("inner");
            }
            assertThat(noticedAfterSignal()).isEqualTo("outer");
        }
        assertThat(noticed).isEmpty();
    }

    @Test
    void signalsThatCannotBeHadDoNoHarm() {
        assertThatCode(() -> Signals.on(List.of("NOSUCH", "KILL"), () -> noticed.add("never")).close()).doesNotThrowAnyException();
    }
}
