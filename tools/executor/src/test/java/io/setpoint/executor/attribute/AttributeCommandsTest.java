package io.setpoint.executor.attribute;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.controller.AgentAttributes.Change;
import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Operation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeCommandsTest {
    @TempDir
    private Path directory;

    private AttributeCommands commands;

    @BeforeEach
    void install() throws IOException {
        commands = AttributeCommands.install(directory.resolve("commands"), directory.resolve("attributes"));
    }

    /** What a command answers, with its exit code where that is not zero. */
    private String call(String line) throws IOException, InterruptedException {
        Operation operation = new Operation(
                "1", "p", new AgentName("ocf", "test", "Agent"), "start", Duration.ZERO, Duration.ZERO, Map.of(), Map.of(), "n1");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", line);
        builder.environment().putAll(commands.environment(operation));
        builder.environment().put("OCF_RESOURCE_INSTANCE", "p");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        int exitCode = process.waitFor();
        return exitCode == 0 ? output : exitCode + " " + output;
    }

    @ParameterizedTest(name = "{0} sets {2} of {1} to {3}")
    @CsvSource({
        "crm_attribute --promotion -v 5, n1, master-p, 5",
        "crm_attribute -p -v 5, n1, master-p, 5",
        "crm_attribute --promotion=q --update=INFINITY, n1, master-q, INFINITY",
        "$HA_SBIN_DIR/crm_master -l reboot -v 10, n1, master-p, 10",
        "crm_master -r q -v 10, n1, master-q, 10",
        "crm_master -D, n1, master-p,",
        "crm_attribute -N n2 -n state -l forever -v 'a b', n2, state, a b",
        "crm_attribute --node n2 --name state --lifetime reboot --delete, n2, state,",
        "attrd_updater -n pingd -v 100 -d 5, n1, pingd, 100",
        "attrd_updater -n pingd -U 100 -N n2, n2, pingd, 100",
        "attrd_updater -D -n pingd, n1, pingd,",
        "attrd_updater -n count -v ++, n1, count, 1",
    })
    void agentsAsk(String line, String node, String name, String value) throws Exception {
        assertThat(call(line)).isEmpty();

        assertThat(commands.collect()).containsExactly(new Change(node, name, value));
        assertThat(commands.collect()).isEmpty();
    }

    @Test
    void whatIsAskedForComesInOrder() throws Exception {
        call("crm_master -v 1; crm_master -v 2; crm_master -D; attrd_updater -n x -v 'two\nlines'");

        assertThat(commands.collect()).containsExactly(
                new Change("n1", "master-p", "1"),
                new Change("n1", "master-p", "2"),
                new Change("n1", "master-p", null),
                new Change("n1", "x", "two\nlines"));
    }

    @ParameterizedTest(name = "{0} answers {1}")
    @CsvSource({
        "crm_master -G -q, 7",
        "crm_master -Q, 7",
        "crm_attribute -n load -q, heavy",
        "crm_attribute -n load -G, scope=status  name=load value=heavy",
        "attrd_updater -Q -n load, 'name=\"load\" host=\"n1\" value=\"heavy\"'",
        "crm_attribute -N n2 -n load -q, 105 crm_attribute: n2 has no attribute load",
        "crm_attribute -N n2 -n load -q -d none, none",
        "crm_master -v 8; crm_master -G -q, 8",
        "crm_node -n, n1",
        "pacemakerd -$, Pacemaker 2.1.8",
        "crm_node -p, 64 crm_node: '-p' is not offered to agents; -n and -q are",
        "crm_attribute -t crm_config -n x -v 1, 64 crm_attribute: attributes of type 'crm_config' are not kept for agents",
        "crm_attribute -n ../x -v 1, 64 crm_attribute: the name '../x' cannot be used",
        "crm_attribute -v 1, 64 crm_attribute: no attribute is named",
    })
    void agentsAreAnswered(String line, String answer) throws Exception {
        commands.publish("n1", Map.of("gone", "1"));
        commands.publish("n1", Map.of("master-p", "7", "load", "heavy"));

        assertThat(call(line)).isEqualTo(answer);
        assertThat(call("crm_attribute -n gone -q")).startsWith("105 ");
    }

    @Test
    void whatWasAskedOfAnEarlierControllerIsForgotten() throws Exception {
        call("crm_master -v 1");

        assertThat(AttributeCommands.install(directory.resolve("commands"), directory.resolve("attributes")).collect())
                .isEqualTo(List.of());
    }
}
