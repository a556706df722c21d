package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.Planner;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.simulator.SimulationOptions.Extent;
import io.setpoint.simulator.SimulationOptions.Files;
import io.setpoint.simulator.report.Display;
import io.setpoint.simulator.report.TextReporter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on a cluster of two nodes: a database runs on the first, a web server is to be started. */
class SimulationTest {
    private static final String STATUS =
            """
            Using the original execution date of: 2020-09-13 12:26:40Z
            Current cluster status:
              * Node List:
                * Online: [ alpha beta ]

              * Full List of Resources:
                * db	(ocf:heartbeat:Dummy):	 Started alpha
                * web	(ocf:heartbeat:Dummy):	 Stopped
            """;
    private static final String SUMMARY =
            """

            Transition Summary:
              * Start      web     (  beta )
            """;
    private static final String EXECUTION =
            """

            Executing Cluster Transition:
              * Resource action: db              monitor on beta
              * Resource action: web             monitor on beta
              * Resource action: web             monitor on alpha
              * Resource action: web             start on beta
              * Resource action: web             monitor=10000 on beta
            Using the original execution date of: 2020-09-13 12:26:40Z
            """;
    private static final String REVISED =
            """

            Revised Cluster Status:
              * Node List:
                * Online: [ alpha beta ]

              * Full List of Resources:
                * db	(ocf:heartbeat:Dummy):	 Started alpha
                * web	(ocf:heartbeat:Dummy):	 Started beta
            """;

    private static final Display QUIET = new Display(false, false, false, false, true);
    private static final Display QUIET_SCORES = new Display(false, false, true, false, true);

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder errors = new StringBuilder();
    private final Announcements patience = new Announcements();

    static Cib document() {
        return CibReader.read(
                """
                <cib validate-with="pacemaker-4.0" epoch="1" num_updates="0" admin_epoch="0" have-quorum="1" execution-date="1600000000">
                  <configuration>
                    <crm_config>
                      <cluster_property_set id="options">
                        <nvpair id="options-fencing-enabled" name="fencing-enabled" value="false"/>
                      </cluster_property_set>
                    </crm_config>
                    <nodes>
                      <node id="1" uname="alpha"/>
                      <node id="2" uname="beta"/>
                    </nodes>
                    <resources>
                      <primitive id="db" class="ocf" provider="heartbeat" type="Dummy"/>
                      <primitive id="web" class="ocf" provider="heartbeat" type="Dummy">
                        <operations>
                          <op id="web-monitor" name="monitor" interval="10s"/>
                        </operations>
                      </primitive>
                    </resources>
                    <constraints/>
                  </configuration>
                  <status>
                    <node_state id="1" uname="alpha" in_ccm="true" crmd="online" join="member" expected="member">
                      <lrm id="1">
                        <lrm_resources>
                          <lrm_resource id="db" class="ocf" provider="heartbeat" type="Dummy">
                            <lrm_rsc_op id="db_last_0" operation_key="db_start_0" operation="start" call-id="1" rc-code="0" op-status="0"
                                interval="0" crm_feature_set="3.20.5" on_node="alpha" op-digest="f2317cad3d54cec5d7d7aa7d0bf35cf8"
                                transition-key="1:1:0:00000000-0000-0000-0000-000000000000"
                                transition-magic="0:0;1:1:0:00000000-0000-0000-0000-000000000000"/>
                          </lrm_resource>
                        </lrm_resources>
                      </lrm>
                    </node_state>
                    <node_state id="2" uname="beta" in_ccm="true" crmd="online" join="member" expected="member"/>
                  </status>
                </cib>
                """);
    }

    private TextReporter reporter(Display display) {
        return new TextReporter(display, ZoneOffset.UTC, "setpoint", out, errors);
    }

