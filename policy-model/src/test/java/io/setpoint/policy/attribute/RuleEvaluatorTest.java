package io.setpoint.policy.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.attribute.RuleInput.Agent;
import io.setpoint.policy.attribute.RuleInput.Operation;
import io.setpoint.policy.attribute.RuleInput.ResourceValues;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.LocationElement;
import io.setpoint.policy.document.RuleElement;
import io.setpoint.policy.value.IsoTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleEvaluatorTest {
    private static final IsoTime NOW = IsoTime.ofEpochSeconds(1_700_000_000);
    private static final RuleInput NOTHING = RuleInput.at(NOW);
    private static final RuleInput NODE = NOTHING.withNode(
            Map.of("colour", "Red", "size", "10", "load", "2.5", "version", "1.10", "empty", "", "word", "abc", "infinite", "INFINITY"));

    @ParameterizedTest
    @CsvSource({
        "attribute='colour' operation='defined',                          true",
        "attribute='empty' operation='defined',                           true",
        "attribute='missing' operation='defined',                         false",
        "attribute='Colour' operation='defined',                          false",
        "attribute='missing' operation='not_defined',                     true",
        "attribute='colour' operation='DEFINED',                          true",
        "attribute='colour' operation='defined' value='x',                false",
        "attribute='missing' operation='not_defined' value='x',           false",
        "attribute='colour' operation='eq' value='red',                   true",
        "attribute='colour' operation='ne' value='red',                   false",
        "attribute='colour' operation='eq',                               false",
        "attribute='colour' operation='like' value='red',                 false",
        "attribute='missing' operation='eq' value='red',                  false",
        "attribute='missing' operation='ne' value='red',                  true",
        "attribute='missing' operation='lt' value='5',                    false",
        "attribute='missing' operation='lte' value='5',                   false",
        "attribute='size' operation='gt' value='9',                       true",
        "attribute='size' operation='gt' value='9' type='string',         false",
        "attribute='size' operation='gte' value='10',                     true",
        "attribute='size' operation='lt' value='10',                      false",
        "attribute='size' operation='eq' value='10x',                     false",
        "attribute='size' operation='eq' value='10x' type='integer',      true",
        "attribute='load' operation='lt' value='10',                      true",
        "attribute='load' operation='lt' value='10' type='integer',       true",
        "attribute='load' operation='gt' value='2',                       true",
        "attribute='load' operation='gt' value='2' type='integer',        false",
        "attribute='size' operation='lt' value='9.5',                     false",
        "attribute='infinite' operation='gt' value='1e300' type='number', true",
        "attribute='word' operation='gt' value='5',                       true",
        "attribute='version' operation='gt' value='1.9' type='version',   true",
        "attribute='version' operation='gt' value='1.9',                  false",
        "attribute='size' operation='eq' value='10' type='colour',        false",
        "attribute='colour' operation='eq' value='red' value-source='literal', true",
        "attribute='colour' operation='eq' value='red' value-source='air',     false",
    })
    void comparesNodeAttributes(String attributes, boolean passes) {
        assertThat(passes("", "<expression id='e' " + attributes + "/>", NODE)).isEqualTo(passes);
    }

    @Test
    void referencesCanBeParametersOrMetaAttributes() {
        RuleInput input = new RuleInput(
                NOW, Map.of("a", "1"), null, null, new ResourceValues(Map.of("p", "1")::get, Map.of("m", "2")::get), null);

        assertThat(passes("", "<expression id='e' attribute='a' operation='eq' value='p' value-source='param'/>", input)).isTrue();
        assertThat(passes("", "<expression id='e' attribute='a' operation='lt' value='m' value-source='meta'/>", input)).isTrue();
        assertThat(passes("", "<expression id='e' attribute='a' operation='ne' value='x' value-source='meta'/>", input)).isTrue();
        assertThat(passes("", "<expression id='e' attribute='b' operation='eq' value='x' value-source='meta'/>", input)).isTrue();
        assertThat(passes("", "<expression id='e' attribute='a' operation='lt' value='x' value-source='meta'/>", input)).isFalse();
    }

    @Test
    void attributesCanBeNamedByWhatAPatternMatched() {
        RuleInput input = new RuleInput(NOW, Map.of("zone-db", "on", "%1", "literal"), null, null, null, Map.of(0, "rsc-db", 1, "db")::get);
        String condition = "<expression id='e' attribute='zone-%1' operation='eq' value='on'/>";

        assertThat(passes("", condition, input)).isTrue();
        assertThat(passes("", condition, input.withNode(Map.of("zone-%1", "on")))).isFalse();
        assertThat(passes("", condition, NOTHING.withNode(Map.of("zone-%1", "on")))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "class='ocf',                                     true",
        "class='OCF',                                     false",
        "class='ocf' provider='heartbeat' type='Dummy',   true",
        "class='ocf' provider='pacemaker',                false",
        "type='Dummy',                                    true",
        "'',                                              true",
    })
    void matchesAgents(String attributes, boolean passes) {
        RuleInput input = NOTHING.withAgent(new Agent("ocf", "heartbeat", "Dummy"));

        assertThat(passes("", "<rsc_expression id='e' " + attributes + "/>", input)).isEqualTo(passes);
        assertThat(passes("", "<rsc_expression id='e' " + attributes + "/>", NOTHING)).isEqualTo(attributes.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "name='monitor',                    true",
        "name='Monitor',                    false",
        "name='monitor' interval='10s',     true",
        "name='monitor' interval='PT10S',   true",
        "name='monitor' interval='0',       false",
        "name='monitor' interval='bad',     false",
        "interval='10s',                    false",
    })
    void matchesOperations(String attributes, boolean passes) {
        assertThat(passes("", "<op_expression id='e' " + attributes + "/>", NOTHING.withOperation(new Operation("monitor", 10_000))))
                .isEqualTo(passes);
        assertThat(passes("", "<op_expression id='e' " + attributes + "/>", NOTHING)).isFalse();
    }

    private static final String TRUE = "<expression id='t' attribute='size' operation='defined'/>";
    private static final String FALSE = "<expression id='f' attribute='missing' operation='defined'/>";
    private static final String UNKNOWN = "<moon_expression/>";

    @Test
    void conditionsAreJoinedByAndOrOr() {
        assertThat(passes("", TRUE + TRUE, NODE)).isTrue();
        assertThat(passes("", TRUE + FALSE, NODE)).isFalse();
        assertThat(passes("boolean-op='AND'", TRUE + FALSE, NODE)).isFalse();
        assertThat(passes("boolean-op='or'", FALSE + TRUE, NODE)).isTrue();
        assertThat(passes("boolean-op='Or'", FALSE + FALSE, NODE)).isFalse();
        assertThat(passes("boolean-op='xor'", TRUE, NODE)).isFalse();
    }

    @Test
    void withoutConditionsARulePasses() {
        assertThat(passes("", "", NOTHING)).isTrue();
        assertThat(passes("boolean-op='or'", "", NOTHING)).isTrue();
    }

    @Test
    void unknownConditionsFail() {
        assertThat(passes("", TRUE + UNKNOWN, NODE)).isFalse();
        assertThat(passes("boolean-op='or'", TRUE + UNKNOWN, NODE)).isTrue();
        assertThat(passes("boolean-op='or'", UNKNOWN, NODE)).isFalse();
    }

    @Test
    void rulesNest() {
        assertThat(passes("", TRUE + "<rule id='inner' boolean-op='or'>" + FALSE + TRUE + "</rule>", NODE)).isTrue();
        assertThat(passes("", TRUE + "<rule id='inner'>" + FALSE + TRUE + "</rule>", NODE)).isFalse();
        assertThat(passes("", "<rule>" + TRUE + "</rule>", NODE)).isFalse();
    }

    @Test
    void aRuleThatContainsItselfFails() {
        assertThat(passes("", "<rule id-ref='r'/>", NODE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "  1.5x", "-.5", "0x10", "inf", "1e3", "0.0", "-0"})
    void numbersAreReadFromTheFront(String text) {
        assertThat(ValueComparison.number(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", ".", "1e999", "1e-400", "--1"})
    void numbersOutOfRangeAreNone(String text) {
        assertThat(ValueComparison.number(text)).isEmpty();
    }

    private static boolean passes(String ruleAttributes, String conditions, RuleInput input) {
        Cib cib = CibReader.read("<cib validate-with='none'><configuration><constraints><rsc_location id='l' rsc='x'><rule id='r' "
                + ruleAttributes + ">" + conditions + "</rule></rsc_location></constraints></configuration></cib>");
        RuleElement rule = ((LocationElement) cib.configuration.constraints.constraints.get(0)).rules.get(0);
        return new RuleEvaluator(new References(cib), new Recheck(NOW.epochSeconds())).passes(rule, null, input);
    }
}
