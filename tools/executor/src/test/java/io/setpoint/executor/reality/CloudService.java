package io.setpoint.executor.reality;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/**
 * A service that makes servers and volumes, in its own time, and refuses what comes in the wrong order. Whatever takes a while is answered
 * with 202 and a job to be asked.
 */
final class CloudService implements AutoCloseable {
    /** How often a job is asked until it is done. */
    private static final int QUESTIONS = 3;

    private final HttpServer server;
    private final Map<String, Integer> jobs = new TreeMap<>();
    private final Map<String, Boolean> things = new TreeMap<>();
    private final List<String> events = new ArrayList<>();

    CloudService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread daemon = new Thread(task);
            daemon.setDaemon(true);
            return daemon;
        }));
        server.createContext("/v1/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What there is, and is ready. */
    synchronized List<String> things() {
        return things.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList();
    }

    /** What was done, and what was refused, in order. */
    synchronized List<String> events() {
        return List.copyOf(events);
    }

    private record Reply(int status, String location, String body) {
        static Reply of(int status, String body) {
            return new Reply(status, "", body);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/v1".length());
            exchange.getRequestBody().readAllBytes();
            Reply reply = answer(exchange.getRequestMethod(), path);
            if (!reply.location.isEmpty()) {
                exchange.getResponseHeaders().set("Location", reply.location);
            }
            byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private synchronized Reply answer(String method, String path) {
        if (path.startsWith("/jobs")) {
            return job(path.substring("/jobs".length()));
        }
        return switch (method) {
            case "PUT" -> make(path);
            case "DELETE" -> delete(path);
            default -> things.containsKey(path) ? Reply.of(200, things.get(path) ? "ready" : "in the making") : Reply.of(404, "");
        };
    }

    private Reply make(String path) {
        for (String other : needed(path)) {
            if (!things.getOrDefault(other, false)) {
                return refuse("PUT " + path + " before " + other);
            }
        }
        if (things.putIfAbsent(path, false) != null) {
            return refuse("PUT " + path + " again");
        }
        jobs.put(path, QUESTIONS);
        return new Reply(202, "/v1/jobs" + path, "");
    }

    private Reply job(String path) {
        int left = jobs.merge(path, -1, Integer::sum);
        if (left > 0) {
            return Reply.of(202, left + " to go");
        }
        if (things.put(path, true) == Boolean.FALSE) {
            events.add("made " + path);
        }
        return Reply.of(200, "done");
    }

    private Reply delete(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        for (String other : things.keySet()) {
            boolean attachment = other.matches("/servers/[^/]+/volumes/[^/]+");
            if (attachment && !other.equals(path) && List.of(other.split("/")).contains(name)) {
                return refuse("DELETE " + path + " before " + other);
            }
        }
        if (things.remove(path) == null) {
            return Reply.of(404, "");
        }
        things.remove(path + "/filesystem");
        events.add("deleted " + path);
        return Reply.of(204, "");
    }

    private Reply refuse(String what) {
        events.add("refused " + what);
        return Reply.of(409, what);
    }

    /** An attachment needs both ends, a file system an attached volume. */
    private List<String> needed(String path) {
        String[] parts = path.split("/");
        if (parts.length == 5) {
            return List.of("/servers/" + parts[2], "/volumes/" + parts[4]);
        }
        if (path.endsWith("/filesystem")) {
            String attached = things.keySet().stream().filter(thing -> thing.matches("/servers/[^/]+/volumes/" + parts[2])).findFirst()
                    .orElse("an attachment of " + parts[2]);
            return List.of("/volumes/" + parts[2], attached);
        }
        return List.of();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
