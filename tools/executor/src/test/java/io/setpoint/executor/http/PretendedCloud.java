package io.setpoint.executor.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Executors;

/** A server that answers as the test has prepared, one answer after the other for each kind of request; the last one stays. */
final class PretendedCloud implements AutoCloseable {
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Queue<Reply>> replies = new HashMap<>();
    private final HttpServer server;

    /** What is answered; a location, if there is one, is below the server. */
    private record Reply(int status, String location, String body) {}

    PretendedCloud() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread daemon = new Thread(task);
            daemon.setDaemon(true);
            return daemon;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String url(String path) {
        return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort() + path;
    }

    PretendedCloud reply(String request, int status, String body) {
        return reply(request, status, "", body);
    }

    PretendedCloud reply(String request, int status, String location, String body) {
        replies.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Reply(status, location, body));
        return this;
    }

    private void answer(HttpExchange exchange) {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String token = exchange.getRequestHeaders().getFirst("X-Token");
            requests.add(request + (body.isEmpty() ? "" : " " + body) + (token == null ? "" : " token " + token));
            Queue<Reply> prepared = replies.getOrDefault(request, new ArrayDeque<>());
            Reply reply = prepared.size() > 1 ? prepared.remove() : prepared.peek();
            if (reply == null) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            if (!reply.location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", reply.location);
            }
            byte[] bytes = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
