package io.setpoint.policy.constraint;

import static io.setpoint.policy.constraint.Constraints.set;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationReaderTest {
    private static List<String> location(String attributes, String... content) {
        return Constraints.read("<rsc_location id='l' " + attributes + ">" + String.join("", content) + "</rsc_location>");
    }

    private static String rule(String attributes, String content) {
        return "<rule id='r' " + attributes + ">" + content + "</rule>";
    }

    private static final String ON_N1 = "<expression id='e' attribute='#uname' operation='eq' value='n1'/>";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        rsc='A' node='n1' score='5',                                     l: A on n1=5
        rsc='A' node='N1' score='-INFINITY',                             l: A on n1=-INFINITY
        rsc='A' node='n1' score='5x',                                    l: A on n1=5
        rsc='A' node='n1' score='x',                                     ""
        rsc='A' node='n1',                                               ""
        rsc='A' node='n9' score='5',                                     ""
        rsc='Z' node='n1' score='5',                                     ""
        rsc='A' node='n1' score='5' role='Started',                      l: A on n1=5
        rsc='A' node='n1' score='5' role='slave',                        l: A on n1=5
        rsc='A' node='n1' score='5' role='Master',                       l: Promoted A on n1=5
        rsc='A' node='n1' score='5' role='Stopped',                      l: Stopped A on n1=5
        rsc='A' node='n1' score='5' role='Alpha',                        ""
        rsc='A' node='n1' score='5' resource-discovery='never',          l: A on n1=5 NEVER
        rsc='A' node='n1' score='5' resource-discovery='exclusive',      l: A on n1=5 EXCLUSIVE
        rsc='A' node='n1' score='5' resource-discovery='sometimes',      l: A on n1=5
        """)
    void simpleForm(String attributes, String expected) {
        assertThat(location(attributes)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        score='5',                    r: A on n1=5
        score='5' role='Promoted',    r: Promoted A on n1=5
        score='5' role='Unpromoted',  r: A on n1=5
        score='5' role='x',           ""
        score='5' boolean-op='OR',    r: A on n1=5
        score='5' boolean-op='xor',   ""
        score='x',                    ""
        score-attribute='rank-A',     r: A on n1=7
        score-attribute='rack',       r: A on
        score-attribute='nothing',    r: A on
        """)
    void ruleForm(String attributes, String expected) {
        assertThat(location("rsc='A'", rule(attributes, ON_N1))).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void onlyTheFirstRuleCounts() {
        assertThat(location("rsc='A'", "<rule id='r1' score='1'/>", "<rule id='r2' score='2'/>")).containsExactly("r1: A on n1=1 n2=1");
    }

    @Test
    void aRuleCanStandElsewhere() {
        assertThat(Constraints.read(
                        "<rsc_location id='l1' rsc='A'>" + rule("score='1'", ON_N1) + "</rsc_location>",
                        "<rsc_location id='l2' rsc='B'><rule id-ref='r'/></rsc_location>"))
                .containsExactly("r: A on n1=1", "r: B on n1=1");
    }

    @Test
    void rulesSeeMetaAttributesOfTheResource() {
        assertThat(location(
                        "rsc='K'",
                        rule("score='1'", "<expression id='e' attribute='#uname' operation='ne' value='clone-max' value-source='meta'/>")))
                .containsExactly("r: K on n1=1 n2=1");
    }

    @Test
    void aRuleThatWillChangeAsksForAnotherLook() {
        Constraints constraints = Constraints.of("<rsc_location id='l' rsc='A'>"
                + rule("score='1'", "<date_expression id='d' operation='lt' end='2023-11-14T23:00:00Z'/>") + "</rsc_location>");

        assertThat(constraints.model.recheck().earliest()).isEqualTo(1_700_002_800L);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "^T,      T1 T2",
        "!^T,     A B C K",
        "[AB],    A B",
        "'(T)(.)', T1 T2",
        "'(',     ''",
        "!x,      A B C T1 T2 K",
    })
    void patternsMatchIdsOfTopLevelResources(String pattern, String resources) {
        assertThat(Constraints.of("<rsc_location id='l' rsc-pattern='" + pattern + "' node='n1' score='1'/>").constraints)
                .extracting(constraint -> ((LocationConstraint) constraint).resource().id)
                .isEqualTo(resources.isEmpty() ? List.of() : List.of(resources.split(" ")));
    }

    @Test
    void rulesUseWhatAPatternMatched() {
        assertThat(location(
                        "rsc-pattern='^([ABC])$'",
                        rule("score-attribute='rank-%1%2'", "<expression id='e' attribute='rank-%0' operation='defined'/>")))
                .containsExactly("r: A on n1=7", "r: B on", "r: C on");
    }

    @Test
    void withAnInvertedPatternPercentSignsStayAsTheyAre() {
        assertThat(location("rsc-pattern='!^[^A]'", rule("score-attribute='rank-%0'", ""))).containsExactly("r: A on");
    }

    @Test
    void anUnknownResourceAlsoDisablesThePattern() {
        assertThat(location("rsc='Z' rsc-pattern='A' node='n1' score='1'")).isEmpty();
    }

    @Test
    void setsCanReplaceRoleAndScore() {
        assertThat(location(
                        "node='n1' score='5' role='Promoted'",
                        set("s1", "A B"),
                        set("s2", "C", "score='7'", "role='Stopped'")))
                .containsExactly("l: Promoted A on n1=5", "l: Promoted B on n1=5", "l: Stopped C on n1=7");
    }

    @Test
    void tagsAndTemplatesStandForTheirMembers() {
        assertThat(location("rsc='AB' node='n1' score='5' role='Promoted'"))
                .containsExactly("l: Promoted A on n1=5", "l: Promoted B on n1=5");
        assertThat(location("node='n1' score='5'", set("s", "T C AB")))
                .containsExactly("l: T1 on n1=5", "l: T2 on n1=5", "l: C on n1=5", "l: A on n1=5", "l: B on n1=5");
    }

    @Test
    void aMemberThatIsNoResourceEndsTheConstraint() {
        assertThat(location("rsc='mixed' node='n1' score='5'")).containsExactly("l: A on n1=5");
        assertThat(location("node='n1' score='5'", set("s1", "A Z B"), set("s2", "C"))).containsExactly("l: A on n1=5");
    }

    @Test
    void exclusiveDiscoveryMarksTheResourceEvenIfNoNodeMatches() {
        Constraints constraints = Constraints.of("<rsc_location id='l' rsc='A' resource-discovery='exclusive'>"
                + rule("score='1'", "<expression id='e' attribute='nothing' operation='defined'/>") + "</rsc_location>");

        assertThat(constraints.constraints).hasSize(1);
        assertThat(constraints.model.resources())
                .filteredOn(resource -> constraints.model.of(resource).exclusiveDiscovery)
                .extracting((Resource resource) -> resource.id)
                .containsExactly("A");
    }

    @Test
    void aConstraintNeedsAnId() {
        assertThat(Constraints.read("<rsc_location rsc='A' node='n1' score='1'/>")).isEmpty();
    }
}
