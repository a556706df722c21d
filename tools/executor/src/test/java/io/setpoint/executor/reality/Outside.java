package io.setpoint.executor.reality;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at services as their users do. */
final class Outside {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private Outside() {}

    /** What a command prints on both its channels. */
    record Printed(int exitStatus, String text) {}

    static Printed run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null")).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("Does not end: " + String.join(" ", command));
        }
        return new Printed(process.exitValue(), text.strip());
    }

    /** A port that nobody listened on a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The page at a port, or why there is none. */
    static String page(int port) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).timeout(PATIENCE).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body().strip();
        } catch (IOException e) {
            return "no page: " + e.getClass().getSimpleName();
        }
    }

    /** Processes whose command line contains a text. */
    static List<Long> processesWith(String text) throws IOException, InterruptedException {
        return run("pgrep", "-f", "--", text).text().lines().map(Long::valueOf).toList();
    }
}
