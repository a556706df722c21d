package io.setpoint.policy.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
    private static final String NEWEST = "pacemaker-4.0";
    private static final String OLDER = "pacemaker-3.9";
    private static final String OLDEST = "pacemaker-1.2";

    @ParameterizedTest
    @ValueSource(strings = {
        "<primitive id='a' class='ocf' provider='heartbeat' type='Dummy' description='d'/>",
        "<template id='t' class='stonith' type='x'/><primitive id='a' template='t'/>",
        "<group id='g'><meta_attributes id='m'/><primitive id='a' class='lsb' type='x'/></group>",
        "<clone id='c'><primitive id='a' class='systemd' type='x'/><meta_attributes id='m'/></clone>",
        "<bundle id='b'><podman image='i' replicas='2'/><network><port-mapping id='p' port='80'/></network>"
                + "<storage><storage-mapping id='s' source-dir='/a' target-dir='/b'/></storage></bundle>",
        "<primitive id='a' class='lsb' type='x'><operations>"
                + "<op id='o' name='monitor' interval='10' role='Started' on-fail='block'/></operations></primitive>",
        "<primitive id='a' class='lsb' type='x'><meta_attributes id='m' score='-INFINITY'><rule id='r' boolean-op='or'>"
                + "<rsc_expression id='e1' class='ocf'/><rule id='r2'><op_expression id='e2' name='monitor'/></rule>"
                + "<date_expression id='d' operation='date_spec'><date_spec hours='9-17'/></date_expression></rule>"
                + "<nvpair id='p' name='x' value=''/></meta_attributes><meta_attributes id-ref='m'/></primitive>",
    })
    void acceptsValidResources(String resources) {
        assertThat(TestDocument.errors(TestDocument.resources(NEWEST, resources))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <primtive id='a'/>                                                 | <primtive id="a"> is not allowed in <resources>
        <op id='o' name='x' interval='0'/>                                 | <op id="o"> is not allowed in <resources>
        <primitive class='lsb' type='x'/>                                  | <primitive> has no attribute id
        <primitive id='1a' class='lsb' type='x'/>                          | has id="1a" (expected an XML id
        <primitive id='a' class='foo' type='x'/>                           | has class="foo" (expected one of ocf, lsb
        <primitive id='a' class='ocf' type='x'/>                           | of class ocf has no provider
        <primitive id='a' class='lsb' provider='p' type='x'/>              | of class lsb has a provider
        <primitive id='a'/>                                                | it needs just one of: class and type; template
        <primitive id='a' class='lsb' type='x' colour='red'/>              | has an unknown attribute colour
        <primitive id='a' template='t'/>                                   | has template="t", which does not exist
        <primitive id='a' class='nagios' type='x'/>                        | has class="nagios"
        <group id='g'/>                                                    | <group id="g"> has no <primitive>
        <clone id='c'/>                                                    | it needs just one of: primitive; group
        <master id='m'/>                                                   | <master> is no longer allowed
        <bundle id='b'/>                                                   | it needs just one of: docker; podman
        <bundle id='b'><rkt image='i'/></bundle>                           | <rkt> is no longer allowed
        <bundle id='b'><docker image='i' masters='1'/></bundle>            | masters, which is no longer allowed
        <bundle id='b'><docker/></bundle>                                  | <docker> has no attribute image
        """)
    void refusesInvalidResources(String resources, String message) {
        assertThat(TestDocument.errors(TestDocument.resources(NEWEST, resources))).anyMatch(error -> error.contains(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <operations><op id='o' name='x'/></operations>                                     | <op id="o"> has no attribute interval
        <operations><op id='o' name='x' interval='0' on-fail='panic'/></operations>        | has on-fail="panic" (expected one of ignore
        <operations><op id='o' name='x' interval='0' enabled='maybe'/></operations>        | has enabled="maybe" (expected one of true
        <operations><op id='o' name='x' interval='0' role='Boss'/></operations>            | has role="Boss"
        <operations><op id='o' name='x' interval='0' start-delay='1' interval-origin='epoch'/></operations> | contradicts itself
        <operations/><operations/>                                                         | There is more than one <operations>
        <meta_attributes id='m' score='high'/>                                             | has score="high" (expected an integer
        <meta_attributes id='m' id-ref='m'/>                                               | it needs just one of: id-ref; id
        <meta_attributes id='m'><nvpair id='p' name='x'/></meta_attributes>                | just one of: id-ref; id and name and value
        <meta_attributes id='m'><nvpair id='p' name='restart-type' value='x'/></meta_attributes> | sets restart-type, which is no longer
        <meta_attributes id='m'><rule boolean-op='xor' id='r'/></meta_attributes>          | has boolean-op="xor"
        <meta_attributes id='m'><rule/></meta_attributes>                                  | it needs just one of: id-ref; id
        <meta_attributes id='m'><rule id='r'/><rule id='s'/></meta_attributes>             | There is more than one <rule>
        <meta_attributes id='m'><rule id='r'><expression id='e' attribute='x' operation='is'/></rule></meta_attributes> | has operation="is"
        <meta_attributes id='m'><rule id='r'><date_expression id='e'><date_spec moon='1'/></date_expression></rule></meta_attributes> | moon
        <meta_attributes id='x'/>                                                          | has the same id as <primitive> in line 1
        """)
    void refusesInvalidContentOfAPrimitive(String content, String message) {
        String primitive = "<primitive id='x' class='lsb' type='x'>" + content + "</primitive>";

        assertThat(TestDocument.errors(TestDocument.resources(NEWEST, primitive))).anyMatch(error -> error.contains(message));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<rsc_location id='l' rsc='a' node='n' score='5'/>",
        "<rsc_location id='l' rsc-pattern='a.*' role='Promoted' node='n' score='-INFINITY' resource-discovery='never'/>",
        "<rsc_location id='l'><resource_set id='s'><resource_ref id='a'/></resource_set><rule id='r' score-attribute='x'/></rsc_location>",
        "<rsc_colocation id='c' rsc='a' with-rsc='b' score='INFINITY' with-rsc-role='Master'/>",
        "<rsc_colocation id='c'><resource_set id='s' sequential='false'><resource_ref id='a'/></resource_set></rsc_colocation>",
        "<rsc_order id='o' first='a' then='b' first-action='promote' kind='Serialize'/>",
        "<rsc_order id='o' score='0'><resource_set id='s' action='stop'><resource_ref id='a'/></resource_set></rsc_order>",
        "<rsc_ticket id='t' ticket='T' rsc='a' loss-policy='fence'/>",
    })
    void acceptsValidConstraints(String constraint) {
        assertThat(TestDocument.errors(TestDocument.constraints(NEWEST, constraint))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <rsc_location id='l' node='n' score='5'/>                               | it needs just one of: rsc; rsc-pattern; resource_set
        <rsc_location id='l' rsc='a' rsc-pattern='a' node='n' score='5'/>       | it needs just one of: rsc; rsc-pattern; resource_set
        <rsc_location id='l' rsc='a' node='n'/>                                 | it needs just one of: node and score; rule
        <rsc_location id='l' rsc='a' node='n' score='5'><lifetime><rule id='r'/></lifetime></rsc_location> | <lifetime> is no longer allowed
        <rsc_location id='l' rsc='a'><rule id='r'/><rule id='s'/></rsc_location> | There is more than one <rule> in <rsc_location id="l">
        <rsc_colocation id='c' rsc='a' score='5'/>                              | it needs just one of: rsc and with-rsc; resource_set
        <rsc_colocation id='c' rsc='a' with-rsc='b' score-attribute='x'/>       | score-attribute, which is no longer allowed
        <rsc_order id='o' first='a' then='b' score='1' kind='Optional'/>        | contradicts itself
        <rsc_order id='o' first='a' then='b' first-action='monitor'/>           | has first-action="monitor"
        <rsc_order id='o' first='a' then='b' kind='optional'/>                  | has kind="optional"
        <rsc_order id='o'><resource_set id='s'/></rsc_order>                    | <resource_set id="s"> is incomplete
        <rsc_ticket id='t' rsc='a'/>                                            | has no attribute ticket
        <rsc_location id='l' rsc='c' node='n' score='5'/>                       | <rsc_location id="l"> has rsc="c", which does not exist
        <rsc_order id='o' first='a' then='zzzzz'/>                              | has then="zzzzz", which does not exist (no element has
        <rsc_order id='o'><resource_set id='s'><resource_ref id='q'/></resource_set></rsc_order> | <resource_ref id="q"> has id="q", which
        <rsc_order id='o'><resource_set id-ref='s'/></rsc_order>                | <resource_set> in <rsc_order id="o"> has id-ref="s"
        """)
    void refusesInvalidConstraints(String constraint, String message) {
        assertThat(TestDocument.errors(TestDocument.constraints(NEWEST, constraint))).anyMatch(error -> error.contains(message));
    }

    @Test
    void suggestsIdsThatLookLikeAMissingOne() {
        String resources = "<primitive id='database' class='lsb' type='x'/><primitive id='webserver' class='lsb' type='x'/>";
        String order = "<rsc_order id='o' first='databse' then='WebServer'/>";
        String document = TestDocument.document(
                NEWEST, "<crm_config/><nodes/><resources>" + resources + "</resources><constraints>" + order + "</constraints>");

        assertThat(TestDocument.errors(document)).containsExactly(
                "<rsc_order id=\"o\"> has first=\"databse\", which does not exist (did you mean database?)",
                "<rsc_order id=\"o\"> has then=\"WebServer\", which does not exist (did you mean webserver?)");
    }

    @ParameterizedTest
    @CsvSource({
        "crmd-transition-delay, 5s,       false",
        "remove-after-stop,     true,     false",
        "stonith-action,        poweroff, false",
        "stonith-action,        off,      true",
        "no_quorum_policy,      stop,     true",
        "anything,              x,        true",
    })
    void refusesOptionsThatAreGone(String name, String value, boolean accepted) {
        String pair = TestDocument.pair(name, value);

        assertThat(TestDocument.errors(TestDocument.options(NEWEST, pair)).isEmpty()).isEqualTo(accepted);
        assertThat(TestDocument.errors(TestDocument.options(OLDER, pair))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<nodes><node id='1' uname='n' type='ping'/></nodes>,      pacemaker-3.10, pacemaker-4.0",
        "<nodes><node id='1' uname='n' type='normal'/></nodes>,    pacemaker-2.10, pacemaker-3.0",
        "<nodes/><fencing-topology><fencing-level id='f' index='12' devices='d' target='n'/></fencing-topology>,"
                + " pacemaker-3.9, pacemaker-4.0",
    })
    void olderSchemasAllowMore(String configuration, String old, String tooNew) {
        String sections = "<crm_config/>" + configuration + "<resources/><constraints/>";

        assertThat(TestDocument.errors(TestDocument.document(old, sections))).isEmpty();
        assertThat(TestDocument.errors(TestDocument.document(tooNew, sections))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<master id='m'><primitive id='a' class='lsb' type='x'/></master>",
        "<primitive id='a' class='upstart' type='x'/>",
        "<bundle id='b'><rkt image='i' masters='1'/></bundle>",
        "<primitive id='a' class='lsb' type='x'><meta_attributes id='m'><nvpair id='p' name='x'/></meta_attributes></primitive>",
        "<primitive id='a' class='lsb' type='x'><meta_attributes id='m'><nvpair id='p' name='x' value='1'/><nvpair id-ref='p' name='y'/>"
                + "</meta_attributes></primitive>",
    })
    void outdatedResourcesAreUpgraded(String resources) {
        assertThat(TestDocument.errors(TestDocument.resources(OLDER, resources))).isEmpty();
        assertThat(TestDocument.errors(TestDocument.resources(OLDEST, resources))).isEmpty();
    }

    @Test
    void whatNoSchemaAllowsIsRefusedInOlderDocumentsToo() {
        assertThat(TestDocument.errors(TestDocument.resources(OLDER, "<primtive id='a'/>"))).hasSize(1);
        assertThat(TestDocument.errors(TestDocument.resources(OLDEST, "<primtive id='a'/>"))).hasSize(1);
    }

    @Test
    void everySectionIsNeeded() {
        assertThat(TestDocument.errors(TestDocument.document(NEWEST, "<crm_config/><nodes/>"))).containsExactly(
                "<configuration> has no <resources> (add it, even if it is empty)",
                "<configuration> has no <constraints> (add it, even if it is empty)");
    }

    @Test
    void sectionsHaveNoAttributes() {
        String sections = "<crm_config/><nodes colour='red'/><resources/><constraints/>";

        assertThat(TestDocument.errors(TestDocument.document(NEWEST, sections)))
                .containsExactly("<nodes> has an unknown attribute colour (it has no attributes)");
    }

    @Test
    void theStatusIsNotChecked() {
        String document = TestDocument.resources(NEWEST, "").replace("<status/>", "<status><x id='1'/><node_state id='1' y='z'/></status>");

        assertThat(TestDocument.errors(document)).isEmpty();
    }

    @Test
    void accessListsAndAlertsAreNotCheckedButCanBeReferredTo() {
        String document = TestDocument.document(
                NEWEST,
                "<crm_config/><nodes/><resources>" + TestDocument.PRIMITIVES + "</resources>"
                        + "<constraints><rsc_order id='o' first='a' then='r'/></constraints>"
                        + "<acls><acl_role id='r'><x/></acl_role><acl_target id='a'/></acls><alerts><alert id='al' path='/x'><instance_attributes id-ref='r'/></alert></alerts>");

        assertThat(TestDocument.errors(document)).isEmpty();
    }

    @Test
    void problemsTellWhereTheyAre() {
        String constraints = "\n  <rsc_location id='l' rsc='a' node='n' score='5'/>\n  <rsc_order id='l'/>\n";
        CibException e = catchThrowableOfType(
                CibException.class, () -> CibReader.read(TestDocument.constraints(NEWEST, constraints)));

        assertThat(e.kind()).isEqualTo(CibException.Kind.INVALID);
        assertThat(e.problems()).first().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(3);
            assertThat(problem.message()).isEqualTo("<rsc_order id=\"l\"> has the same id as <rsc_location> in line 2, column 3");
        });
    }

    @Test
    void afterAThousandProblemsNoMoreAreCollected() {
        String document = TestDocument.resources(NEWEST, "<primtive id='a'/>".repeat(2000));

        assertThat(TestDocument.errors(document)).hasSize(1001).last().asString().contains("The rest was not read");
    }

    @Test
    void withoutValidationNothingIsRefused() {
        String document = "<cib validate-with='none'><foo/><configuration><resources><primtive/></resources></configuration></cib>";

        assertThat(TestDocument.errors(document)).isEmpty();
    }
}
