package io.setpoint.executor.reality;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A controller is killed while it moves twenty services, and another one takes over. Kills are many with {@code -Dkills=N} (a journal's
 * home; 2 otherwise, which take half a minute) and the same ones each time with the same {@code -Dkills.seed=N}.
 */
@Tag("integration")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("kills.seed", 7);
    private static final int PROBES = 3 * World.SERVICES;
    private static final int MOST_DELAY_MILLIS = 40;

    @TempDir
    Path root;

    private int worlds;
    private int controllers;

    /** Makes the location of an empty journal. */
    private interface Home {
        String empty(Path state) throws Exception;
    }

    @Test
    void withTheEmbeddedDatabase() throws Exception {
        survive("H2", state -> state.resolve("journal").toString());
    }

    @Test
    void withPostgresql() throws Exception {
        PostgresServer server = PostgresServer.forTests();
        survive("PostgreSQL", state -> server.newDatabase());
    }

    private void survive(String name, Home home) throws Exception {
        Random random = new Random(SEED);
        KillableController next = controller();
        try {
            Life undisturbed = live(home, next, null, Integer.MAX_VALUE, 0);
            long interrupted = 0;
            long repeated = 0;
            for (int i = 0; i < KILLS; i++) {
                KillableController first = next;
                next = controller();
                int moment = PROBES + random.nextInt(undisturbed.lines() - PROBES);
                Life life = live(home, first, next, moment, random.nextInt(MOST_DELAY_MILLIS));
                interrupted += life.log.interrupted();
                repeated += life.log.begun() - undisturbed.log.begun();
            }
            System.out.printf("%s: %d of %d kills survived; %d operations were interrupted, %d were done again%n",
                    name, KILLS, KILLS, interrupted, repeated);
        } finally {
            next.kill();
        }
    }

    private KillableController controller() throws IOException {
        Path document = root.resolve("warm.xml");
        Files.copy(Samples.file("stateful", "cluster.xml"), document, StandardCopyOption.REPLACE_EXISTING);
        return new KillableController(document, root.resolve("controller" + ++controllers));
    }

    /** What became of a world in the end. */
    private record Life(AgentLog log, int lines) {}

    /**
     * Moves the services of a new world.
     *
     * @param first is killed, unless there is no second one, which takes over and ends by itself
     * @param moment how many lines agents have written then
     * @param delayMillis how much later
     */
    private Life live(Home home, KillableController first, @Nullable KillableController second, int moment, int delayMillis)
            throws Exception {
        Path directory = Files.createDirectory(root.resolve("world" + ++worlds));
        World world = World.make(directory.resolve("services"));
        Path state = Files.createDirectories(directory.resolve("state"));
        String journal = home.empty(state);
        String circumstances =
                "kill " + worlds + " of seed " + SEED + " at line " + moment + " and " + delayMillis + " ms, in " + directory;
        KillableController last = first;
        first.begin(world, state, journal);
        if (second != null) {
            try {
                second.awaitReady();
                first.await(circumstances, () -> Files.readAllLines(world.log()).size() >= moment);
                Thread.sleep(delayMillis);
            } finally {
                first.kill();
            }
            second.begin(world, state, journal);
            last = second;
        }
        last.awaitRest(circumstances);
        last.stop(circumstances);
        AgentLog log = new AgentLog(world.log());
        assertThat(world.running()).as(circumstances).isEqualTo(World.wanted());
        assertThat(log.faults()).as(circumstances).isEmpty();
        return new Life(log, Files.readAllLines(world.log()).size());
    }
}
