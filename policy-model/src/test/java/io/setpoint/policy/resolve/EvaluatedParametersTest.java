package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.parameters;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Parameters;
import org.junit.jupiter.api.Test;

class EvaluatedParametersTest {
    private static final String RULED = """
            <instance_attributes id='r'>
              <rule id='1'><expression id='2' attribute='#uname' operation='eq' value='n1'/></rule>
              <nvpair id='3' name='x' value='on n1'/>
            </instance_attributes>""";

    @Test
    void ownValuesBeatThoseOfAncestors() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<clone id='c'>" + parameters("x=clone", "y=clone", "z=clone")
                        + "<group id='g'>" + parameters("x=group", "y=group")
                        + dummy("a", parameters("x=own")) + "</group></clone>"));

        assertThat(cluster.model.parameters().of(cluster.find("a:0"), null))
                .containsExactly(entry("x", "own"), entry("y", "group"), entry("z", "clone"));
    }

    @Test
    void rulesSeeTheNode() {
        TestCluster cluster = TestCluster.of(nodes("n1", "n2"), resources(dummy("a", RULED)));
        Parameters parameters = cluster.model.parameters();
        Node first = cluster.model.nodeByName("n1").node;

        assertThat(parameters.of(cluster.find("a"), first)).containsExactly(entry("x", "on n1"));
        assertThat(parameters.of(cluster.find("a"), cluster.model.nodeByName("n2").node)).isEmpty();
        assertThat(parameters.of(cluster.find("a"), null)).isEmpty();
        assertThat(parameters.of(cluster.find("a"), first)).as("evaluated once").isSameAs(parameters.of(cluster.find("a"), first));
    }

    @Test
    void connectionsHaveATableForEachNodeBecauseAddressesAreReplaced() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<bundle id='b'><podman image='i'/><network control-port='1'/>" + dummy("p") + "</bundle>"));
        Parameters parameters = cluster.model.parameters();

        parameters.of(cluster.find("b-0"), null).put("addr", "n1");

        assertThat(parameters.of(cluster.find("b-0"), null)).containsEntry("addr", "n1");
        assertThat(parameters.of(cluster.find("b-0"), cluster.model.nodeByName("n1").node)).containsEntry("addr", "#uname");
    }
}
