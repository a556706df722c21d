package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.TransientAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeReaderTest {
    @Test
    void nodesAreInNameOrderWithNumbersComparedAsNumbers() {
        TestCluster cluster = TestCluster.of(nodes("n10", "N2", "n1", "a"));

        assertThat(cluster.model.nodes()).extracting(NodeState::name).containsExactly("a", "n1", "N2", "n10");
    }

    @Test
    void ofEqualNamesTheLaterComesFirstAndIsFound() {
        TestCluster cluster = TestCluster.of("<nodes><node id='1' uname='Node1'/><node id='2' uname='node1'/></nodes>");

        assertThat(cluster.model.nodes()).extracting(NodeState::id).containsExactly("2", "1");
        assertThat(cluster.model.nodeByName("NODE1").id()).isEqualTo("2");
        assertThat(cluster.model.nodeById("1").name()).isEqualTo("Node1");
    }

    @Test
    void anEntryWithoutIdIsSkippedAndOneOfUnknownTypeEndsTheSection() {
        TestCluster cluster = TestCluster.of("""
                <nodes>
                  <node uname='none'/>
                  <node id='1' uname='a' type='Member' score='-INFINITY'/>
                  <node id='2' uname='b' type='REMOTE'/>
                  <node id='3' uname='c' type='ping'/>
                  <node id='4' uname='d'/>
                </nodes>""");

        assertThat(cluster.model.nodes()).extracting(NodeState::name).containsExactly("a", "b");
        assertThat(cluster.model.nodes()).extracting(node -> node.node.remote).containsExactly(false, true);
        assertThat(cluster.model.nodes()).extracting(node -> node.baseScore).containsExactly(-1_000_000, 0);
    }

    @Test
    void builtInAttributesPrecedePermanentOnes() {
        TestCluster cluster = TestCluster.of(options("cluster-name=berlin"), """
                <nodes>
                  <node id='id-n1' uname='n1'>
                    <instance_attributes id='a'>
                      <nvpair id='1' name='#uname' value='other'/><nvpair id='2' name='site-name' value='west'/>
                    </instance_attributes>
                    <utilization id='u'><nvpair id='3' name='cpu' value='4'/></utilization>
                  </node>
                  <node id='id-n2' uname='n2'/>
                </nodes>""");

        assertThat(cluster.model.nodeByName("n1").node.attributes)
                .containsExactly(
                        entry("#kind", "cluster"),
                        entry("#uname", "n1"),
                        entry("#id", "id-n1"),
                        entry("#is_dc", "false"),
                        entry("#cluster-name", "berlin"),
                        entry("site-name", "west"),
                        entry("#site-name", "west"));
        assertThat(cluster.model.nodeByName("n1").node.utilization).containsExactly(entry("cpu", "4"));
        assertThat(cluster.model.nodeByName("n2").node.attributes).contains(entry("#is_dc", "true"), entry("#site-name", "berlin"));
        assertThat(cluster.model.dc()).isSameAs(cluster.model.nodeByName("n2").node);
    }

    @Test
    void transientAttributesOverwriteButTheSiteStays() {
        TestCluster cluster = TestCluster.of(options("cluster-name=berlin"), nodes("n1"));
        NodeState node = cluster.model.nodeByName("n1");
        TransientAttributes element = new TransientAttributes();
        AttributeSet set = new AttributeSet();
        set.pairs.add(pair("#kind", "strange"));
        set.pairs.add(pair("site-name", "late"));
        element.instanceAttributes.add(set);

        cluster.model.addTransientAttributes(node.node, element);

        assertThat(node.node.attributes).contains(entry("#kind", "strange"), entry("site-name", "late"), entry("#site-name", "berlin"));
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, true, false", "true, false, false"})
    void onlyClusterNodesAreFencedAtStartUp(String startup, String fencing, boolean unclean) {
        TestCluster cluster = TestCluster.of(
                options("startup-fencing=" + startup, "fencing-enabled=" + fencing),
                "<nodes><node id='1' uname='a'/><node id='2' uname='b' type='remote'/></nodes>");

        assertThat(cluster.model.nodeByName("a").unclean).isEqualTo(unclean);
        assertThat(cluster.model.nodeByName("b").unclean).isFalse();
    }

    private static NvPair pair(String name, String value) {
        NvPair pair = new NvPair();
        pair.name = name;
        pair.value = value;
        return pair;
    }
}
