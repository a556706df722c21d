package io.setpoint.executor.http;

import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.Driver;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.time.Timers;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Drives services by HTTP requests: start, stop and monitor, and promote, demote and whatever else has an address. An answer 202 with a
 * Location is followed until that says that all is done. What it asks is told by the parameters of the resource.
 */
public final class HttpDriver implements Driver {
    /** The agent for which this driver is responsible. */
    public static final AgentName AGENT = new AgentName("ocf", "setpoint", "http");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT_TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Timers timers;
    private final Map<String, HttpOperation> running = new ConcurrentHashMap<>();

    public HttpDriver(Timers timers) {
        this.timers = timers;
    }

    @Override
    public CompletableFuture<OperationResult> execute(Operation operation) {
        HttpOperation exchange = new HttpOperation(operation, client, timers);
        running.put(operation.id(), exchange);
        return exchange.begin().whenComplete((result, failure) -> running.remove(operation.id(), exchange));
    }

    @Override
    public void cancel(String operationId) {
        HttpOperation exchange = running.get(operationId);
        if (exchange != null) {
            exchange.cancel();
        }
    }
}
