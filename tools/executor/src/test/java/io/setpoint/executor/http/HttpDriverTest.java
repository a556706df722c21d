package io.setpoint.executor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.time.SystemTimers;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Services behind HTTP, started, stopped and monitored by requests. */
@Timeout(60)
class HttpDriverTest {
    private final SystemTimers timers = new SystemTimers();
    private final HttpDriver driver = new HttpDriver(timers);
    private final Map<String, String> parameters = new TreeMap<>();
    private PretendedCloud cloud;

    @BeforeEach
    void open() throws Exception {
        cloud = new PretendedCloud();
        parameters.put("base", cloud.url("/v1"));
        parameters.put("start_url", "${base}/servers");
        parameters.put("stop_url", "${base}/servers/${resource}");
        parameters.put("monitor_url", "${base}/servers/${resource}");
        parameters.put("poll_interval", "20ms");
    }

    @AfterEach
    void close() {
        cloud.close();
        timers.close();
    }

    private Operation operation(String task, Duration timeout) {
        return new Operation("op", "s1", HttpDriver.AGENT, task, Duration.ZERO, timeout, parameters, Map.of(), "n1");
    }

    private OperationResult run(String task) throws Exception {
        return driver.execute(operation(task, Duration.ofSeconds(30))).get(40, TimeUnit.SECONDS);
    }

