package io.setpoint.executor.fencing;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.FencingRequest;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.process.ProcessRunner;
import io.setpoint.executor.time.SystemTimers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Devices as resources, and nodes fenced with them. The agents write down each call. */
@Timeout(120)
class DeviceFencingTest {
    @TempDir
    Path root;

    private final SystemTimers timers = new SystemTimers();
    private final FenceDevices devices = new FenceDevices();
    private ProcessRunner runner;
    private StonithDriver driver;
    private List<List<String>> levels = List.of();

    @BeforeEach
    void open() throws Exception {
        runner = new ProcessRunner(1000);
        driver = new StonithDriver(devices, root, runner, timers);
        agent("fence_good", "exit 0");
        agent("fence_bad", "echo no power >&2; exit 1");
    }

    @AfterEach
    void close() throws Exception {
        timers.close();
        runner.close();
    }

    /** An agent that keeps the options that it read in one line of a file before it goes on. */
    private void agent(String name, String script) throws Exception {
        Path file = Files.writeString(root.resolve(name), """
                #!/bin/sh
                options=$(cat | paste -sd' ')
                echo "%s $options" >> %s/calls
                %s
                """.formatted(name, root, script));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> calls() throws Exception {
        Path calls = root.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private void device(String id, String agent, String... parameters) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        devices.register("n1", new FenceDevice(id, agent, map));
    }

    private OperationResult operate(String task, Duration interval) throws Exception {
        Operation operation = new Operation(
                "op", "F", new AgentName("stonith", null, "fence_good"), task, interval, Duration.ofSeconds(60),
                Map.of("ip", "10.0.0.9", "pcmk_host_list", "n2", "crm_feature_set", "3"), Map.of(), "n1");
        return driver.execute(operation).get(60, TimeUnit.SECONDS);
    }

    private DeviceFencing fencing() {
        return new DeviceFencing(devices, root, runner, timers);
    }

    private FencingRequest request(String action, Duration timeout) {
        return new FencingRequest("request", "n2", "2", action, Duration.ZERO, timeout, levels, Map.of());
    }

    private OperationResult fence(String action) throws Exception {
        return fencing().fence(request(action, Duration.ofSeconds(60))).get(60, TimeUnit.SECONDS);
    }

    @Test
    void aDeviceRunsWhereItIsRegistered() throws Exception {
        assertThat(operate("monitor", Duration.ZERO).exitStatus()).isEqualTo(ExitStatus.NOT_RUNNING);
        assertThat(operate("start", Duration.ZERO).exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(operate("monitor", Duration.ZERO).exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).containsExactly("fence_good action=monitor ip=10.0.0.9");
        assertThat(operate("monitor", Duration.ofSeconds(10)).exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).hasSize(2);
        assertThat(operate("stop", Duration.ZERO).exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(operate("monitor", Duration.ofSeconds(10)).exitStatus()).isEqualTo(ExitStatus.NOT_RUNNING);
        assertThat(calls()).hasSize(2);
    }

    @Test
    void aDeviceThatDoesNotAnswerDoesNotStart() throws Exception {
        agent("fence_good", "exit 1");

        assertThat(operate("start", Duration.ZERO).exitStatus()).isEqualTo(ExitStatus.ERROR);
        assertThat(operate("monitor", Duration.ZERO).exitStatus()).isEqualTo(ExitStatus.NOT_RUNNING);
    }

    @Test
    void anAgentThatIsNotThereIsNotInstalled() throws Exception {
        Files.delete(root.resolve("fence_good"));

        assertThat(operate("start", Duration.ZERO).status()).isEqualTo(ExecutionStatus.NOT_INSTALLED);
    }

    @Test
    void aDeviceCannotBePromoted() throws Exception {
        assertThat(operate("promote", Duration.ZERO).exitStatus()).isEqualTo(ExitStatus.UNIMPLEMENTED);
    }

    @Test
    void theAgentReadsActionTargetAndParameters() throws Exception {
        device("F", "fence_good", "ip", "10.0.0.9", "login", "a b", "pcmk_host_map", "n2:7;n3:8", "pcmk_reboot_action", "cycle");

        assertThat(fence("reboot").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).containsExactly("fence_good action=cycle nodename=n2 port=7 ip=10.0.0.9 login=a b");
    }

    @Test
    void theTargetMayHaveAnotherArgumentOrNone() throws Exception {
        device("F", "fence_good", "pcmk_host_argument", "plug");
        fence("off");
        device("F", "fence_good", "pcmk_host_argument", "none");
        fence("on");
        device("F", "fence_good", "port", "9");
        fence("off");

        assertThat(calls()).containsExactly(
                "fence_good action=off nodename=n2 plug=n2",
                "fence_good action=on nodename=n2",
                "fence_good action=off nodename=n2 port=9");
    }

    @Test
    void withoutADeviceForTheNodeNothingCanBeDone() throws Exception {
        device("F", "fence_good", "pcmk_host_list", "n1 n3");
        OperationResult result = fence("off");

        assertThat(result.status()).isEqualTo(ExecutionStatus.NO_FENCE_DEVICE);
        assertThat(calls()).isEmpty();
    }

    @Test
    void aDeviceIsAskedForItsTargetsIfItHasToBe() throws Exception {
        agent("fence_good", "case \"$options\" in *action=list*) echo n1,; echo 'n2, second';; esac");
        device("F", "fence_good", "pcmk_host_check", "dynamic-list");

        assertThat(fence("off").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).hasSize(2);
    }

    @Test
    void theNextDeviceIsTriedWhenOneFails() throws Exception {
        device("A", "fence_bad", "priority", "10");
        device("B", "fence_good");

        assertThat(fence("off").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).extracting(call -> call.split(" ")[0]).containsExactly("fence_bad", "fence_bad", "fence_good");
    }

    @Test
    void whenAllFailTheReasonNamesThem() throws Exception {
        device("A", "fence_bad", "pcmk_off_retries", "1");
        device("B", "fence_gone", "pcmk_off_retries", "1");
        OperationResult result = fence("off");

        assertThat(result.status()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(result.exitReason()).isEqualTo("Cannot fence n2; A (fence_bad off): exit status 1, no power; "
                + "B (fence_gone off): there is no fence agent " + root.resolve("fence_gone"));
    }

    @Test
    void allDevicesOfALevelMustSucceedAndAreOffBeforeAnyIsOn() throws Exception {
        agent("fence_good", "exit 0");
        device("A", "fence_good", "pcmk_host_argument", "a");
        device("B", "fence_good", "pcmk_host_argument", "b");
        levels = List.of(List.of("A", "missing"), List.of("A", "B"));

        assertThat(fence("reboot").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).containsExactly(
                "fence_good action=off nodename=n2 a=n2", "fence_good action=off nodename=n2 b=n2",
                "fence_good action=on nodename=n2 a=n2", "fence_good action=on nodename=n2 b=n2");
    }

    @Test
    void theNextLevelIsTriedWhenADeviceOfOneFails() throws Exception {
        device("A", "fence_good");
        device("B", "fence_bad", "pcmk_off_retries", "1");
        device("C", "fence_good");
        levels = List.of(List.of("A", "B"), List.of("C"));

        assertThat(fence("off").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).extracting(call -> call.split(" ")[0]).containsExactly("fence_good", "fence_bad", "fence_good");
    }

    @Test
    void theDevicesOfALevelAreUsedInTheirOrder() throws Exception {
        device("A", "fence_good", "pcmk_host_argument", "a");
        device("B", "fence_good", "pcmk_host_argument", "b", "priority", "9");
        levels = List.of(List.of("A", "B"));

        assertThat(fence("off").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(calls()).containsExactly("fence_good action=off nodename=n2 a=n2", "fence_good action=off nodename=n2 b=n2");
    }

    @Test
    void noDeviceOutsideTheLevelsIsUsed() throws Exception {
        device("A", "fence_bad", "pcmk_off_retries", "1");
        device("B", "fence_good");
        levels = List.of(List.of("A"), List.of("B", "gone"));
        OperationResult result = fence("off");

        assertThat(result.status()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(result.exitReason()).isEqualTo("Cannot fence n2; not all of B, gone are registered and can fence it; "
                + "A (fence_bad off): exit status 1, no power");
        assertThat(calls()).hasSize(1);
    }

    @Test
    void fencingEndsInTime() throws Exception {
        agent("fence_good", "sleep 600");
        device("A", "fence_good");
        OperationResult result = fencing().fence(request("off", Duration.ofMillis(800))).get(60, TimeUnit.SECONDS);

        assertThat(result.status()).isEqualTo(ExecutionStatus.TIMEOUT);
        assertThat(result.exitReason()).startsWith("Cannot fence n2 in time; A (fence_good off): Timed out after");
    }

    @Test
    void fencingCanBeGivenUp() throws Exception {
        agent("fence_good", "sleep 600");
        device("A", "fence_good");
        DeviceFencing fencing = fencing();
        CompletableFuture<OperationResult> result = fencing.fence(request("off", Duration.ofSeconds(100)));
        while (calls().isEmpty()) {
            Thread.sleep(10);
        }
        fencing.cancel("request");

        assertThat(result.get(60, TimeUnit.SECONDS).status()).isEqualTo(ExecutionStatus.CANCELLED);
    }

    @Test
    void fencingWaitsForItsDelay() throws Exception {
        device("A", "fence_good");
        OperationResult result = fencing()
                .fence(new FencingRequest("request", "n2", "2", "off", Duration.ofMillis(300), Duration.ofSeconds(60), List.of(), Map.of()))
                .get(60, TimeUnit.SECONDS);

        assertThat(result.exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(result.duration()).isGreaterThanOrEqualTo(Duration.ofMillis(290));
    }
}
