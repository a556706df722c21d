package io.setpoint.executor.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundedOutputTest {
    private static String bounded(int bound, String... chunks) {
        BoundedOutput output = new BoundedOutput(bound);
        for (String chunk : chunks) {
            byte[] bytes = chunk.getBytes(StandardCharsets.UTF_8);
            output.add(bytes, bytes.length);
        }
        return output.text();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "abc, abc",
        "abcdefgh, abcdefgh",
        "abcdefghi, 'abcd\n[1 bytes left out]\nfghi'",
        "abcdefghijklmnopqrstuvwxyz, 'abcd\n[18 bytes left out]\nwxyz'",
    })
    void theBeginningAndTheEndAreKept(String printed, String kept) {
        assertThat(bounded(8, printed)).isEqualTo(kept);
        assertThat(bounded(8, printed.split(""))).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3"})
    void itMakesNoDifferenceInWhichPortionsItComes(int seed) {
        Random random = new Random(seed);
        StringBuilder all = new StringBuilder();
        BoundedOutput portions = new BoundedOutput(100);
        for (int i = 0; i < 50; i++) {
            String portion = Integer.toString(random.nextInt()).repeat(random.nextInt(5));
            all.append(portion);
            portions.add(portion.getBytes(StandardCharsets.UTF_8), portion.length());
        }

        assertThat(portions.text()).isEqualTo(bounded(100, all.toString()));
    }
}
