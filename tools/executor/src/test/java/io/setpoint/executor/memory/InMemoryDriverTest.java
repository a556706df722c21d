package io.setpoint.executor.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.memory.PretendedServices.Role;
import io.setpoint.executor.time.VirtualTimers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InMemoryDriverTest {
    private final VirtualTimers timers = new VirtualTimers(Instant.EPOCH);
    private final PretendedServices services = new PretendedServices();

    private static Operation operation(String task, Duration timeout) {
        return new Operation(
                "op", "r", new AgentName("ocf", "test", "Dummy"), task, Duration.ZERO, timeout, Map.of(), Map.of(), "n1");
    }

    private CompletableFuture<OperationResult> run(Answer answer, String task, Duration timeout) {
        return new InMemoryDriver(timers, services, operation -> answer).execute(operation(task, timeout));
    }

    @ParameterizedTest(name = "after {0} a monitor finds {1}")
    @CsvSource({
        "'', 7", "start, 0", "start promote, 8", "start promote demote, 0", "start stop, 7", "migrate_from, 0",
        "start migrate_to, 7", "start notify, 0", "stop, 7",
    })
    void whatWasPretendedIsFoundAgain(String tasks, int exitStatus) {
        InMemoryDriver driver = new InMemoryDriver(timers, services);
        for (String task : tasks.split(" ")) {
            driver.execute(operation(task, Duration.ZERO));
        }

        assertThat(driver.execute(operation("monitor", Duration.ZERO)).join().exitStatus()).isEqualTo(exitStatus);
    }

    @Test
    void anAnswerComesAfterItsDelayAndItsEffectWithIt() {
        CompletableFuture<OperationResult> result = run(Answer.after(Duration.ofSeconds(5)), "start", Duration.ofSeconds(20));

        assertThat(result).isNotDone();
        assertThat(services.nodesOf("r")).isEmpty();
        timers.advance();
        assertThat(result.join().duration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(services.nodesOf("r")).containsExactly("n1");
    }

    @Test
    void anAnswerThatTakesTooLongIsATimeout() {
        CompletableFuture<OperationResult> result = run(Answer.after(Duration.ofSeconds(30)), "start", Duration.ofSeconds(20));
        timers.advance();

        assertThat(result.join().status()).isEqualTo(ExecutionStatus.TIMEOUT);
        assertThat(services.nodesOf("r")).isEmpty();
    }

    @Test
    void aFailureChangesNothing() {
        OperationResult result = run(Answer.saying(ExitStatus.ERROR, "no"), "start", Duration.ZERO).join();

        assertThat(result.exitStatus()).isEqualTo(ExitStatus.ERROR);
        assertThat(result.exitReason()).isEqualTo("no");
        assertThat(services.nodesOf("r")).isEmpty();
    }

    @Test
    void whatIsCancelledNeverHappens() {
        InMemoryDriver driver = new InMemoryDriver(timers, services, operation -> Answer.after(Duration.ofSeconds(5)));
        CompletableFuture<OperationResult> result = driver.execute(operation("start", Duration.ZERO));
        driver.cancel("op");
        timers.advance();

        assertThat(result.join().status()).isEqualTo(ExecutionStatus.CANCELLED);
        assertThat(services.nodesOf("r")).isEmpty();
    }

    @Test
    void fencingEndsAllThatRunsOnANodeAndLettingItInEndsNothing() {
        InMemoryFencing fencing = new InMemoryFencing(timers, services);
        services.run("n1", "a", Role.STARTED);
        services.run("n2", "a", Role.PROMOTED);
        fencing.fence(request("n1", "off"));
        fencing.fence(request("n2", "on"));

        assertThat(services.nodesOf("a")).containsExactly("n2");
    }

    private static FencingRequest request(String node, String action) {
        return new FencingRequest("f", node, node, action, Duration.ZERO, Duration.ofSeconds(60), List.of(), Map.of());
    }
}
