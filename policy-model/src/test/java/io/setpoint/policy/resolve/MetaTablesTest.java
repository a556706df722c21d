package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.meta;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.resourceDefaults;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetaTablesTest {
    @Test
    void theNearestSourceWins() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resourceDefaults("own=defaults", "group=defaults", "clone=defaults", "default=defaults"),
                resources("<clone id='c'>" + meta("own=clone", "group=clone", "member=clone", "clone-level=clone")
                        + "<group id='g'>" + meta("own=group", "group=group")
                        + dummy("a", meta("own=own", "id=other")) + "</group></clone>"));

        assertThat(cluster.find("a:0").meta)
                .containsEntry("id", "a")
                .containsEntry("class", "ocf")
                .containsEntry("own", "own")
                .containsEntry("group", "group")
                .containsEntry("member", "clone")
                .containsEntry("clone-level", "clone")
                .containsEntry("default", "defaults")
                .containsEntry("clone", "0");
    }

    @Test
    void defaultsPrecedeWhatTheCloneComputes() {
        String clone = "<clone id='c'>" + dummy("a") + "</clone>";
        String ruledDefault = """
                <rsc_defaults><meta_attributes id='d'>
                  <rule id='r'><rsc_expression id='e' class='ocf'/></rule>
                  <nvpair id='v' name='resource-stickiness' value='7'/>
                </meta_attributes></rsc_defaults>""";

        TestCluster plain = TestCluster.of(nodes("n1"), resources(clone));
        TestCluster ruled = TestCluster.of(nodes("n1"), ruledDefault, resources(clone));
        TestCluster general = TestCluster.of(nodes("n1"), resourceDefaults("resource-stickiness=5"), resources(clone));

        assertThat(plain.find("c").stickiness).isZero();
        assertThat(plain.find("a:0").stickiness).isEqualTo(1);
        assertThat(ruled.find("c").meta).containsEntry("resource-stickiness", "1");
        assertThat(ruled.find("a:0").stickiness).isEqualTo(7);
        assertThat(general.find("c").stickiness).isEqualTo(5);
        assertThat(general.find("a:0").stickiness).isEqualTo(5);
    }

    @Test
    void ofEqualScoresTheLaterBlockWinsAndHigherScoresBeatBoth() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(dummy("a", """
                <meta_attributes id='1' score='10'><nvpair id='a' name='x' value='high'/></meta_attributes>
                <meta_attributes id='2'><nvpair id='b' name='x' value='first'/><nvpair id='c' name='y' value='first'/></meta_attributes>
                <meta_attributes id='3'>
                  <nvpair id='d' name='y' value='last'/><nvpair id='e' name='y' value='twice'/>
                </meta_attributes>""")));

        assertThat(cluster.find("a").meta).containsAllEntriesOf(Map.of("x", "high", "y", "last"));
    }

    @Test
    void defaultInTheDefaultsDeletesAnExplicitValueButNotInAnAncestor() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resourceDefaults("x=#Default"),
                resources("<group id='g'>" + meta("y=#default") + dummy("a", meta("x=1", "y=2")) + "</group>"));

        assertThat(cluster.find("a").meta).doesNotContainKey("x").containsEntry("y", "2");
    }

    @Test
    void rulesOfAncestorsSeeTheAgentOfTheMember() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources("""
                <group id='g'>
                  <meta_attributes id='1'>
                    <rule id='r'><rsc_expression id='e' type='Dummy'/></rule><nvpair id='v' name='x' value='1'/>
                  </meta_attributes>""" + dummy("a") + "<primitive id='b' class='lsb' type='other'/></group>"));

        assertThat(cluster.find("a").meta).containsEntry("x", "1");
        assertThat(cluster.find("b").meta).doesNotContainKey("x");
        assertThat(cluster.find("g").meta).doesNotContainKey("x");
    }

    /** Spec 02 §4.2, "Scope of id-ref". */
    @Test
    void aBlockCanBeReferredToOnlyFromWithinItsResource() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources("""
                <group id='g'>
                  <meta_attributes id-ref='member-block'/>
                  <primitive id='a' class='lsb' type='s'>
                    <meta_attributes id='member-block'><nvpair id='x1' name='x' value='1'/></meta_attributes>
                  </primitive>
                  <primitive id='b' class='lsb' type='s'><meta_attributes id-ref='member-block'/><meta_attributes id='m'>
                    <nvpair id-ref='y1'/></meta_attributes></primitive>
                </group>
                <primitive id='c' class='lsb' type='s'><meta_attributes id-ref='member-block'/></primitive>
                <primitive id='d' class='lsb' type='s'>
                  <meta_attributes id='other'><nvpair id='y1' name='y' value='2'/></meta_attributes>
                </primitive>"""));

        assertThat(cluster.find("g").meta).containsEntry("x", "1");
        assertThat(cluster.find("b").meta).as("from its group").containsEntry("x", "1").as("a pair, from anywhere").containsEntry("y", "2");
        assertThat(cluster.find("c").meta).doesNotContainKey("x");
    }
}
