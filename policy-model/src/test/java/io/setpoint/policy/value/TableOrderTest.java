package io.setpoint.policy.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableOrderTest {
    @Test
    void walksSmallTablesInTheOrderThatIsKnown() {
        assertThat(TableOrder.of(List.of("n1", "n2", "n3"))).containsExactly("n2", "n1", "n3");
        assertThat(TableOrder.of(List.of("1", "2", "3", "10"))).containsExactly("1", "3", "10", "2");
        assertThat(TableOrder.of(List.of("node0", "node1", "node2", "node3", "node4", "node5")))
                .containsExactly("node2", "node4", "node1", "node3", "node5", "node0");
    }

    @Test
    void keepsEveryKeyWhileItGrowsAndShrinks() {
        TableOrder table = new TableOrder();
        List<String> keys = IntStream.range(0, 5000).mapToObj(i -> "key" + i).toList();

        keys.forEach(table::put);
        assertThat(table.keys()).containsExactlyInAnyOrderElementsOf(keys);

        keys.subList(10, 5000).forEach(table::remove);
        assertThat(table.keys()).containsExactlyInAnyOrderElementsOf(keys.subList(0, 10));
    }

    @Test
    void aKeyThatIsPutInAgainKeepsItsPlace() {
        assertThat(TableOrder.of(List.of("n1", "n2", "n3", "n1"))).containsExactly("n2", "n1", "n3");
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        TableOrder table = new TableOrder();
        table.put("n1");
        table.put("n2");
        table.remove("n3");

        assertThat(table.keys()).containsExactly("n2", "n1");
    }

    @Test
    void aNewKeyTakesTheFirstPlaceThatWasFreedOnItsWay() {
        // "a" and "h" have the same home (97·11 and 104·11 modulo 7), so "h" stands behind "a" until "a" leaves.
        TableOrder table = new TableOrder();
        table.put("a");
        table.put("h");
        assertThat(table.keys()).containsExactly("a", "h");

        table.remove("a");
        table.put("o");

        assertThat(table.keys()).containsExactly("o", "h");
    }
}
