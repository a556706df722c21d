package io.setpoint.executor.reality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files of a PostgreSQL that trusts everybody on this machine, and does not wait for disks. */
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
        Files.writeString(database.data().resolve("postgresql.conf"), "fsync = off\n", StandardOpenOption.APPEND);
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
}
