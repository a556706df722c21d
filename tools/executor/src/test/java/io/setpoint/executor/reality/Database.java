package io.setpoint.executor.reality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of a PostgreSQL that trusts everybody on this machine. */
record Database(Path directory, Path programs, int port) {
    private static final String OWNER = "postgres";

    /** Makes the files; the directories above have to be open for everybody. */
    static Database make(Path directory) throws IOException, InterruptedException {
        Path programs = RealAgents.postgresql().orElseThrow();
        Database database = new Database(Files.createDirectories(directory), programs, Outside.freePort());
        own(Files.createDirectories(database.data()));
        own(Files.createDirectories(database.sockets()));
        String initdb = programs.resolve("initdb").toString();
        Outside.Printed made = Outside.run(
                "runuser", "-u", OWNER, "--", initdb, "--auth=trust", "--no-sync", "--pgdata", database.data().toString());
        if (made.exitStatus() != 0) {
            throw new IOException("initdb: " + made.text());
        }
        return database;
    }

    private static void own(Path path) throws IOException {
        Files.setOwner(path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
    }

    Path data() {
        return directory.resolve("data");
    }

    private Path sockets() {
        return directory.resolve("sockets");
    }

    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("pgctl", programs.resolve("pg_ctl").toString());
        parameters.put("psql", programs.resolve("psql").toString());
        parameters.put("pgdata", data().toString());
        parameters.put("config", data().resolve("postgresql.conf").toString());
        parameters.put("logfile", data().resolve("server.log").toString());
        parameters.put("socketdir", sockets().toString());
        parameters.put("pghost", "127.0.0.1");
        parameters.put("pgport", String.valueOf(port));
        return parameters;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + OWNER;
    }

    /** What a query answers, or why it does not. */
    String query(String sql) throws IOException, InterruptedException {
        return Outside.run(
                        programs.resolve("psql").toString(),
                        "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", OWNER, "-X", "-At", "-c", sql, "postgres")
                .text();
    }

    /** The first process of the server. */
    long master() throws IOException {
        return Long.parseLong(Files.readAllLines(data().resolve("postmaster.pid")).get(0).strip());
    }

    /** Starts the server without any cluster. */
    void start() throws IOException, InterruptedException {
        Outside.Printed started = control("start", "-w", "-l", data().resolve("server.log").toString(),
                "-o", "-p " + port + " -h 127.0.0.1 -k " + sockets() + " -F");
        if (started.exitStatus() != 0) {
            throw new IOException("pg_ctl start: " + started.text());
        }
    }

    /** Stops the server, whoever started it; without effect if none runs. */
    void stop() throws IOException, InterruptedException {
        control("stop", "-w", "-m", "immediate");
    }

    private Outside.Printed control(String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 7];
        System.arraycopy(new String[] {"runuser", "-u", OWNER, "--", programs.resolve("pg_ctl").toString(), "-D", data().toString()},
                0, command, 0, 7);
        System.arraycopy(arguments, 0, command, 7, arguments.length);
        return Outside.run(command);
    }
}
