package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.PrimitiveElement;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    private static final String TEMPLATE = """
            <template id='t' class='ocf' provider='heartbeat' type='Dummy' description='from template'>
              <meta_attributes id='tm'>
                <nvpair id='1' name='x' value='template'/><nvpair id='2' name='y' value='template'/>
              </meta_attributes>
              <instance_attributes id='tp' score='5'><nvpair id='3' name='p' value='template'/></instance_attributes>
              <operations>
                <op id='t-m' name='monitor' interval='10s'/>
                <op id='t-p' name='monitor' interval='9s' role='Promoted'/>
                <op id='t-s' name='start' interval='0' timeout='1m'/>
              </operations>
            </template>""";

    @Test
    void theResourceWinsAtEqualScoresTheTemplateAtAHigherOne() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(TEMPLATE + """
                <primitive id='a' template='t' description='dropped'>
                  <meta_attributes id='am'><nvpair id='4' name='x' value='own'/></meta_attributes>
                  <instance_attributes id='ap'><nvpair id='5' name='p' value='own'/></instance_attributes>
                </primitive>"""));
        Primitive primitive = cluster.primitive("a");

        assertThat(primitive.type).isEqualTo("Dummy");
        assertThat(primitive.meta)
                .containsEntry("id", "a")
                .containsEntry("description", "from template")
                .containsEntry("x", "own")
                .containsEntry("y", "template")
                .doesNotContainKey("template");
        assertThat(cluster.parameter("a", "p")).isEqualTo("template");
    }

    @Test
    void anOperationOfTheResourceReplacesThoseOfItsNameAndRoleWhateverTheirInterval() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(TEMPLATE + """
                <primitive id='a' template='t'>
                  <operations><op id='a-m' name='monitor' interval='20s' role='Slave'/></operations>
                </primitive>
                <primitive id='b' template='t'>
                  <operations><op id='b-m' name='monitor' interval='20s' role='Stopped'/></operations>
                </primitive>
                <primitive id='c' template='t'/>"""));

        assertThat(cluster.primitive("a").operations).extracting(TemplatesTest::id).containsExactly("a-m", "t-p", "t-s");
        assertThat(cluster.primitive("b").operations).extracting(TemplatesTest::id).containsExactly("b-m", "t-m", "t-p", "t-s");
        assertThat(cluster.primitive("c").operations).extracting(TemplatesTest::id).containsExactly("t-m", "t-p", "t-s");
    }

    @Test
    void aReferenceToOperationsReplacesTheMergedOnes() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(TEMPLATE + """
                <primitive id='a' class='ocf' provider='heartbeat' type='Dummy'>
                  <operations id='shared'><op id='a-m' name='monitor' interval='5s'/></operations>
                </primitive>
                <primitive id='b' template='t'><operations id-ref='shared'/></primitive>
                <primitive id='c' template='t'><operations id-ref='nowhere'/></primitive>"""));

        assertThat(cluster.primitive("b").operations).extracting(TemplatesTest::id).containsExactly("a-m");
        assertThat(cluster.primitive("c").operations).isEmpty();
    }

    @Test
    void aResourceWithoutItsTemplateIsDropped() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"), resources("<primitive id='a' template='nowhere'/><primitive id='b' template='b'/>" + TEMPLATE));

        assertThat(cluster.model.resources()).isEmpty();
    }

    @Test
    void constraintsMayNameTheTemplateForAllThatComeFromIt() {
        TestCluster cluster = TestCluster.of(
                nodes("n1", "n2"),
                resources(TEMPLATE + "<clone id='c'><primitive id='b' template='t'/></clone><primitive id='a' template='t'/>"));

        assertThat(cluster.model.templateOrTag("t")).containsExactly("b", "a");
    }

    @Test
    void theDocumentStaysAsItWas() {
        TestCluster cluster = TestCluster.of(nodes("n1"), resources(TEMPLATE + "<primitive id='a' template='t'/>"));
        PrimitiveElement configured = (PrimitiveElement) cluster.cib.configuration.resources.resources.get(1);

        assertThat(configured.metaAttributes).isEmpty();
        assertThat(configured.operations).isEmpty();
        assertThat(configured.type).isNull();
    }

    private static String id(OpElement op) {
        return op.attribute("id");
    }
}
