package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersTest {
    @ParameterizedTest
    @CsvSource({
        "node2,   node10,   -1",
        "Node1,   node1,    0",
        "a7,      a007,     -1",
        "a007,    a8,       -1",
        "node,    node1,    -1",
        "n1b,     n1a,      1",
        "'',      a,        -1",
        "a,       1,        1",
        "_,       a,        -1",
        "_,       A,        -1",
        "x99999999999999999999, x100000000000000000000, -1",
    })
    void namesCompareDigitsAsNumbersAndLettersInAnyCase(String a, String b, int expected) {
        assertThat(Integer.signum(NameOrder.INSTANCE.compare(a, b))).isEqualTo(expected);
        assertThat(Integer.signum(NameOrder.INSTANCE.compare(b, a))).isEqualTo(-expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1.2,      1.10,     -1",
        "1.2.0,    1.2,      0",
        "1.02,     1.2,      0",
        "' 3.1',   3.1,      0",
        "3.1-rc1,  3.1,      0",
        "3.1.x,    3.1,      0",
        "abc,      0,        0",
        "'',       0.1,      -1",
        "3.20.5,   3.20.4,   1",
        "1..2,     1.2,      -1",
        "99999999999999999999, 100000000000000000000, -1",
    })
    void versionsCompareSegmentBySegment(String a, String b, int expected) {
        assertThat(Integer.signum(VersionOrder.INSTANCE.compare(a, b))).isEqualTo(expected);
        assertThat(Integer.signum(VersionOrder.INSTANCE.compare(b, a))).isEqualTo(-expected);
    }

    @Test
    void sortsStably() {
        List<String> list = new ArrayList<>(List.of("b1", "a1", "c1", "a2", "b2", "a3"));

        StableMergeSort.sort(list, Comparator.comparing(text -> text.charAt(0)));

        assertThat(list).containsExactly("a1", "a2", "a3", "b1", "b2", "c1");
    }

    @Test
    void sortsAsTheLibraryDoesWhereTheOrderIsTransitive() {
        for (int size = 0; size < 70; size++) {
            List<Integer> list = new ArrayList<>(IntStream.range(0, size).map(i -> i * 37 % 41).boxed().toList());
            List<Integer> expected = list.stream().sorted().toList();

            StableMergeSort.sort(list, Comparator.naturalOrder());

            assertThat(list).isEqualTo(expected);
        }
    }

    @Test
    void withAnOrderThatGoesRoundTheMergeDecides() {
        // Rock, paper, scissors: each is less than the next.
        Comparator<Character> beats = (a, b) -> a.equals(b) ? 0 : "RPSR".contains("" + a + b) ? -1 : 1;
        List<Character> list = new ArrayList<>(List.of('R', 'P', 'S'));

        StableMergeSort.sort(list, beats);

        // R is compared with P alone; that S is less than R is never asked.
        assertThat(list).containsExactly('R', 'P', 'S');
        list = new ArrayList<>(List.of('P', 'S', 'R'));
        StableMergeSort.sort(list, beats);
        assertThat(list).containsExactly('P', 'S', 'R');
        list = new ArrayList<>(List.of('S', 'P', 'R'));
        StableMergeSort.sort(list, beats);
        assertThat(list).containsExactly('S', 'R', 'P');
    }

    @Test
    void insertsBeforeEquals() {
        List<String> list = new ArrayList<>(List.of("a1", "b1", "b2", "c1"));

        StableMergeSort.insertSorted(list, "b3", Comparator.comparing(text -> text.charAt(0)));
        StableMergeSort.insertSorted(list, "d1", Comparator.comparing(text -> text.charAt(0)));

        assertThat(list).containsExactly("a1", "b3", "b1", "b2", "c1", "d1");
    }
}
