package io.setpoint.executor.postgres;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A server of our own, in a temporary directory and on a free port, made of the programs that are installed ({@code initdb} on PATH or
 * below /usr/lib/postgresql). As the server refuses to run for root, it runs for the user postgres then.
 */
public final class PostgresServer implements AutoCloseable {
    private static @Nullable PostgresServer shared;

    private final Path programs;
    private final Path directory;
    private final int port;
    private final String options;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(Path programs, Path directory, int port, String options) {
        this.programs = programs;
        this.directory = directory;
        this.port = port;
        this.options = options;
    }

    /** The server for all tests of this process, which does not wait for disks; skips the test where there is none. */
    public static synchronized PostgresServer forTests() {
        if (shared == null) {
            Optional<Path> programs = programs();
            if (programs.isEmpty()) {
                return abort("PostgreSQL is not installed (no initdb on PATH or below /usr/lib/postgresql); "
                        + "on Debian: apt-get install postgresql");
            }
            PostgresServer server = start("-c fsync=off");
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            shared = server;
        }
        return shared;
    }

    /**
     * Starts a server.
     *
     * @param options for the program {@code postgres}
     */
    public static PostgresServer start(String options) {
        Path programs = programs().orElseThrow(() -> new IllegalStateException("PostgreSQL is not installed"));
        try {
            Path directory = Files.createTempDirectory("setpoint-postgres-");
            if (isRoot()) {
                Files.setOwner(directory, directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            }
            PostgresServer server = new PostgresServer(programs, directory, freePort(), options);
            server.run("initdb", "--username=setpoint", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync");
            server.up();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that was stopped. */
    public void up() {
        String all = options + " -h 127.0.0.1 -p " + port + " -k ''";
        run("pg_ctl", "start", "--wait", "--silent", "--log=" + directory.resolve("log"), "--options=" + all);
    }

    /** Stops the server as a crash would. */
    public void crash() {
        run("pg_ctl", "stop", "--wait", "--silent", "--mode=immediate");
    }

    /** Makes an empty database; returns its JDBC URL. */
    public String newDatabase() throws SQLException {
        String name = "test" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return url(name);
    }

    /** Runs a statement as the administrator. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url("postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        crash();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=setpoint";
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.add("--pgdata=" + directory.resolve("data"));
        command.addAll(List.of(arguments));
        try {
            // Not a pipe: the server would hold it.
            Path output = directory.resolveSibling(directory.getFileName() + "." + program);
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException(command + (ended ? " failed: " : " does not end: ") + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The directory of the programs, of the newest version. */
    private static Optional<Path> programs() {
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        Stream<Path> debian = Stream.of();
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (Stream<Path> all = Files.list(versions)) {
                debian = all.sorted(Comparator.comparing((Path version) -> version.getFileName().toString()).reversed())
                        .map(version -> version.resolve("bin")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Stream.concat(onPath, debian).filter(bin -> Files.isExecutable(bin.resolve("initdb"))).findFirst();
    }
}
