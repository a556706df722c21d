package io.setpoint.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LiveRegionTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private LiveRegion region;
    private int height = 24;

    @BeforeEach
    void open() {
        Console console = new Console(
                InputStream.nullInputStream(),
                new Output(out),
                new Output(OutputStream.nullOutputStream()),
                new Terminals(true, true),
                Map.of(),
                Clock.systemUTC());
        region = new LiveRegion(console, () -> height, () -> {});
    }

    private String written() {
        String text = out.toString(UTF_8).replace("\033", "^");
        out.reset();
        return text;
    }

    @Test
    void linesAreDrawnInTheirOldPlace() {
        region.draw(List.of("a", "b"));
        assertThat(written()).isEqualTo("^[?7la\nb\n^[?7h");

        region.draw(List.of("c"));
        assertThat(written()).isEqualTo("^[2A\r^[J^[?7lc\n^[?7h");

        region.draw(List.of());
        assertThat(written()).isEqualTo("^[1A\r^[J");
    }

    @Test
    void whatIsPrintedStaysAbove() {
        region.print("first");
        assertThat(written()).isEqualTo("first\n");

        region.draw(List.of("a"));
        written();
        region.print("second");
        assertThat(written()).isEqualTo("^[1A\r^[Jsecond\n^[?7la\n^[?7h");
    }

    @Test
    void noMoreIsDrawnThanThereIsRoomFor() {
        height = 3;
        region.draw(List.of("a", "b", "c", "d"));

        assertThat(written()).isEqualTo("^[?7la\nb\n^[?7h");
    }

    @Test
    void nothingIsLeftInTheEnd() {
        region.draw(List.of("a"));
        written();
        region.close();

        assertThat(written()).isEqualTo("^[1A\r^[J");
    }
}
