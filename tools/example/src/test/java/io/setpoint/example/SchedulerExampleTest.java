package io.setpoint.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SchedulerExampleTest {
    @Test
    void theClusterSettlesAfterEachPieceOfNews() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            SchedulerExample.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("    ") && !line.isBlank()))
                .containsExactly(
                        "The cluster has started, and nothing runs yet.",
                        "  Start      power            (  chisel )",
                        "  Start      orders-db        (   anvil )",
                        "  Start      shop-address     ( bellows )",
                        "  Start      shop-server      ( bellows )",
                        "  Nothing left to do.",
                        "anvil is put on standby.",
                        "  Move       orders-db        (  anvil -> bellows )",
                        "  Move       shop-address     ( bellows -> chisel )",
                        "  Move       shop-server      ( bellows -> chisel )",
                        "  Nothing left to do.",
                        "bellows is lost.",
                        "  Fence (reboot) bellows 'peer is no longer part of the cluster'",
                        "  Move       orders-db        ( bellows -> chisel )",
                        "  Restart    shop-address     (            chisel )  due to required orders-db start",
                        "  Restart    shop-server      (            chisel )  due to required shop-address start",
                        "  Nothing left to do.");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .as("actions in an order that the graph allows")
                .containsSubsequence(
                        "bellows is lost.",
                        "    stonith-bellows-reboot bellows",
                        "    orders-db_start_0 chisel",
                        "    shop-server_start_0 chisel");
    }
}
