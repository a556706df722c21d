package io.setpoint.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

/** The binding of documents to objects is what the JAXB annotations of their classes mean. */
class ElementBinderTest {
    private static final String ALL_KINDS = """
        <cib validate-with='pacemaker-4.0' admin_epoch='0' epoch='1' num_updates='2' have-quorum='1' dc-uuid='1' own='x'>
          <configuration>
            <crm_config><cluster_property_set id='o'><nvpair id='o1' name='a' value=''/></cluster_property_set></crm_config>
            <rsc_defaults><meta_attributes id='r'><rule id='rr' score='1'><op_expression id='e' name='start'/>
              <date_expression id='d' operation='date_spec'><date_spec id='s' hours='1'/></date_expression><rule id='in'/></rule>
              <nvpair id-ref='o1'/></meta_attributes></rsc_defaults>
            <op_defaults><meta_attributes id='od'/></op_defaults>
            <nodes><node id='1' uname='n1'><instance_attributes id='n1-a'/><utilization id='n1-u'/></node><node id='2' uname='n2'/></nodes>
            <resources>
              <primitive id='p' class='ocf' provider='h' type='D'><operations><op id='m' name='monitor' interval='1' z='2' timeout='3'/>
                </operations><meta_attributes id='pm'/><instance_attributes id='pi'/><meta_attributes id='pm2'/></primitive>
              <group id='g'><primitive id='gp' template='t'/><primitive id='gq' template='t'/></group>
              <clone id='c'><group id='cg'><primitive id='cp' class='lsb' type='x'/></group></clone>
              <master id='ma'><primitive id='mp' class='lsb' type='x'/></master>
              <bundle id='b'><podman image='i' replicas='2'/><network><port-mapping id='pp' port='1'/></network>
                <storage><storage-mapping id='sm' source-dir='a' target-dir='b'/></storage><primitive id='bp' class='lsb' type='x'/></bundle>
              <template id='t' class='lsb' type='x'/>
            </resources>
            <constraints>
              <rsc_location id='l' rsc='p' node='n1' score='1'/><rsc_order id='or'><resource_set id='set'><resource_ref id='p'/></resource_set>
              </rsc_order><rsc_colocation id='co' rsc='p' with-rsc='g'/><rsc_ticket id='ti' ticket='T' rsc='p'/>
            </constraints>
            <fencing-topology><fencing-level id='f' index='1' devices='x' target='n1'/></fencing-topology>
            <tags><tag id='tag'><obj_ref id='p'/></tag></tags>
          </configuration>
          <status>
            <node_state id='1' uname='n1' in_ccm='true'>
              <transient_attributes id='1'><instance_attributes id='ta'><nvpair id='tv' name='a' value='b'/></instance_attributes>
              </transient_attributes>
              <lrm id='1'><lrm_resources><lrm_resource id='p' class='ocf'><lrm_rsc_op id='p_last' call-id='1' rc-code='0' more='m'/>
                <lrm_rsc_op id='p_other' call-id='2'/></lrm_resource></lrm_resources></lrm>
            </node_state>
            <tickets><ticket_state id='T' granted='true' extra='1'/></tickets>
          </status>
        </cib>
        """;

    @Test
    void bindsAllKindsOfElementsAsJaxbDoes() {
        Cib expected = JAXB.unmarshal(new StringReader(ALL_KINDS), Cib.class);

        assertThat(CibReader.read(ALL_KINDS.replace("pacemaker-4.0", "none")))
                .usingRecursiveComparison()
                .ignoringFields("validateWith")
                .ignoringFieldsMatchingRegexes("(.*\\.)?(line|column|elementName)")
                .isEqualTo(expected);
    }

    @Test
    void elementsAndAttributesOfOtherNamespacesAreNotMistaken() {
        Cib cib = CibReader.read("""
            <cib validate-with='none' xmlns:x='urn:x'><x:configuration/><configuration><x:nodes id='1'/></configuration>
              <status><node_state x:uname='other' uname='n1'/></status></cib>""");

        assertThat(cib.configuration.nodes).isNull();
        assertThat(cib.status.nodeStates.get(0).uname).isEqualTo("n1");
    }
}
