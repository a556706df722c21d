package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.meta;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.operationDefaults;
import static io.setpoint.policy.resolve.TestCluster.parameters;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.policy.cluster.OperationDefinitions;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.OpElement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguredOperationsTest {
    private static final String OPERATIONS = operations("""
            <op id='m0' name='monitor' interval='10' enabled='false'/>
            <op id='m1' name='monitor' interval='PT10S' timeout='7'/>
            <op id='m2' name='monitor' interval='20s' timeout='9'/>
            <op id='mig' name='migrate' interval='0'/>
            <op id='n' name='notify' interval='0'/>""");

    @ParameterizedTest(name = "{0} every {1} ms, enabled only {2}: {3}")
    @CsvSource(nullValues = "-", value = {
        "monitor, 10000, false, m0",
        "monitor, 10000, true, m1",
        "monitor, 20000, true, m2",
        "monitor, 0, false, -",
        "start, 0, false, -",
        "migrate_to, 0, false, mig",
        "migrate_from, 0, true, mig",
        "notify, 0, false, n",
        "notified, 0, false, -",
    })
    void finds(String task, long interval, boolean enabledOnly, String expected) {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("a", OPERATIONS)));

        OpElement found = cluster.model.operations().find(cluster.find("a"), task, interval, enabledOnly);

        assertThat(found == null ? null : found.attribute("id")).isEqualTo(expected);
    }

    @Test
    void elementAttributesBeatBlocksAndBlocksBeatDefaults() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                operationDefaults("timeout=3", "x=defaults", "y=defaults"),
                resources(dummy("a", operations("<op id='s' name='start' interval='0' timeout='1'>"
                        + meta("timeout=2", "x=block", "id=other") + "</op>"))));

        assertThat(metaOf(cluster, "a", "start", 0))
                .containsExactlyInAnyOrderEntriesOf(Map.of("name", "start", "timeout", "1000", "x", "block", "y", "defaults"));
        assertThat(metaOf(cluster, "a", "stop", 0))
                .containsExactlyInAnyOrderEntriesOf(Map.of("timeout", "3000", "x", "defaults", "y", "defaults"));
    }

    @Test
    void rulesOfDefaultsSeeAgentAndOperation() {
        TestCluster cluster = TestCluster.of(nodes("n1"), """
                <op_defaults><meta_attributes id='d'>
                  <rule id='r'><rsc_expression id='1' type='Dummy'/><op_expression id='2' name='monitor' interval='5s'/></rule>
                  <nvpair id='v' name='timeout' value='99s'/>
                </meta_attributes></op_defaults>""", resources(dummy("a")));

        assertThat(metaOf(cluster, "a", "monitor", 5000)).containsExactly(entry("timeout", "99000"), entry("interval", "5000"));
        assertThat(metaOf(cluster, "a", "monitor", 6000)).containsEntry("timeout", "20000");
    }

    @ParameterizedTest(name = "timeout {0}: {1}")
    @CsvSource({"5, 5000", "2min, 120000", "PT1M, 20000", "0, 20000", "-3, 20000", "abc, 20000", "99999999h, 2147483647"})
    void timeouts(String text, String expected) {
        TestCluster cluster = TestCluster.of(
                nodes("n1"), resources(dummy("a", operations("<op id='s' name='start' interval='0' timeout='" + text + "'/>"))));

        assertThat(metaOf(cluster, "a", "start", 0)).containsEntry("timeout", expected);
    }

    @Test
    void probesTakeTheTimeoutOfTheMostFrequentEnabledMonitor() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"), operationDefaults("timeout=50"), resources(dummy("a", OPERATIONS) + dummy("b", operations("""
                        <op id='1' name='monitor' interval='5s'/><op id='2' name='monitor' interval='9s' timeout='9'/>"""))));

        assertThat(metaOf(cluster, "a", "monitor", 0)).containsEntry("timeout", "7000");
        assertThat(metaOf(cluster, "b", "monitor", 0)).as("the most frequent one has none").containsEntry("timeout", "50000");
    }

    @Test
    void fenceDevicesHaveATimeoutForStartsAndProbes() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<primitive id='f' class='stonith' type='t'>" + parameters("pcmk_monitor_timeout=33")
                        + operations("<op id='1' name='monitor' interval='10' timeout='8'/>"
                                + "<op id='2' name='start' interval='0' timeout='9'/>")
                        + "</primitive>"));

        assertThat(metaOf(cluster, "f", "start", 0)).containsEntry("timeout", "33000");
        assertThat(metaOf(cluster, "f", "monitor", 0)).containsEntry("timeout", "33000");
        assertThat(metaOf(cluster, "f", "monitor", 10_000)).containsEntry("timeout", "8000");
    }

    @ParameterizedTest(name = "on-fail {1} of {0}: {2}")
    @CsvSource(nullValues = "-", value = {
        "stop, standby, -",
        "stop, Demote, -",
        "stop, stop, -",
        "stop, block, block",
        "start, demote, -",
        "promote, demote, demote",
        "start, fence, fence",
        "start, nonsense, nonsense",
        "lrm_delete, fence, ignore",
    })
    void onFailIsChecked(String task, String onFail, String expected) {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources(dummy("a", operations("<op id='1' name='" + task + "' interval='0' on-fail='" + onFail + "'/>"))));

        assertThat(metaOf(cluster, "a", task, 0).get("on-fail")).isEqualTo(expected);
    }

    @Test
    void demotionsFollowTheLastMonitorOfThePromotedRole() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("a", operations("""
                <op id='1' name='monitor' interval='1' role='Promoted' on-fail='block'/>
                <op id='2' name='monitor' interval='2' role='Master' on-fail='fence'/>
                <op id='3' name='monitor' interval='3' role='Master' on-fail='demote'/>
                <op id='4' name='monitor' interval='4' role='Master' on-fail='stop' enabled='no'/>
                <op id='5' name='monitor' interval='5' on-fail='ignore'/>"""))));

        assertThat(metaOf(cluster, "a", "demote", 0)).containsEntry("on-fail", "fence");
        assertThat(metaOf(cluster, "a", "monitor", 3000)).containsEntry("on-fail", "demote");
    }

    /** Now is 1700000000 seconds, 22:13:20 UTC. */
    @ParameterizedTest(name = "every {0} from {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "1h, 2023-11-14 22:00:00Z, 2800000",
        "1h, 2023-11-14 23:00:00Z, 2800000",
        "1h, 2023-11-14 22:13:20Z, 0",
        "1h, nonsense, -",
        "0, 2023-11-14 22:00:00Z, -",
    })
    void intervalsCountFromTheirOrigin(String interval, String origin, String expected) {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources(dummy("a", operations(
                        "<op id='1' name='monitor' interval='" + interval + "' interval-origin='" + origin + "'/>"))));

        assertThat(metaOf(cluster, "a", "monitor", interval.equals("0") ? 0 : 3_600_000).get("start-delay")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "start-delay {0}: {1}")
    @CsvSource({"15s, 15000", "-1, 0", "x, 0"})
    void startDelays(String text, String expected) {
        TestCluster cluster = TestCluster.of(
                nodes("n1"), resources(dummy("a", operations("<op id='1' name='start' interval='0' start-delay='" + text + "'/>"))));

        assertThat(metaOf(cluster, "a", "start", 0)).containsEntry("start-delay", expected);
    }

    @Test
    void instancesShareTheirOperationsAndCollectivesHaveDefaultsOnly() {
        TestCluster cluster = TestCluster.of(
                nodes("n1", "n2"), operationDefaults("x=1"), resources("<clone id='c'>" + dummy("a", OPERATIONS) + "</clone>"));

        assertThat(((Primitive) cluster.find("a:0")).operations).isSameAs(((Primitive) cluster.find("a:1")).operations);
        assertThat(metaOf(cluster, "c", "start", 0)).containsExactly(entry("x", "1"), entry("timeout", "20000"));
    }

    @Test
    void parametersOfAnOperationDependOnTheNode() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resources(dummy("a", operations("""
                <op id='1' name='monitor' interval='10'>
                  <instance_attributes id='2'>
                    <rule id='3'><expression id='4' attribute='#uname' operation='eq' value='n1'/></rule>
                    <nvpair id='5' name='depth' value='20'/>
                  </instance_attributes>
                </op>"""))));
        OperationDefinitions operations = cluster.model.operations();
        OpElement op = cluster.primitive("a").operations.get(0);

        assertThat(operations.parameters(op, cluster.model.nodeByName("n1").node)).containsExactly(entry("depth", "20"));
        assertThat(operations.parameters(op, cluster.model.nodeByName("n2").node)).isEmpty();
        assertThat(operations.parameters(op, null)).isEmpty();
        assertThat(operations.interval(op)).isEqualTo(10_000);
    }

    @Test
    void tableOfOneActionIsNotThatOfTheNext() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("a", OPERATIONS)));
        metaOf(cluster, "a", "monitor", 10_000).put("x", "y");
        assertThat(metaOf(cluster, "a", "monitor", 10_000)).containsEntry("interval", "10000").doesNotContainKey("x");
        assertThat(metaOf(cluster, "a", "monitor", 20_000)).containsEntry("interval", "20000").containsEntry("timeout", "9000");
    }

    private static String operations(String ops) {
        return "<operations>" + ops + "</operations>";
    }

    private static Map<String, String> metaOf(TestCluster cluster, String id, String task, long interval) {
        OperationDefinitions operations = cluster.model.operations();
        Resource resource = cluster.find(id);
        return operations.meta(resource, task, interval, operations.find(resource, task, interval, false), null);
    }
}
