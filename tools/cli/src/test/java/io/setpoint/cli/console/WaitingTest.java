package io.setpoint.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private <T> T during(boolean terminal, Supplier<T> work) {
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(OutputStream.nullOutputStream()),
                new Output(err),
                new Terminals(false, terminal),
                Map.of(),
                Clock.systemUTC());
        return Waiting.during("baking", console, work);
    }

    private static String sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "bread";
    }

    @Test
    void longWorkTellsHowLongItTakes() {
        assertThat(during(true, () -> sleep(2500))).isEqualTo("bread");

        assertThat(err.toString()).contains("\r\033[Kbaking ... 2 s").endsWith("\r\033[K");
    }

    @Test
    void shortWorkStaysSilent() {
        assertThat(during(true, () -> sleep(1))).isEqualTo("bread");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void withoutTerminalNobodyWaits() {
        assertThat(during(false, () -> sleep(2100))).isEqualTo("bread");

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void failuresPass() {
        assertThatThrownBy(() -> during(true, () -> {
                    throw new IllegalStateException("burnt");
                }))
                .hasMessage("burnt");
    }
}
