package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.UUID;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryOrderTest {
    private static final String OTHER_UUID = "1111bbbb-0000-0000-0000-000000000000";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // node, call, time, transition, uuid of A | of B | sign of the comparison
                "n1,5,100,-,-  | n1,7,50,-,-   | -1",
                "n1,7,50,-,-   | n1,5,100,-,-  | 1",
                "N1,5,100,-,-  | n1,7,50,-,-   | -1",
                "n1,5,100,-,-  | n1,5,101,-,-  | -1",
                "n1,5,100,-,-  | n1,5,100,-,-  | 0",
                "n1,9,100,-,-  | n2,1,101,-,-  | -1",
                "n1,9,102,-,-  | n2,1,101,-,-  | 1",
                "n1,9,-,-,-    | n2,1,101,-,-  | 0",
                "n1,-1,100,4,a | n1,-1,50,3,a  | 0",
                "n1,-1,100,-,- | n1,5,50,3,a   | 0",
                "n1,-1,100,4,a | n1,5,50,4,a   | 1",
                "n1,5,50,4,a   | n1,-1,100,4,a | -1",
                "n1,-1,100,4,a | n1,5,50,9,b   | 1",
                "n1,-1,100,4,a | n1,5,50,9,a   | -1",
                "n1,-1,100,9,a | n1,5,50,4,a   | 1",
                "n1,-1,100,-1,a| n1,5,50,4,a   | 1",
            })
    void olderComesFirst(String a, String b, int expected) {
        assertThat(HistoryOrder.INSTANCE.compare(read("a", a), read("b", b))).isEqualTo(expected);
    }

    @Test
    void entriesWithTheSameIdOnTheSameNodeAreEqual() {
        assertThat(HistoryOrder.INSTANCE.compare(read("x", "n1,5,100,-,-"), read("x", "n1,7,200,-,-"))).isZero();
        assertThat(HistoryOrder.INSTANCE.compare(read("x", "n1,5,100,-,-"), read("x", "n2,7,200,-,-"))).isEqualTo(-1);
    }

    @Test
    void ofEqualEntriesTheLaterInTheDocumentIsTakenAsTheOlder() {
        HistoryBlock block = block(
                operation("last_0", "n1,5,100,-,-"), operation("last_failure_0", "n1,5,100,-,-"), operation("first", "n1,2,100,-,-"));

        assertThat(ids(block)).containsExactly("first", "last_failure_0", "last_0");
    }

    private static List<String> ids(HistoryBlock block) {
        return block.entries().stream().map(entry -> entry.element.id).toList();
    }

    private static HistoryBlock block(LrmOperation... operations) {
        LrmResource element = new LrmResource();
        element.operations.addAll(List.of(operations));
        return new HistoryBlock(element);
    }

    private static HistoryEntry read(String id, String text) {
        return new HistoryEntry(operation(id, text));
    }

    private static LrmOperation operation(String id, String text) {
        String[] fields = text.strip().split(",");
        LrmOperation operation = new LrmOperation();
        operation.id = id;
        operation.operation = "start";
        operation.onNode = fields[0];
        operation.callId = fields[1];
        operation.lastRcChange = fields[2].equals("-") ? null : fields[2];
        if (!fields[3].equals("-")) {
            operation.transitionMagic = "0:0;3:" + fields[3] + ":0:" + (fields[4].equals("a") ? UUID : OTHER_UUID);
        }
        return operation;
    }
}
