package io.setpoint.executor.reality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The agents and services of the distribution, which these tests want but cannot demand. */
final class RealAgents {
    private static final Path AGENTS = Path.of("/usr/lib/ocf/resource.d");
    private static final List<String> WANTED = List.of("pacemaker/Dummy", "pacemaker/Stateful", "heartbeat/nginx", "heartbeat/pgsql");
    private static final Path POSTGRESQL = Path.of("/usr/lib/postgresql");

    private RealAgents() {}

    /** Skips the test, and says why, where something is missing. */
    static void assume() throws IOException {
        for (String agent : WANTED) {
            Assumptions.assumeTrue(
                    Files.isExecutable(AGENTS.resolve(agent)),
                    "ocf agent " + agent + " is missing; apt-get install pacemaker-resource-agents resource-agents");
        }
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/sbin/nginx")), "nginx is missing; apt-get install nginx");
        Assumptions.assumeTrue(postgresql().isPresent(), "PostgreSQL is missing; apt-get install postgresql");
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "agents of services want to be run by root");
    }

    /** The directory with the programs of the newest PostgreSQL. */
    static Optional<Path> postgresql() throws IOException {
        if (!Files.isDirectory(POSTGRESQL)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(POSTGRESQL)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("pg_ctl")) && Files.isExecutable(programs.resolve("initdb")))
                    .max(Comparator.comparingInt(programs -> Integer.parseInt(programs.getParent().getFileName().toString())));
        }
    }
}
