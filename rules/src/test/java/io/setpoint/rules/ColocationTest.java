package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColocationTest {
    private static String colocations(String... constraints) {
        return FactText.colocations(cluster().constraints(constraints).derive());
    }

    private static Cluster cluster() {
        return Cluster.with(
                primitive("A"),
                primitive("B"),
                primitive("C"),
                primitive("D"),
                primitive("E", "critical=false"),
                cloneOf("P", primitive("p"), "promotable=true"));
    }

    private static String sets(String attributes, String... sets) {
        return "<rsc_colocation id='c' " + attributes + ">" + String.join("", sets) + "</rsc_colocation>";
    }

    private static String set(String id, String members, String attributes) {
        StringBuilder set = new StringBuilder("<resource_set id='" + id + "' " + attributes + ">");
        for (String member : members.split(" ")) {
            set.append("<resource_ref id='" + member + "'/>");
        }
        return set + "</resource_set>";
    }

    @Test
    void dependentWithPrimary() {
        assertThat(colocations(
                        "<rsc_colocation id='c1' rsc='A' with-rsc='B' score='INFINITY'/>",
                        "<rsc_colocation id='c2' rsc='C' with-rsc='P' rsc-role='Started' with-rsc-role='Promoted' score='-5'/>",
                        "<rsc_colocation id='c3' rsc='D' with-rsc='A' score='7' node-attribute='rack'/>"))
                .isEqualTo("""
                        A with B INFINITY c1 influence
                        C with Promoted P -5 c2 influence
                        D with A 7 c3 by rack influence
                        """);
    }

    @Test
    void withoutScoreThereIsNoColocation() {
        assertThat(colocations(
                                "<rsc_colocation id='c' rsc='A' with-rsc='B' score='0'/>",
                                "<rsc_colocation id='d' rsc='A' with-rsc='B'/>",
                                "<rsc_colocation id='e' rsc='A' with-rsc='B' influence='true'/>")
                        .trim())
                .isEmpty();
    }

    @Test
    void influenceIsConfiguredOrElseComesFromACriticalDependent() {
        assertThat(colocations(
                        "<rsc_colocation id='c1' rsc='E' with-rsc='A' score='1'/>",
                        "<rsc_colocation id='c2' rsc='A' with-rsc='E' score='1'/>",
                        "<rsc_colocation id='c3' rsc='E' with-rsc='A' score='1' influence='true'/>",
                        "<rsc_colocation id='c4' rsc='A' with-rsc='E' score='1' influence='false'/>"))
                .isEqualTo("""
                        E with A 1 c1
                        A with E 1 c2 influence
                        E with A 1 c3 influence
                        A with E 1 c4
                        """);
    }

    @Test
    void influenceOfSetsIsConfiguredOrElseComesFromACriticalDependent() {
        assertThat(colocations(sets("score='1' influence='false'", set("s", "A", ""), set("t", "B C", "")))).isEqualTo("""
                C with B 1 t
                A with C 1 c
                """);
        assertThat(colocations(sets("score='1'", set("s", "E", ""), set("t", "A", "")))).isEqualTo("E with A 1 c\n");
    }

    @Test
    void setsWithARoleThatIsNoneAreNotRelated() {
        assertThat(colocations(sets("score='1'", set("s", "A B", "role='x'"), set("t", "C D", "role='Promoted'"))))
                .isEqualTo("Promoted D with Promoted C 1 t influence\n");
        assertThat(colocations(sets("score='-1'", set("s", "A B", "role='Promoted'"), set("t", "C D", "role='x'"))))
                .isEqualTo("Promoted B with Promoted A -1 s influence\n");
        assertThat(colocations(sets("score='-1'", set("s", "A B", "role='x'"))).trim()).isEmpty();
    }

    @Test
    void membersOfASetThatAttractsAreWithTheOneBefore() {
        assertThat(colocations(sets("score='10'", set("s", "A B E", "")))).isEqualTo("""
                B with A 10 s influence
                E with B 10 s
                """);
    }

    @Test
    void aSetHasItsOwnScoreAndRole() {
        assertThat(colocations(sets("score='10'", set("s", "A B", "score='INFINITY' role='Promoted'"))))
                .isEqualTo("Promoted B with Promoted A INFINITY s influence\n");
    }

    @Test
    void theOrderInASetCanBeTurnedAround() {
        assertThat(colocations(sets("score='10'", set("s", "A E", "ordering='listed'")))).isEqualTo("A with E 10 s\n");
    }

    @Test
    void membersOfASetThatRepelsKeepAwayFromAllOthers() {
        assertThat(colocations(sets("score='-10'", set("s", "A B C", "")))).isEqualTo("""
                B with A -10 s influence
                C with A -10 s influence
                C with B -10 s influence
                """);
    }

    @Test
    void membersOfASetThatIsNotSequentialAreNotRelated() {
        assertThat(colocations(sets("score='10'", set("s", "A B", "sequential='false'"))).trim()).isEmpty();
        assertThat(colocations(sets("score='-10'", set("s", "A B", "sequential='false'"))).trim()).isEmpty();
    }

    @Test
    void sequentialSetsMeetAtTheirEnds() {
        assertThat(colocations(sets("score='10'", set("s", "A B", ""), set("t", "C D", "")))).isEqualTo("""
                B with A 10 s influence
                D with C 10 t influence
                A with D 10 c influence
                """);
    }

    @Test
    void membersOfOtherSetsMeetOneByOne() {
        assertThat(colocations(sets(
                        "score='10'", set("s", "A B", "sequential='false'"), set("t", "C D", "sequential='false' role='Promoted'"))))
                .isEqualTo("""
                        A with Promoted C 10 c influence
                        A with Promoted D 10 c influence
                        B with Promoted C 10 c influence
                        B with Promoted D 10 c influence
                        """);
    }

    @Test
    void setsAreRelatedByTheScoreOfTheConstraintOnly() {
        assertThat(colocations(sets("score='0'", set("s", "A B", "score='5'"), set("t", "C", "")))).isEqualTo("B with A 5 s influence\n");
    }

    @Test
    void whatMustNotBeTogetherLeavesBeforeTheOtherComes() {
        Cluster cluster = cluster()
                .constraints(
                        "<rsc_colocation id='c1' rsc='A' with-rsc='B' score='-INFINITY'/>",
                        "<rsc_colocation id='c2' rsc='C' with-rsc='P' rsc-role='Promoted' with-rsc-role='Unpromoted' score='-INFINITY'/>",
                        "<rsc_colocation id='c3' rsc='A' with-rsc='C' score='-999999'/>");

        assertThat(FactText.orderings(cluster.derive(), rule -> rule.contains("must not run together"))).isEqualTo("""
                A.stop > B.start RSN
                B.stop > A.start RSN
                C.demote > P.start RSN
                C.demote > P.demote RSN
                P.stop > C.promote RSN
                P.promote > C.promote RSN
                """);
    }

    @Test
    void everyPairOfASetThatMustNotBeTogetherMakesRoom() {
        Cluster cluster = cluster().constraints(sets("score='-INFINITY'", set("s", "A B C", "")));

        assertThat(FactText.orderingsFrom("c", cluster.derive())).isEqualTo("""
                B.stop > A.start RSN
                A.stop > B.start RSN
                C.stop > A.start RSN
                A.stop > C.start RSN
                C.stop > B.start RSN
                B.stop > C.start RSN
                """);
    }
}
