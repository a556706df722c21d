package io.setpoint.executor.reality;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Services that outlive their controllers, and a cluster in which all of them have to move: they run on one node, which is on standby
 * now, and belong on two others. They depend on each other in chains of four, across nodes.
 */
final class World {
    static final int SERVICES = 20;
    /** A stop, a start and a monitor for each service. */
    static final int ACTIONS = 3 * SERVICES;

    private static final int CHAIN = 4;
    private static final String PAUSE_SECONDS = "0.1";
    /** Of some services: long enough for another controller to ask for the same before an operation is over. */
    private static final String LONG_PAUSE_SECONDS = "1";

    final Path directory;

    private World(Path directory) {
        this.directory = directory;
    }

    static World make(Path directory) throws IOException {
        World world = new World(directory);
        Files.createDirectories(directory.resolve("busy"));
        for (int i = 0; i < SERVICES; i++) {
            Files.createDirectories(directory.resolve("live").resolve(name(i) + "@old"));
        }
        Files.writeString(world.log(), "");
        Files.writeString(world.document(), cluster(directory));
        Path agent = world.agents().resolve("resource.d/kill/service");
        Files.createDirectories(agent.getParent());
        try (InputStream script = World.class.getResourceAsStream("service.sh")) {
            Files.copy(Objects.requireNonNull(script), agent);
        }
        Files.setPosixFilePermissions(agent, PosixFilePermissions.fromString("rwxr-xr-x"));
        return world;
    }

    Path agents() {
        return directory.resolve("ocf");
    }

    Path log() {
        return directory.resolve("log");
    }

    Path document() {
        return directory.resolve("cluster.xml");
    }

    /** What runs where. */
    List<String> running() throws IOException {
        try (Stream<Path> live = Files.list(directory.resolve("live"))) {
            return live.map(place -> place.getFileName().toString()).sorted().toList();
        }
    }

    /** What should run where in the end. */
    static List<String> wanted() {
        TreeSet<String> wanted = new TreeSet<>();
        for (int i = 0; i < SERVICES; i++) {
            wanted.add(name(i) + "@" + home(i));
        }
        return List.copyOf(wanted);
    }

    /** What has to run before a service may be started; null for nothing. */
    static @Nullable String before(String service) {
        int number = Integer.parseInt(service.substring(1));
        return number % CHAIN == 0 ? null : name(number - 1);
    }

    /** What has to be stopped before a service may be; null for nothing. */
    static @Nullable String after(String service) {
        int next = Integer.parseInt(service.substring(1)) + 1;
        return next % CHAIN == 0 ? null : name(next);
    }

    static List<String> services() {
        return Stream.iterate(0, i -> i < SERVICES, i -> i + 1).map(World::name).toList();
    }

    private static String name(int i) {
        return String.format("s%02d", i);
    }

    private static String home(int i) {
        return i % 2 == 0 ? "even" : "odd";
    }

    private static String cluster(Path directory) {
        StringBuilder services = new StringBuilder();
        StringBuilder constraints = new StringBuilder();
        for (int i = 0; i < SERVICES; i++) {
            String name = name(i);
            services.append("""
                    <primitive id='%1$s' template='service'>
                      <instance_attributes id='%1$s-parameters'>
                        <nvpair id='%1$s-pause' name='pause' value='%2$s'/>
                      </instance_attributes>
                    </primitive>
                    """.formatted(name, i % 9 == 1 ? LONG_PAUSE_SECONDS : PAUSE_SECONDS));
            constraints.append("<rsc_location id='%1$s-home' rsc='%1$s' node='%2$s' score='100'/>\n".formatted(name, home(i)));
            if (before(name) != null) {
                constraints.append("<rsc_order id='%1$s-next' first='%2$s' then='%1$s'/>\n".formatted(name, before(name)));
            }
        }
        return """
                <cib validate-with='pacemaker-4.0' admin_epoch='0' epoch='1' num_updates='0' crm_feature_set='3.19.0'>
                  <configuration>
                    <crm_config>
                      <cluster_property_set id='options'>
                        <nvpair id='no-fencing' name='stonith-enabled' value='false'/>
                        <nvpair id='at-once' name='batch-limit' value='12'/>
                      </cluster_property_set>
                    </crm_config>
                    <nodes>
                      <node id='1' uname='old'>
                        <instance_attributes id='old-attributes'><nvpair id='old-standby' name='standby' value='on'/></instance_attributes>
                      </node>
                      <node id='2' uname='even'/>
                      <node id='3' uname='odd'/>
                    </nodes>
                    <resources>
                      <template id='service' class='ocf' provider='kill' type='service'>
                        <instance_attributes id='service-parameters'>
                          <nvpair id='service-world' name='world' value='%s'/>
                        </instance_attributes>
                        <operations>
                          <op id='service-start' name='start' interval='0' timeout='60s'/>
                          <op id='service-stop' name='stop' interval='0' timeout='60s'/>
                          <op id='service-monitor' name='monitor' interval='10min' timeout='60s'/>
                        </operations>
                      </template>
                      %s
                    </resources>
                    <constraints>
                      %s
                    </constraints>
                  </configuration>
                  <status/>
                </cib>
                """.formatted(directory, services, constraints);
    }
}
