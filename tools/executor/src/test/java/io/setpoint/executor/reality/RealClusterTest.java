package io.setpoint.executor.reality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes, agents of the distribution, a real nginx and a real PostgreSQL: started, killed, moved, promoted and stopped. What runs is
 * looked at from outside.
 */
@Tag("integration")
@Timeout(600)
class RealClusterTest {
    private static final List<String> NODES = List.of("n1", "n2", "n3");

    @TempDir
    Path root;

    private int port;
    private Database database;
    private String document;

    @BeforeEach
    void prepare() throws Exception {
        RealAgents.assume();
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        port = Outside.freePort();
        for (String node : NODES) {
            WebSite.make(root.resolve("sites").resolve(node), port);
        }
        database = Database.make(root.resolve("database"));
        try (InputStream template = RealClusterTest.class.getResourceAsStream("cluster.xml")) {
            document = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@WEB_PORT@", String.valueOf(port))
                    .replace("@SITES@", root.resolve("sites").toString())
                    .replace("@DATABASE@", database.directory().toString())
                    .replace("@PROGRAMS@", database.programs().toString())
                    .replace("@SQL_PORT@", String.valueOf(database.port()));
        }
    }

    /** Nothing goes on when a test has failed. */
    @AfterEach
    void tidyUp() throws Exception {
        for (String text : List.of(root.resolve("sites").toString(), root.resolve("database").toString())) {
            for (long process : Outside.processesWith(text)) {
                kill(process);
            }
        }
    }

    private String onStandby(String node) {
        String plain = "uname=\"" + node + "\"/>";
        assertThat(document).contains(plain);
        return document.replace(plain, "uname=\"" + node + "\"><instance_attributes id=\"standby\">"
                + "<nvpair id=\"standby-on\" name=\"standby\" value=\"on\"/></instance_attributes></node>");
    }

    /** Agents do not expect that what they start is killed before they are done. */
    private static void awaitStarted(LocalCluster cluster, String agent) throws Exception {
        cluster.await(List.of(), () -> Outside.processesWith("resource.d/" + agent + " start"));
    }

    /** The nodes whose configuration an nginx runs with, and the page that is shown. */
    private List<String> web() throws Exception {
        List<String> seen = new ArrayList<>();
        for (String node : NODES) {
            if (!Outside.processesWith("master process.*" + root.resolve("sites").resolve(node)).isEmpty()) {
                seen.add(node);
            }
        }
        seen.add(Outside.page(port));
        return seen;
    }

    /** The nodes that have the disk of the database, and what it answers. */
    private List<String> sql(String query) throws IOException, InterruptedException {
        List<String> seen = new ArrayList<>();
        for (String node : NODES) {
            if (Files.isSymbolicLink(database.directory().resolve(node))) {
                seen.add(node);
            }
        }
        seen.add(database.query(query));
        return seen;
    }

    /** What the files of an agent's instance say on each node; a dash where there is none. */
    private List<String> states(LocalCluster cluster, String file) throws IOException {
        List<String> seen = new ArrayList<>();
        for (String node : NODES) {
            Path state = cluster.nodes.resolve(node).resolve("run").resolve(file);
            seen.add(Files.exists(state) ? Files.readString(state).strip() : "-");
        }
        return seen;
    }

    /** Kills a process and all that it has started, itself first, so that it starts nothing anew. */
    private static void kill(long first) {
        List<ProcessHandle> all = new ArrayList<>(ProcessHandle.of(first).stream().toList());
        all.addAll(all.stream().flatMap(ProcessHandle::descendants).toList());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }

    private long webServer(String node) throws IOException {
        return Long.parseLong(Files.readString(root.resolve("sites").resolve(node).resolve("nginx.pid")).strip());
    }

    @Test
    void theWebServerIsStartedAgainAndThenMovesAndTheRestStays() throws Exception {
        try (LocalCluster cluster = new LocalCluster(root.resolve("state"))) {
            cluster.push(document);
            cluster.await(List.of("n2", "Open for business"), this::web);

            awaitStarted(cluster, "heartbeat/nginx");
            long killed = webServer("n2");
            kill(killed);
            cluster.await(List.of("n2", "Open for business"), this::web);
            assertThat(webServer("n2")).isNotEqualTo(killed);

            awaitStarted(cluster, "heartbeat/nginx");
            kill(webServer("n2"));
            cluster.await(List.of("n1", "Open for business"), () -> asIfFirst(web()));

            cluster.await("1", () -> database.query("select 1"));
            cluster.stop();
            assertThat(web()).hasSize(1);
            assertThat(Outside.listens(port)).isFalse();
            assertThat(Outside.listens(database.port())).isFalse();
        }
    }

    /** That it is another node is enough. */
    private static List<String> asIfFirst(List<String> seen) {
        return seen.size() == 2 && seen.get(0).equals("n3") ? List.of("n1", seen.get(1)) : seen;
    }

    @Test
    void theDatabaseIsStartedAgainAndMovesWithItsDisk() throws Exception {
        try (LocalCluster cluster = new LocalCluster(root.resolve("state"))) {
            cluster.push(document);
            cluster.await(List.of("n3", "1"), () -> sql("select 1"));
            database.query("create table entry as select generate_series(1, 100) as id");

            awaitStarted(cluster, "heartbeat/pgsql");
            long killed = database.master();
            kill(killed);
            cluster.await(List.of("n3", "100"), () -> sql("select count(*) from entry"));
            assertThat(database.master()).isNotEqualTo(killed);

            cluster.push(onStandby("n3"));
            cluster.await("100", () -> Files.isSymbolicLink(database.directory().resolve("n3")) ? "still there"
                    : database.query("select count(*) from entry"));
            assertThat(sql("select 1")).hasSize(2).doesNotContain("n3");

            cluster.stop();
            assertThat(Outside.listens(database.port())).isFalse();
            assertThat(Outside.processesWith(database.directory().toString())).isEmpty();
            assertThat(sql("select 1")).hasSize(1);
        }
    }

    @Test
    void oneCopyIsPromotedAndAnotherOneWhenItsNodeGoes() throws Exception {
        try (LocalCluster cluster = new LocalCluster(root.resolve("state"))) {
            cluster.push(document);
            cluster.await(List.of("Promoted", "Unpromoted", "Unpromoted"), () -> states(cluster, "Stateful-copy.state"));
            cluster.await(List.of("", "-", "-"), () -> states(cluster, "Dummy-lock.state"));

            awaitStarted(cluster, "pacemaker/(Dummy|Stateful)");
            Files.delete(cluster.nodes.resolve("n1/run/Dummy-lock.state"));
            cluster.await(List.of("", "-", "-"), () -> states(cluster, "Dummy-lock.state"));
            Files.delete(cluster.nodes.resolve("n1/run/Stateful-copy.state"));
            cluster.await(List.of("Promoted", "Unpromoted", "Unpromoted"), () -> states(cluster, "Stateful-copy.state"));

            cluster.push(onStandby("n1"));
            cluster.await(List.of("-", "Promoted", "Unpromoted"), () -> states(cluster, "Stateful-copy.state"));
            assertThat(states(cluster, "Dummy-lock.state").get(0)).isEqualTo("-");

            cluster.push(document);
            cluster.await(List.of("Promoted", "Unpromoted", "Unpromoted"), () -> states(cluster, "Stateful-copy.state"));

            cluster.stop();
            assertThat(states(cluster, "Stateful-copy.state")).containsOnly("-");
            assertThat(states(cluster, "Dummy-lock.state")).containsOnly("-");
        }
    }
}
