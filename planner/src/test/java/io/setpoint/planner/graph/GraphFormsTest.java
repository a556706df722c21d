package io.setpoint.planner.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.ActionFlag;
import io.setpoint.planner.state.SmallCluster;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.rules.fact.OrderFlag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GraphFormsTest {
    private final SmallCluster cluster = new SmallCluster("n1");

    private TransitionGraph build() {
        return new GraphBuilder(cluster.plan(), cluster.requests(), action -> {}).build();
    }

    /** A stop with an awkward parameter, and a fencing before it. */
    private TransitionGraph stopAfterFencing() {
        Primitive a = cluster.primitive("a");
        a.priority = 7;
        cluster.parameter(a, "text", "<a & \"b\">\n");
        cluster.parameter(a, "empty", "");
        cluster.parameter(a, "2nd", "two");
        Action stop = cluster.action("a", "stop", "n1");
        Action fence = cluster.clusterAction("stonith", "n1");
        fence.meta.put("stonith_action", "off");
        fence.linkTo(stop, OrderFlag.ORDERED.bit);
        return build();
    }

    @Test
    void xmlOfAGraph() throws IOException {
        StringBuilder xml = new StringBuilder();
        GraphXml.write(stopAfterFencing(), xml);
        assertThat(xml).hasToString(
                """
                <transition_graph cluster-delay="60s" fencing-timeout="60s" failed-stop-offset="INFINITY" \
                failed-start-offset="INFINITY" batch-limit="0" transition_id="1">
                  <synapse id="0" priority="7">
                    <action_set>
                      <rsc_op id="1" operation="stop" operation_key="a_stop_0" on_node="n1" on_node_uuid="id-n1">
                        <primitive id="a" class="ocf" provider="heartbeat" type="Dummy"/>
                        <attributes CRM_meta_on_node="n1" CRM_meta_on_node_uuid="id-n1" CRM_meta_timeout="20000" \
                crm_feature_set="3.20.5" empty="" text="&lt;a &amp; &quot;b&quot;&gt;&#x0A;">
                          <param name="2nd" value="two"/>
                        </attributes>
                      </rsc_op>
                    </action_set>
                    <inputs>
                      <trigger>
                        <crm_event id="2" operation="stonith" operation_key="stonith-n1" on_node="n1" on_node_uuid="id-n1"/>
                      </trigger>
                    </inputs>
                  </synapse>
                  <synapse id="1">
                    <action_set>
                      <crm_event id="2" operation="stonith" operation_key="stonith-n1" on_node="n1" on_node_uuid="id-n1">
                        <attributes CRM_meta_on_node="n1" CRM_meta_on_node_uuid="id-n1" CRM_meta_stonith_action="off" \
                crm_feature_set="3.20.5"/>
                        <downed>
                          <node id="id-n1"/>
                        </downed>
                      </crm_event>
                    </action_set>
                    <inputs/>
                  </synapse>
                </transition_graph>
                """);
    }

    @Test
    void xmlOfAnEmptyGraph() throws IOException {
        StringBuilder xml = new StringBuilder();
        GraphXml.write(new TransitionGraph(Map.of("transition_id", "1"), List.of()), xml);
        assertThat(xml).hasToString("<transition_graph transition_id=\"1\"/>\n");
    }

    @Test
    void xmlOfRemoteMaintenanceAndRouting() throws IOException {
        cluster.primitive("a");
        cluster.remoteNode("remote", null);
        cluster.node("remote").maintenance = true;
        cluster.active("remote", "n1");
        Action delete = cluster.action("a", "lrm_delete", "remote");
        delete.resource.lockNode = cluster.node("remote");
        delete.resource.lockTime = 99;
        StringBuilder xml = new StringBuilder();
        GraphXml.write(build(), xml);
        assertThat(xml).contains(
                "<crm_event mode=\"cib\" id=\"1\" operation=\"lrm_delete\" operation_key=\"a_lrm_delete_0\" on_node=\"remote\""
                        + " on_node_uuid=\"remote\" router_node=\"n1\" shutdown-lock=\"99\">",
                "        <maintenance>\n          <node id=\"remote\" node_in_maintenance=\"1\"/>\n        </maintenance>\n");
    }

    @Test
    void xmlIsReadAsItWasWritten() throws IOException {
        TransitionGraph graph = stopAfterFencing();
        StringBuilder xml = new StringBuilder();
        GraphXml.write(graph, xml);
        InputStream in = new ByteArrayInputStream(xml.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(GraphXmlReader.read(in)).isEqualTo(graph);
    }

    @Test
    void jsonOfAGraph() throws IOException {
        StringBuilder json = new StringBuilder();
        GraphJson.write(stopAfterFencing(), json);
        assertThat(json).hasToString(
                """
                {
                  "options": {
                    "cluster-delay": "60s",
                    "fencing-timeout": "60s",
                    "failed-stop-offset": "INFINITY",
                    "failed-start-offset": "INFINITY",
                    "batch-limit": "0",
                    "transition_id": "1"
                  },
                  "actions": [
                    {"id": 1, "element": "rsc_op", "operation": "stop", "key": "a_stop_0", "node": "n1", \
                "nodeId": "id-n1", "priority": 7, \
                "resource": {"id": "a", "class": "ocf", "provider": "heartbeat", "type": "Dummy"}, \
                "attributes": {"CRM_meta_on_node": "n1", "CRM_meta_on_node_uuid": "id-n1", "CRM_meta_timeout": "20000", \
                "crm_feature_set": "3.20.5", "empty": "", "text": "<a & \\"b\\">\\n"}, "params": {"2nd": "two"}},
                    {"id": 2, "element": "crm_event", "operation": "stonith", "key": "stonith-n1", "node": "n1", \
                "nodeId": "id-n1", \
                "attributes": {"CRM_meta_on_node": "n1", "CRM_meta_on_node_uuid": "id-n1", "CRM_meta_stonith_action": "off", \
                "crm_feature_set": "3.20.5"}, "downed": ["id-n1"]}
                  ],
                  "edges": [
                    {"first": 2, "then": 1}
                  ]
                }
                """);
    }

    @Test
    void jsonOfAnEmptyGraph() throws IOException {
        StringBuilder json = new StringBuilder();
        GraphJson.write(new TransitionGraph(Map.of(), List.of()), json);
        assertThat(json).hasToString("{\n  \"options\": {},\n  \"actions\": [],\n  \"edges\": []\n}\n");
    }

    @Test
    void drawing() throws IOException {
        plan();
        assertThat(dot(GraphDot.Options.DEFAULT)).isEqualTo(
                """
                 digraph "g" {
                "stonith 'off' n1" [ style=bold color="green" fontcolor="black"]
                "a_monitor_0 <none>" [ style=dashed color="red" fontcolor="black"]
                "g_start_0" [ style=bold color="green" fontcolor="orange"]
                "a_stop_0 n1" [ style=bold color="green" fontcolor="black"]
                "a_stop_0 n1" -> "a_monitor_0 <none>" [ style = dashed]
                "stonith 'off' n1" -> "a_stop_0 n1" [ style = bold]
                }
                """);
    }

    @Test
    void drawingOfEverythingWithNumbers() throws IOException {
        plan();
        assertThat(dot(new GraphDot.Options(true, true))).isEqualTo(
                """
                 digraph "g" {
                "stonith 'off' n1 (6)" [ style=bold color="green" fontcolor="black"]
                "a_monitor_0 <none> (5)" [ style=dashed color="red" fontcolor="black"]
                "u_stop_0 n1 (4)" [ style=dashed color="red" fontcolor="purple"]
                "a_start_0 n1 (3)" [ style=dashed color="blue" fontcolor="black"]
                "g_start_0 (2)" [ style=bold color="green" fontcolor="orange"]
                "a_stop_0 n1 (1)" [ style=bold color="green" fontcolor="black"]
                "a_stop_0 n1 (1)" -> "a_monitor_0 <none> (5)" [ style = dashed]
                "a_stop_0 n1 (1)" -> "a_start_0 n1 (3)" [ style = dashed]
                "stonith 'off' n1 (6)" -> "a_stop_0 n1 (1)" [ style = bold]
                }
                """);
    }

    private void plan() {
        cluster.primitive("a");
        cluster.primitive("u");
        cluster.group("g", "m");
        Action stop = cluster.action("a", "stop", "n1");
        cluster.pseudo("g", "start");
        Action start = cluster.action("a", "start", "n1");
        start.set(ActionFlag.OPTIONAL);
        cluster.action("u", "stop", "n1").resource.managed = false;
        Action probe = cluster.action("a", "monitor", null);
        Action fence = cluster.clusterAction("stonith", "n1");
        fence.meta.put("stonith_action", "off");
        fence.linkTo(stop, OrderFlag.ORDERED.bit);
        stop.linkTo(start, OrderFlag.ORDERED.bit);
        stop.linkTo(probe, OrderFlag.ORDERED.bit);
        stop.linkTo(probe, OrderFlag.FIRST_IMPLIES_THEN.bit);
        fence.linkTo(probe, OrderFlag.IF_REQUIRED_ON_SAME_NODE.bit);
        probe.before.get(probe.before.size() - 1).beforeFlags = 0;
        build();
    }

    private String dot(GraphDot.Options options) throws IOException {
        StringBuilder dot = new StringBuilder();
        GraphDot.write(cluster.plan(), options, dot);
        return dot.toString();
    }

    @Test
    void namesInDrawings() {
        cluster.clone("c", "x", 1);
        Action cancel = cluster.action("x:0", "monitor", 10000, "n1");
        cancel.cancelledTask = "monitor";
        cancel.task = "cancel";
        Action notify = cluster.action("x:0", "notify", "n1");
        notify.meta.put("notify_key_type", "post");
        notify.meta.put("notify_key_operation", "demoted");
        assertThat(DotNames.of(cancel)).isEqualTo("Cancel x:0_monitor_10000 n1");
        assertThat(DotNames.of(notify)).isEqualTo("x:0_notify_0 n1");
        cluster.resource("x:0").historyId = "x";
        assertThat(DotNames.of(cancel)).isEqualTo("Cancel x_monitor_10000 n1");
        assertThat(DotNames.of(notify)).isEqualTo("x_post_notify_demoted_0 n1");
        assertThat(DotNames.of(cluster.clusterAction("do_shutdown", "n1"))).isEqualTo("do_shutdown n1");
    }
}
