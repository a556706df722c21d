package io.setpoint.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    @Test
    void equalTextsDoNotDiffer() {
        assertThat(LineDifference.between("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Test
    void aChangedLineStandsBetweenItsNeighbours() {
        assertThat(LineDifference.between("1\n2\n3\nold\n5\n6\n7\n", "1\n2\n3\nnew\n5\n6\n7\n"))
                .containsExactly("...", " 2", " 3", "-old", "+new", " 5", " 6");
    }

    @Test
    void linesAreFoundAgainBehindInsertedOnes() {
        assertThat(LineDifference.between("a\nb\nc\n", "x\na\nb\ny\nc\n")).containsExactly("+x", " a", " b", "+y", " c");
    }

    @Test
    void whatLiesBetweenTwoChangesIsLeftOut() {
        assertThat(LineDifference.between("old\n1\n2\n3\n4\n5\nold\n", "new\n1\n2\n3\n4\n5\nnew\n"))
                .containsExactly("-old", "+new", " 1", " 2", "...", " 4", " 5", "-old", "+new");
    }

    @Test
    void textsThatAreTooLongToCompareAreReplaced() {
        String before = "a\n".repeat(5000);
        String after = "b\n".repeat(5000);

        assertThat(LineDifference.between(before, after)).hasSize(10_000).startsWith("-a").endsWith("+b");
    }
}
