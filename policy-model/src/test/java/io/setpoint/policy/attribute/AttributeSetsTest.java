package io.setpoint.policy.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.attribute.RuleInput.Agent;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.ResourceElement;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributeSetsTest {
    private static final RuleInput NOW = RuleInput.at(IsoTime.ofEpochSeconds(1_700_000_000));

    @Test
    void ofEqualSetsTheLastWins() {
        assertThat(merge(set("s1", "a=1", "b=1") + set("s2", "a=2"))).isEqualTo(Map.of("a", "2", "b", "1"));
    }

    @Test
    void withinASetTheFirstPairWins() {
        assertThat(merge(set("s1", "a=1", "a=2"))).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void aHigherScoreWins() {
        assertThat(merge(scored("s1", "5", "a=1") + scored("s2", "0", "a=2") + set("s3", "a=3"))).containsEntry("a", "1");
        assertThat(merge(scored("s1", "-INFINITY", "a=1") + scored("s2", "nonsense", "a=2"))).containsEntry("a", "2");
    }

    @Test
    void coloursAreScoresWhereTheyAreKnown() {
        Cib cib = cib(scored("s1", "green", "a=1") + scored("s2", "5", "a=2"));
        Map<String, String> table = new LinkedHashMap<>();

        sets(cib).with(new ScoreSyntax(0, 0, 10)).merge(resource(cib).metaAttributes, null, null, NOW, table);

        assertThat(table).containsEntry("a", "1");
    }

    @Test
    void aReservedSetPrecedesAll() {
        Cib cib = cib(scored("first", "-100", "a=1") + scored("s2", "100", "a=2"));
        Map<String, String> table = new LinkedHashMap<>();

        sets(cib).merge(resource(cib).metaAttributes, null, "first", NOW, table);

        assertThat(table).containsEntry("a", "1");
    }

    @Test
    void whatIsInTheTableStays() {
        Cib cib = cib(set("s1", "a=1", "b=1"));
        Map<String, String> table = new LinkedHashMap<>(Map.of("a", "0"));

        sets(cib).merge(resource(cib).metaAttributes, null, null, NOW, table);

        assertThat(table).isEqualTo(Map.of("a", "0", "b", "1"));
    }

    @Test
    void aSetWhoseRuleFailsIsSkipped() {
        String guarded = "<meta_attributes id='s1'><rule id='r'><rsc_expression id='e' class='ocf'/></rule>"
                + "<nvpair id='p' name='a' value='1'/></meta_attributes>";
        Cib cib = cib(set("s0", "a=0") + guarded);
        Map<String, String> table = new LinkedHashMap<>();

        sets(cib).merge(resource(cib).metaAttributes, null, null, NOW.withAgent(new Agent("ocf", null, null)), table);

        assertThat(table).containsEntry("a", "1");
        assertThat(merge(set("s0", "a=0") + guarded)).containsEntry("a", "0");
    }

    @Test
    void onlyTheFirstRuleCounts() {
        String rules = "<rule id='r1'/><rule id='r2'><rsc_expression id='e' class='ocf'/></rule>";

        assertThat(merge("<meta_attributes id='s1'>" + rules + "<nvpair id='p' name='a' value='1'/></meta_attributes>"))
                .containsEntry("a", "1");
    }

    @Test
    void defaultRemovesWhatPrecedesItAndLaterSetsMayFillIn() {
        assertThat(merge(set("s3", "a=3") + set("s2", "a=#DEFAULT") + set("s1", "a=1", "b=1"))).isEqualTo(Map.of("a", "3", "b", "1"));
        assertThat(merge(set("s2", "a=#default") + set("s1", "a=1"))).isEmpty();
    }

    @Test
    void pairsNeedANameAndAValue() {
        assertThat(merge("<meta_attributes id='s'><nvpair id='p1' name='a'/><nvpair id='p2' value='1'/><nvpair id='p3' name='c' value=''/>"
                        + "</meta_attributes>"))
                .isEqualTo(Map.of("c", ""));
    }

    @Test
    void aReferenceToASetIsFollowedWithinTheScope() {
        String other = "<primitive id='other'>" + set("elsewhere", "a=2") + "</primitive>";
        Cib cib = cib(scored("own", "-1", "a=1") + "<meta_attributes id-ref='elsewhere'/>", other);
        Map<String, String> everywhere = new LinkedHashMap<>();
        Map<String, String> inside = new LinkedHashMap<>();

        sets(cib).merge(resource(cib).metaAttributes, null, null, NOW, everywhere);
        sets(cib).merge(resource(cib).metaAttributes, resource(cib), null, NOW, inside);

        assertThat(everywhere).containsEntry("a", "2");
        assertThat(inside).containsEntry("a", "1");
    }

    @Test
    void aReferencedSetKeepsItsScoreAndRule() {
        String referenced = "<instance_attributes id='x'/>" + "<op id='o'>" + scored("ref", "10", "a=2") + "</op>";
        Cib cib = cib(scored("own", "5", "a=1") + "<meta_attributes id-ref='ref'/><operations>" + referenced + "</operations>");
        Map<String, String> table = new LinkedHashMap<>();

        sets(cib).merge(resource(cib).metaAttributes, resource(cib), null, NOW, table);

        assertThat(table).containsEntry("a", "2");
    }

    @Test
    void aReferenceToAnotherKindOfSetIsVoid() {
        assertThat(merge("<meta_attributes id-ref='params'/><instance_attributes id='params'><nvpair id='p' name='a' value='1'/>"
                        + "</instance_attributes>"))
                .isEmpty();
    }

    @Test
    void anAmbiguousReferenceIsVoid() {
        assertThat(merge(set("s1", "b=1") + "<meta_attributes id-ref='twice'/><operations><op id='o1'>" + set("twice", "a=1")
                        + "</op><op id='o2'>" + set("twice", "a=2") + "</op></operations>"))
                .isEqualTo(Map.of("b", "1"));
    }

    @Test
    void aPairMayReferToAnyPairOfTheDocument() {
        String other = "<primitive id='other'>" + set("elsewhere", "a=2") + "</primitive>";
        Cib cib = cib("<meta_attributes id='s'><nvpair id-ref='elsewhere-a'/><nvpair id-ref='nothing'/></meta_attributes>", other);
        Map<String, String> table = new LinkedHashMap<>();

        sets(cib).merge(resource(cib).metaAttributes, resource(cib), null, NOW, table);

        assertThat(table).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void aSetWithAVoidRuleIsSkipped() {
        assertThat(merge("<meta_attributes id='s'><rule id-ref='nothing'/><nvpair id='p' name='a' value='1'/></meta_attributes>"))
                .isEmpty();
    }

    private static Map<String, String> merge(String sets) {
        Cib cib = cib(sets);
        Map<String, String> table = new LinkedHashMap<>();
        sets(cib).merge(resource(cib).metaAttributes, null, null, NOW, table);
        return table;
    }

    private static AttributeSets sets(Cib cib) {
        return new AttributeSets(new References(cib), new Recheck(0));
    }

    private static Cib cib(String content, String... more) {
        return CibReader.read("<cib validate-with='none'><configuration><resources><primitive id='r'>" + content + "</primitive>"
                + String.join("", more) + "</resources></configuration></cib>");
    }

    private static ResourceElement resource(Cib cib) {
        return cib.configuration.resources.resources.get(0);
    }

    private static String set(String id, String... pairs) {
        return scored(id, "0", pairs);
    }

    private static String scored(String id, String score, String... pairs) {
        StringBuilder text = new StringBuilder("<meta_attributes id='" + id + "' score='" + score + "'>");
        for (String pair : pairs) {
            String[] parts = pair.split("=");
            text.append("<nvpair id='" + id + "-" + parts[0] + "' name='" + parts[0] + "' value='" + parts[1] + "'/>");
        }
        return text.append("</meta_attributes>").toString();
    }
}