    @Test
    void aServiceIsStartedByARequest() throws Exception {
        parameters.put("start_body", "{\"name\": \"${resource}\", \"host\": \"${node}\", \"size\": ${size}}");
        parameters.put("size", "3");
        parameters.put("header_X-Token", "${size}3");
        cloud.reply("POST /v1/servers", 201, "made");
        OperationResult result = run("start");

        assertThat(result.exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(result.status()).isEqualTo(ExecutionStatus.DONE);
        assertThat(result.output()).isEqualTo("POST " + cloud.url("/v1/servers") + ": 201 made");
        assertThat(cloud.requests).containsExactly("POST /v1/servers {\"name\": \"s1\", \"host\": \"n1\", \"size\": 3} token 33");
    }

    @Test
    void theMethodCanBeChosen() throws Exception {
        parameters.put("start_method", "PUT");
        cloud.reply("PUT /v1/servers", 204, "");

        assertThat(run("start").exitStatus()).isEqualTo(ExitStatus.OK);
    }

    @Test
    void aRequestThatWasMerelyAcceptedIsFollowedUntilItIsDone() throws Exception {
        cloud.reply("POST /v1/servers", 202, "/v1/jobs/7", "")
                .reply("GET /v1/jobs/7", 202, "")
                .reply("GET /v1/jobs/7", 202, "/v1/jobs/8", "")
                .reply("GET /v1/jobs/8", 202, "")
                .reply("GET /v1/jobs/8", 200, "done");

        assertThat(run("start").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(cloud.requests).containsExactly(
                "POST /v1/servers", "GET /v1/jobs/7", "GET /v1/jobs/7", "GET /v1/jobs/8", "GET /v1/jobs/8");
    }

    @Test
    void aLocationIsReadyWhenItsBodySaysSo() throws Exception {
        parameters.put("ready_pattern", "\"state\": *\"ACTIVE\"");
        cloud.reply("POST /v1/servers", 202, "jobs/7", "")
                .reply("GET /v1/jobs/7", 200, "{\"state\": \"BUILDING\"}")
                .reply("GET /v1/jobs/7", 200, "{\"state\": \"ACTIVE\"}");

        assertThat(run("start").exitStatus()).isEqualTo(ExitStatus.OK);
        assertThat(cloud.requests).hasSize(3);
    }

    @Test
    void aLocationThatSaysThatAllIsInVainEndsTheWait() throws Exception {
        parameters.put("ready_pattern", "ACTIVE");
        parameters.put("failed_pattern", "ERROR");
        cloud.reply("POST /v1/servers", 202, "/v1/jobs/7", "").reply("GET /v1/jobs/7", 200, "ERROR: no room");
        OperationResult result = run("start");

        assertThat(result.exitStatus()).isEqualTo(ExitStatus.ERROR);
        assertThat(result.exitReason()).endsWith("/v1/jobs/7: 200 ERROR: no room");
    }

    @Test
    void aLocationThatFailsEndsTheWait() throws Exception {
        cloud.reply("POST /v1/servers", 202, "/v1/jobs/7", "").reply("GET /v1/jobs/7", 500, "broken");

        assertThat(run("start").exitReason()).isEqualTo("The service gave up: GET " + cloud.url("/v1/jobs/7") + ": 500 broken");
    }

    @Test
    void credentialsAreNotShownToAnotherServer() throws Exception {
        parameters.put("header_X-Token", "secret");
        try (PretendedCloud other = new PretendedCloud()) {
            cloud.reply("POST /v1/servers", 202, other.url("/jobs/7"), "");
            other.reply("GET /jobs/7", 200, "done");

            assertThat(run("start").exitStatus()).isEqualTo(ExitStatus.OK);
            assertThat(other.requests).containsExactly("GET /jobs/7");
            assertThat(cloud.requests).containsExactly("POST /v1/servers token secret");
        }
    }

    @Test
    void anOperationThatIsNotDoneInTimeSaysWhatItSawLast() throws Exception {
        cloud.reply("POST /v1/servers", 202, "/v1/jobs/7", "").reply("GET /v1/jobs/7", 202, "10 percent");
        OperationResult result = driver.execute(operation("start", Duration.ofMillis(600))).get(30, TimeUnit.SECONDS);

        assertThat(result.status()).isEqualTo(ExecutionStatus.TIMEOUT);
        assertThat(result.exitReason())
                .isEqualTo("Timed out after 600 ms; the last answer was GET " + cloud.url("/v1/jobs/7") + ": 202 10 percent");
        int asked = cloud.requests.size();
        Thread.sleep(100);
        assertThat(cloud.requests).hasSizeLessThanOrEqualTo(asked + 1);
    }

    @Test
    void anOperationCanBeCancelled() throws Exception {
        cloud.reply("POST /v1/servers", 202, "/v1/jobs/7", "").reply("GET /v1/jobs/7", 202, "");
        CompletableFuture<OperationResult> result = driver.execute(operation("start", Duration.ofSeconds(30)));
        driver.cancel("op");

        assertThat(result.get(10, TimeUnit.SECONDS).status()).isEqualTo(ExecutionStatus.CANCELLED);
    }

    @ParameterizedTest(name = "{0} answered with {1}: {2}")
    @CsvSource({
        "start, 200, 0", "start, 201, 0", "start, 202, 0", "start, 409, 1", "start, 500, 1", "start, 302, 1",
        "stop, 200, 0", "stop, 204, 0", "stop, 404, 0", "stop, 410, 0", "stop, 500, 1",
        "monitor, 200, 0", "monitor, 404, 7", "monitor, 410, 7", "monitor, 500, 1", "monitor, 401, 1",
    })
    void whatAStatusMeans(String task, int status, int exitStatus) throws Exception {
        cloud.reply("POST /v1/servers", status, "").reply("DELETE /v1/servers/s1", status, "").reply("GET /v1/servers/s1", status, "");

        assertThat(run(task).exitStatus()).isEqualTo(exitStatus);
    }

    @ParameterizedTest
    @CsvSource({"200-204;409, 409, 0", "409, 200, 1", "200-204, 204, 0", "200-204, 205, 1"})
    void whichStatusMeansSuccessCanBeChosen(String expected, int status, int exitStatus) throws Exception {
        parameters.put("start_expected", expected.replace(';', ','));
        cloud.reply("POST /v1/servers", status, "");

        assertThat(run("start").exitStatus()).isEqualTo(exitStatus);
    }

    @ParameterizedTest(name = "a body of {0}: {1}")
    @CsvSource({"attached to s1, 0", "attached to s1 as leader, 8", "detached, 7", "confused, 1"})
    void whatAMonitorFindsInTheBody(String body, int exitStatus) throws Exception {
        parameters.put("running_pattern", "attached to \\w+");
        parameters.put("promoted_pattern", "as leader");
        parameters.put("stopped_pattern", "^detached");
        cloud.reply("GET /v1/servers/s1", 200, body);

        assertThat(run("monitor").exitStatus()).isEqualTo(exitStatus);
    }

    @Test
    void aServiceThatIsPromotedByARequestHasAnAddressForThat() throws Exception {
        assertThat(run("promote").exitStatus()).isEqualTo(ExitStatus.UNIMPLEMENTED);

        parameters.put("promote_url", "${base}/leader");
        cloud.reply("POST /v1/leader", 200, "");
        assertThat(run("promote").exitStatus()).isEqualTo(ExitStatus.OK);
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "start_url, , The parameter start_url is missing",
        "start_url, ${nobody}/x, There is no parameter nobody for ${nobody}",
        "start_url, 'no address', '''no address'' is no address: Illegal character in path at index 2: no address'",
        "start_url, ftp://somewhere/, 'No request can be made to ftp://somewhere/: invalid URI scheme ftp'",
        "start_expected, 2xx, '''2xx'' is no HTTP status and no range of them, such as 200 or 200-299'",
    })
    void aParameterThatCannotBeUsedIsNamed(String name, String value, String reason) throws Exception {
        cloud.reply("POST /v1/servers", 201, "");
        if (value == null) {
            parameters.remove(name);
        } else {
            parameters.put(name, value);
        }
        OperationResult result = run("start");

        assertThat(result.exitStatus()).isEqualTo(ExitStatus.NOT_CONFIGURED);
        assertThat(result.exitReason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"poll_interval, never", "ready_pattern, [", "ready_status, x"})
    void aParameterForTheWaitThatCannotBeUsedIsNamedToo(String name, String value) throws Exception {
        parameters.put(name, value);
        cloud.reply("POST /v1/servers", 202, "/v1/jobs/7", "").reply("GET /v1/jobs/7", 200, "");

        assertThat(run("start").exitStatus()).isEqualTo(ExitStatus.NOT_CONFIGURED);
    }

    @Test
    void aServiceThatCannotBeReachedIsAnError() throws Exception {
        cloud.close();
        OperationResult result = run("monitor");

        assertThat(result.status()).isEqualTo(ExecutionStatus.ERROR);
        assertThat(result.exitStatus()).isEqualTo(ExitStatus.ERROR);
        assertThat(result.exitReason()).startsWith("The service does not answer: ");
    }

    @Test
    void ofALongAnswerOnlyTheBeginningIsRead() throws Exception {
        cloud.reply("GET /v1/servers/s1", 200, "x".repeat(1_000_000));

        assertThat(run("monitor").output()).hasSizeBetween(65_536, 66_000);
    }
}
