package io.setpoint.policy.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.Problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final String NO_FENCING = "<crm_config><cluster_property_set id='s'>"
            + "<nvpair id='f' name='fencing-enabled' value='false'/></cluster_property_set></crm_config>";

    @ParameterizedTest
    @CsvSource({
        "cluster-delay,      soon,    the default 60s is used",
        "no-quorum-policy,   panic,   the default stop is used",
        "stonith-timeout,    -5s,     the default 60s is used",
        "symmetric-cluster,  maybe,   the default true is used",
        "symetric-cluster,   true,    did you mean symmetric-cluster?",
        "batch_limit,        5,       did you mean batch-limit?",
    })
    void doubtsOptions(String name, String value, String doubt) {
        assertThat(verify(NO_FENCING.replace("</cluster", TestDocument.pair(name, value) + "</cluster")))
                .singleElement()
                .asString()
                .contains(name, doubt);
    }

    @ParameterizedTest
    @CsvSource({"cluster-delay, 5s", "my-own-option, anything", "cluster-delay, #default", "no-quorum-policy, Freeze"})
    void leavesOtherOptionsAlone(String name, String value) {
        assertThat(verify(NO_FENCING.replace("</cluster", TestDocument.pair(name, value) + "</cluster"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "is-managed,           maybe,  counts as unmanaged",
        "target-role,          Boss,   it is ignored",
        "resource-stickiness,  high,   the stickiness is 0",
        "failure-timeout,      5x,     failures never expire",
        "multiple-active,      kill,   the default stop_start is used",
        "requires,             luck,   the default is used",
        "clone-max,            many,   it counts as 0",
        "resource-stickyness,  5,      did you mean resource-stickiness?",
    })
    void doubtsMetaAttributes(String name, String value, String doubt) {
        String meta = "<meta_attributes id='m'>" + TestDocument.pair(name, value) + "</meta_attributes>";

        assertThat(verify(NO_FENCING + primitive(meta))).singleElement().asString().contains(name, doubt);
        assertThat(verify(NO_FENCING + "<rsc_defaults>" + meta + "</rsc_defaults>")).singleElement().asString().contains(name, doubt);
    }

    @ParameterizedTest
    @CsvSource({
        "timeout='PT1M',       'timeout=\"PT1M\"; the default 20s is used'",
        "timeout='0',          'timeout=\"0\"; the default 20s is used'",
        "on-fail='panic',      'on-fail=\"panic\"; the default of the action is used'",
        "role='Boss',          'role=\"Boss\"'",
        "enabled='perhaps',    'enabled=\"perhaps\"'",
        "interval-origin='x',  'interval-origin=\"x\"; it is ignored'",
    })
    void doubtsOperations(String attribute, String doubt) {
        assertThat(verify(NO_FENCING + primitive("<operations><op id='o' name='monitor' interval='5' " + attribute + "/></operations>")))
                .singleElement()
                .asString()
                .contains("operation o", doubt);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "10x", "-5"})
    void anIntervalThatIsNoneIsAnError(String interval) {
        String operations = "<operations><op id='o' name='monitor' interval='" + interval + "'/></operations>";
        Cib cib = cib(NO_FENCING + primitive(operations));

        assertThat(Verifier.verify(cib, null)).singleElement().extracting(Problem::severity).isEqualTo(Severity.ERROR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        <rule id='r' boolean-op='xor'/>                                                    | The condition r never holds: boolean-op="xor"
        <expression id='e' attribute='a' operation='is' value='1'/>                        | operation="is" is unknown
        <expression id='e' attribute='a' operation='defined' value='1'/>                   | defined takes no value
        <expression id='e' attribute='a' operation='eq'/>                                  | eq needs a value
        <expression id='e' attribute='a' operation='eq' value='1' type='float'/>           | type="float" is unknown
        <expression id='e' attribute='a' operation='eq' value='1' value-source='air'/>     | value-source="air" is unknown
        <date_expression id='e'/>                                                          | in_range needs a start or an end
        <date_expression id='e' start='2020'/>                                             | start="2020" is no date
        <date_expression id='e' start='2020-01-01'><duration days='x'/></date_expression>  | days="x" is no number
        <date_expression id='e' operation='gt' end='2020-01-01'/>                          | gt needs a start
        <date_expression id='e' operation='lt' start='2020-01-01'/>                        | lt needs an end
        <date_expression id='e' operation='date_spec'/>                                    | it has no <date_spec>
        <date_expression id='e' operation='date_spec'><date_spec hours='9..17'/></date_expression> | hours="9..17" is no range
        <op_expression id='e' name='monitor' interval='10x'/>                              | interval="10x" is no duration
        """)
    void doubtsConditionsThatNeverHold(String condition, String doubt) {
        assertThat(verify(NO_FENCING + primitive("<meta_attributes id='m'><rule id='rule'>" + condition + "</rule></meta_attributes>")))
                .singleElement()
                .asString()
                .contains(doubt);
    }

    @Test
    void doubtsConstraintsWithoutEffect() {
        String location = "<rsc_location id='l' rsc='a'><rule id='r'/></rsc_location>";
        String colocation = "<rsc_colocation id='c' rsc='a' with-rsc='a' score='lots' influence='some'/>";

        assertThat(verify(NO_FENCING + "<constraints>" + location + colocation + "</constraints>"))
                .hasSize(3)
                .anyMatch(text -> text.contains("The rule r of l has no score, so it changes nothing"))
                .anyMatch(text -> text.contains("score=\"lots\" is no score"))
                .anyMatch(text -> text.contains("c has influence=\"some\"; it is ignored"));
    }

    @Test
    void doubtsFencingWithoutADevice() {
        String device = "<resources><clone id='c'><primitive id='d' class='stonith' type='x'/></clone></resources>";

        assertThat(verify("<resources/>")).singleElement().asString().contains("there is no device");
        assertThat(verify(device)).isEmpty();
        assertThat(verify(NO_FENCING + "<resources/>")).isEmpty();
        assertThat(verify(NO_FENCING.replace("fencing-enabled", "have-watchdog").replace("false", "true") + "<resources/>")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3.20.5, true", "3.9, true", "3.20.6, false", "3.21, false", "4, false"})
    void doubtsDocumentsOfNewerClusters(String featureSet, boolean known) {
        Cib cib = CibReader.read("<cib validate-with='none' crm_feature_set='" + featureSet + "'/>");

        assertThat(FeatureSet.isTooNew(cib)).isEqualTo(!known);
        assertThat(Verifier.verify(cib, null)).hasSize(known ? 0 : 1);
    }

    @Test
    void findingsTellTheirPlace() {
        Cib cib = cib(NO_FENCING + "\n\n  " + primitive("<operations><op id='o' name='monitor' interval='x'/></operations>"));

        assertThat(Verifier.verify(cib, "c.xml")).singleElement().asString().startsWith("c.xml:3:").contains(": error: ");
    }

    private static List<String> verify(String configuration) {
        return Verifier.verify(cib(configuration), null).stream().map(Problem::toString).toList();
    }

    private static Cib cib(String configuration) {
        return CibReader.read("<cib validate-with='none'><configuration>" + configuration + "</configuration></cib>");
    }

    private static String primitive(String content) {
        return "<resources><primitive id='a' class='lsb' type='t'>" + content + "</primitive></resources>";
    }
}
