package io.setpoint.executor.control;

import io.setpoint.executor.controller.ControllerRequests;
import io.setpoint.executor.journal.Journal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Listens on the socket of a state directory. A thread a connection: requests are few, and some take a while. Clients that hang disturb
 * nobody: when there are too many connections, the oldest is ended.
 */
public final class ControlServer implements AutoCloseable {
    private static final int MOST_CONNECTIONS = 64;

    private final Path path;
    private final ServerSocketChannel socket;
    private final Desk desk;
    private final int mostBytes;
    private final Deque<SocketChannel> connections = new ArrayDeque<>();
    private boolean closed;

    private ControlServer(Path path, ServerSocketChannel socket, Desk desk, int mostBytes) {
        this.path = path;
        this.socket = socket;
        this.desk = desk;
        this.mostBytes = mostBytes;
    }

    /**
     * Begins to listen.
     *
     * @param directory in possession of the caller
     */
    public static ControlServer start(StateDirectory directory, ControllerRequests controller, Journal journal) throws IOException {
        return start(directory, new Desk(controller, journal), LineReader.MOST_BYTES);
    }

    static ControlServer start(StateDirectory directory, Desk desk, int mostBytes) throws IOException {
        Path path = directory.socket();
        // One that was killed could not take its socket away.
        Files.deleteIfExists(path);
        ServerSocketChannel socket = ControlSocket.listen(path);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
        ControlServer server = new ControlServer(path, socket, desk, mostBytes);
        daemon("setpoint-control", server::accept);
        return server;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (true) {
            try {
                SocketChannel connection = socket.accept();
                if (add(connection)) {
                    daemon("setpoint-control-client", () -> serve(connection));
                }
            } catch (IOException e) {
                if (!socket.isOpen()) {
                    return;
                }
            }
        }
    }

    private boolean add(SocketChannel connection) throws IOException {
        SocketChannel tooMany = null;
        synchronized (this) {
            if (closed) {
                connection.close();
                return false;
            }
            if (connections.size() == MOST_CONNECTIONS) {
                tooMany = connections.removeFirst();
            }
            connections.addLast(connection);
        }
        close(tooMany);
        return true;
    }

    private void serve(SocketChannel connection) {
        try (connection;
                InputStream in = Channels.newInputStream(connection);
                OutputStream out = Channels.newOutputStream(connection)) {
            LineReader lines = new LineReader(in, mostBytes);
            for (String line = next(lines, out); line != null; line = next(lines, out)) {
                send(desk.answer(line), out);
            }
        } catch (IOException e) {
            // The client has gone; nobody is left who could be told.
        } finally {
            synchronized (this) {
                connections.remove(connection);
            }
        }
    }

    /** Nothing can be read after a line that does not end. */
    private static @Nullable String next(LineReader lines, OutputStream out) throws IOException {
        try {
            return lines.next();
        } catch (MalformedLineException e) {
            send(JsonLine.of(Answer.error(String.valueOf(e.getMessage()))), out);
            return null;
        }
    }

    private static void send(String line, OutputStream out) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Ends all connections, and takes the socket away. */
    @Override
    public void close() throws IOException {
        Deque<SocketChannel> open;
        synchronized (this) {
            closed = true;
            open = new ArrayDeque<>(connections);
            connections.clear();
        }
        socket.close();
        Files.deleteIfExists(path);
        open.forEach(ControlServer::close);
    }

    private static void close(@Nullable SocketChannel connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (IOException e) {
            // It is not used any more in any case.
        }
    }
}
