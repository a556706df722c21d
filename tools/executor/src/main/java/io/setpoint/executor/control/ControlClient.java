package io.setpoint.executor.control;

import io.setpoint.executor.controller.RequestException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks the controller of a state directory, and waits for its answers. Each method throws {@link RequestException} if the request cannot
 * be met, or if the controller ends before it answers.
 */
public final class ControlClient implements Configuration, AutoCloseable {
    private final SocketChannel connection;
    private final OutputStream out;
    private final LineReader lines;

    private ControlClient(SocketChannel connection) {
        this.connection = connection;
        out = Channels.newOutputStream(connection);
        lines = new LineReader(Channels.newInputStream(connection), LineReader.MOST_BYTES);
    }

    /**
     * Finds the controller.
     *
     * @return empty if none runs
     * @throws IOException if there is one that cannot be reached
     */
    public static Optional<ControlClient> connect(StateDirectory directory) throws IOException {
        if (!Files.exists(directory.socket())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ControlClient(ControlSocket.connect(directory.socket())));
        } catch (ConnectException e) {
            return Optional.empty();
        }
    }

    /** What is known now. */
    public StatusReport status() {
        return need(ask(Request.plain(Request.STATUS)).status());
    }

    @Override
    public int push(String document, String reason) {
        return need(ask(Request.push(document, reason)).number());
    }

    @Override
    public int rollback(int revision) {
        return need(ask(Request.about(Request.ROLLBACK, revision)).number());
    }

    @Override
    public List<StatusReport.Revision> history() {
        return need(ask(Request.plain(Request.HISTORY)).revisions());
    }

    @Override
    public String document(int revision) {
        return need(ask(Request.about(Request.SHOW, revision)).document());
    }

    /**
     * Has a resource forgotten, with its failures.
     *
     * @param node null for all
     * @return how many histories were forgotten
     */
    public int cleanup(String resource, @Nullable String node) {
        return need(ask(Request.cleanup(resource, node)).number());
    }

    /** Has nothing initiated any more. */
    public void pause() {
        ask(Request.plain(Request.PAUSE));
    }

    /** Takes {@link #pause} back. */
    public void resume() {
        ask(Request.plain(Request.RESUME));
    }

    /** Has what runs ended early. */
    public void cancel(String reason) {
        ask(Request.cancel(reason));
    }

    /**
     * Ends the controller, and returns once it has stopped listening.
     *
     * @param services whether all resources are stopped first
     */
    public void stop(boolean services) {
        try {
            send(Request.stop(services));
            // It may end before it has answered.
            for (String line = lines.next(); line != null; line = lines.next()) {
                accepted(line);
            }
        } catch (IOException e) {
            // It ended in its own way.
        }
    }

    private void send(Request request) throws IOException {
        out.write((JsonLine.of(request) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private Answer ask(Request request) {
        String line;
        try {
            send(request);
            line = lines.next();
        } catch (IOException e) {
            throw new RequestException("The controller has gone: " + e.getMessage(), e);
        }
        if (line == null) {
            throw new RequestException("The controller has gone before it answered");
        }
        return accepted(line);
    }

    private static Answer accepted(String line) {
        Answer answer = read(line);
        if (answer.error() != null) {
            throw new RequestException(answer.error());
        }
        return answer;
    }

    private static Answer read(String line) {
        try {
            return JsonLine.read(Answer.class, line);
        } catch (MalformedLineException e) {
            throw new RequestException("The controller's answer is not understood: " + e.getMessage(), e);
        }
    }

    private static <T> T need(@Nullable T part) {
        if (part == null) {
            throw new RequestException("The controller's answer is not understood: it lacks what was asked for");
        }
        return part;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