    private int run(Extent extent, Display display, Injections injections, List<String> failures, Files files) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_600_000_100), ZoneOffset.UTC);
        SimulationOptions options =
                new SimulationOptions(extent, display, null, injections, failures, files, SimulationOptions.DEFAULT.drawing());
        return new Simulation(new Planner(clock)::plan, clock, options, reporter(display)).run(document());
    }

    private int run(Extent extent, Display display) {
        return run(extent, display, Injections.NONE, List.of(), Files.NONE);
    }

    private int run(Injections injections) {
        return run(Extent.STATUS, Display.DEFAULT, injections, List.of(), Files.NONE);
    }

    private static Injections down(String node) {
        return new Injections(
                null, null, List.of(), List.of(node), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aSimulationTellsWhatIsWhatIsDoneAndWhatBecomesOfIt() {
        assertThat(run(Extent.SIMULATE, Display.DEFAULT)).isZero();
        assertThat(out).hasToString(STATUS + SUMMARY + EXECUTION + REVISED);
        assertThat(errors).isEmpty();
    }

    @Test
    void aPlanEndsWithTheSummary() {
        assertThat(run(Extent.PLAN, Display.DEFAULT)).isZero();
        assertThat(out).hasToString(STATUS + SUMMARY);
    }

    @Test
    void theStatusCanStandAlone() {
        assertThat(run(Extent.STATUS, Display.DEFAULT)).isZero();
        assertThat(out).hasToString(STATUS);
    }

    @Test
    void scoresStandBetweenStatusAndSummary() {
        run(Extent.PLAN, new Display(false, false, true, false, false));

        assertThat(out.toString())
                .startsWith(STATUS + "\nAssignment Scores:\n")
                .contains("\n  * pcmk__primitive_assign: web allocation score on beta: 0\n")
                .endsWith(SUMMARY);
    }

    @Test
    void quietScoresAreBareLinesAndAnEmptyOne() {
        assertThat(run(Extent.SIMULATE, QUIET_SCORES)).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "pcmk__primitive_assign: db allocation score on alpha: 0",
                        "pcmk__primitive_assign: db allocation score on beta: 0",
                        "pcmk__primitive_assign: web allocation score on alpha: 0",
                        "pcmk__primitive_assign: web allocation score on beta: 0",
                        "");
    }

    @Test
    void quietMeansNothingIfNothingIsAskedFor() {
        assertThat(run(Extent.SIMULATE, QUIET)).isZero();
        assertThat(out).isEmpty();
    }

    @Test
    void injectionsAreToldAndCountForThePlan() {
        assertThat(run(Extent.PLAN, Display.DEFAULT, down("beta"), List.of(), Files.NONE)).isZero();
        assertThat(out)
                .hasToString(STATUS
                        + """

                        Performing Requested Modifications:
                          * Taking node beta offline
                        Using the original execution date of: 2020-09-13 12:26:40Z

                        Transition Summary:
                          * Start      web     ( alpha )
                        """);
    }

    @Test
    void everyInjectionIsToldInTheFixedOrder() {
        Injections all = new Injections(
                "false",
                "true",
                List.of("gamma"),
                List.of("beta"),
                List.of("alpha"),
                List.of("t1"),
                List.of("t2"),
                List.of("t3"),
                List.of("t4"),
                List.of("db_monitor_5000@alpha=1", "ghost_start_0@alpha=1", "db_start@alpha=1", "db_start_0", "@alpha=1"));

        assertThat(run(all)).isZero();
        assertThat(out.substring(STATUS.length()).lines())
                .containsExactly(
                        "",
                        "Performing Requested Modifications:",
                        "  * Setting quorum: false",
                        "  * Setting watchdog: true",
                        "  * Bringing node gamma online",
                        "  * Taking node beta offline",
                        "  * Failing node alpha",
                        "  * Granting ticket t1",
                        "  * Revoking ticket t2",
                        "  * Making ticket t3 standby",
                        "  * Activating ticket t4",
                        "  * Injecting db_monitor_5000@alpha=1 into the configuration",
                        "  * Injecting attribute fail-count-db#monitor_5000=1 into /node_state '1'",
                        "  * Injecting attribute last-failure-db#monitor_5000=1600000100 into /node_state '1'",
                        "  * Injecting ghost_start_0@alpha=1 into the configuration",
                        "  * Injecting db_start@alpha=1 into the configuration",
                        "  * Injecting db_start_0 into the configuration",
                        "  * Injecting @alpha=1 into the configuration",
                        "Using the original execution date of: 2020-09-13 12:26:40Z");
        assertThat(errors)
                .hasToString(
                        """
                        Invalid resource name: ghost
                        Invalid resource name: (null)
                        Invalid operation spec: db_start_0.  Only found 1 fields
                        Invalid operation spec: @alpha=1.  Only found 0 fields
                        """);
    }

    @Test
    void quorumAloneIsNotInjected() {
        run(new Injections("false", null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));

        assertThat(out).hasToString(STATUS);
    }

    @Test
    void aNodeThatNobodyKnowsEndsTheRun() {
        assertThat(run(down("nobody"))).isEqualTo(134);
        assertThat(errors).contains("nobody");
    }

    @Test
    void anInjectedFailureStopsTheTransitionWithoutError() {
        int exitStatus = run(Extent.SIMULATE, new Display(false, true, false, false, false), Injections.NONE,
                List.of("web_start_0@beta=1"), Files.NONE);

        assertThat(exitStatus).isZero();
        assertThat(out.substring(out.indexOf("Executing")).lines())
                .containsExactly(
                        "Executing Cluster Transition:",
                        "  * Resource action: db              monitor on beta",
                        "  * Resource action: web             monitor on beta",
                        "  * Resource action: web             monitor on alpha",
                        "  * Resource action: web             start on beta",
                        "Pretending action 6 failed with rc=1",
                        "  * Injecting attribute fail-count-web#start_0=INFINITY into /node_state '2'",
                        "  * Injecting attribute last-failure-web#start_0=1600000100 into /node_state '2'",
                        "Using the original execution date of: 2020-09-13 12:26:40Z",
                        "",
                        "Revised Cluster Status:",
                        "  * Node List:",
                        "    * Online: [ alpha beta ]",
                        "",
                        "  * Full List of Resources:",
                        "    * db\t(ocf:heartbeat:Dummy):\t Started alpha",
                        "    * web\t(ocf:heartbeat:Dummy):\t FAILED beta",
                        "",
                        "  * Migration Summary:",
                        "    * Node: beta:",
                        "      * web: migration-threshold=1000000 fail-count=1000000 last-failure='Sun Sep 13 12:28:20 2020'",
                        "",
                        "  * Failed Resource Actions:",
                        "    * web_start_0 on beta 'Error occurred' (1): call=2, status='Done', exitreason='User-injected result',"
                                + " last-rc-change='Sun Sep 13 12:28:20 2020', queued=0ms, exec=0ms");
    }

    @Test
    void graphAndDrawingGoToFiles(@TempDir Path directory) throws IOException {
        Path graph = directory.resolve("graph.xml");
        Path drawing = directory.resolve("graph.dot");

        assertThat(run(Extent.PLAN, QUIET, Injections.NONE, List.of(), new Files(graph, drawing))).isZero();
        assertThat(graph).content().startsWith("<transition_graph ").contains("operation_key=\"web_start_0\"");
        assertThat(drawing).content().contains("\"web_start_0 beta\" [ style=bold color=\"green\" fontcolor=\"black\"]");
    }

    @Test
    void theResultOfASimulationCanBeSimulatedFurther(@TempDir Path directory) {
        Path before = directory.resolve("before.xml");
        Path after = directory.resolve("after.xml");

        assertThat(run(Extent.SIMULATE, QUIET, Injections.NONE, List.of(), new Files(null, null, null, before, after))).isZero();
        assertThat(CibReader.read(before).status.nodeStates.get(1).lrms).isEmpty();
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_600_000_100), ZoneOffset.UTC);
        new Simulation(new Planner(clock)::plan, clock, SimulationOptions.DEFAULT, reporter(Display.DEFAULT)).run(CibReader.read(after));
        assertThat(out.toString())
                .contains("web\t(ocf:heartbeat:Dummy):\t Started beta\n\nTransition Summary:\n\nExecuting Cluster Transition:\n")
                .endsWith(REVISED);
    }

    @Test
    void aFileThatCannotBeWrittenIsTold(@TempDir Path directory) {
        Path graph = directory.resolve("missing").resolve("graph.xml");

        assertThat(run(Extent.PLAN, QUIET, Injections.NONE, List.of(), new Files(graph, null))).isEqualTo(74);
        assertThat(run(Extent.PLAN, QUIET, Injections.NONE, List.of(), new Files(null, null, null, graph, null))).isEqualTo(105);
        assertThat(errors.toString().lines()).hasSize(2).allMatch(line -> line.contains("graph.xml"));
    }

    @Test
    void whatTakesLongIsAnnounced() {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(1_600_000_100), ZoneOffset.UTC);
        for (Display display : List.of(Display.DEFAULT, QUIET)) {
            SimulationOptions options = new SimulationOptions(
                    Extent.SIMULATE, display, null, Injections.NONE, List.of(), Files.NONE, SimulationOptions.DEFAULT.drawing());
            new Simulation(new Planner(clock)::plan, clock, options, reporter(display), patience).run(document());
        }

        assertThat(patience.work)
                .containsExactly("reading the status", "planning", "reading the status", "planning", "simulating");
    }
}
