package io.setpoint.planner.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.rules.fact.OrderFlag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relations between two actions, whatever else is related to them; how duplicates are found depends on how much that is. */
class ActionTest {
    private static final int ORDERED = OrderFlag.ORDERED.bit;
    private static final int RESTART = OrderFlag.RESTART.bit;

    private final SmallCluster cluster = new SmallCluster("n1");

    @ParameterizedTest(name = "first is before {0} others, then after {1} others")
    @CsvSource({"0, 0", "100, 0", "0, 100", "100, 100"})
    void relationIsAddedIfNoneToTheSameActionSharesAProperty(int othersAfterFirst, int othersBeforeThen) {
        cluster.primitive("a");
        Action first = cluster.action("a", "stop", "n1");
        Action then = cluster.action("a", "start", "n1");
        for (int i = 0; i < othersAfterFirst; i++) {
            first.linkTo(cluster.action("a", "after" + i, "n1"), ORDERED);
        }
        for (int i = 0; i < othersBeforeThen; i++) {
            cluster.action("a", "before" + i, "n1").linkTo(then, ORDERED);
        }

        assertThat(first.linkTo(then, 0)).isFalse();
        assertThat(first.linkTo(then, ORDERED)).isTrue();
        assertThat(first.linkTo(then, ORDERED)).isFalse();
        assertThat(first.linkTo(then, RESTART)).isTrue();
        assertThat(first.linkTo(then, RESTART | ORDERED)).isFalse();
        assertThat(then.before).filteredOn(relation -> relation.first == first).hasSize(2);
        assertThat(first.after).hasSize(othersAfterFirst + 2);
    }
}
