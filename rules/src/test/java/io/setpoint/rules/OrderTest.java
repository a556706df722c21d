package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
    private static String orderings(String constraint) {
        Cluster cluster = Cluster.with(
                        primitive("A"), primitive("B"), primitive("C"), primitive("D"), cloneOf("K", primitive("k"), "clone-max=2"))
                .constraints(constraint);
        return FactText.orderingsFrom("o", cluster.derive());
    }

    private static String simple(String attributes) {
        return orderings("<rsc_order id='o' first='A' then='B' " + attributes + "/>");
    }

    private static String sets(String attributes, String... sets) {
        return orderings("<rsc_order id='o' " + attributes + ">" + String.join("", sets) + "</rsc_order>");
    }

    private static String set(String id, String members, String attributes) {
        StringBuilder set = new StringBuilder("<resource_set id='" + id + "' " + attributes + ">");
        for (String member : members.split(" ")) {
            set.append("<resource_ref id='" + member + "'/>");
        }
        return set + "</resource_set>";
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "kind=Mandatory,                     O FT RB, O TF",
        "kind=Mandatory symmetrical=false,   O AS,    ''",
        "kind=Optional,                      O,       O",
        "kind=Optional symmetrical=false,    O,       ''",
        "kind=Serialize,                     SER,     ''",
        "kind=Serialize symmetrical=true,    SER,     ''",
        "'',                                 O FT RB, O TF",
        "score=INFINITY,                     O FT RB, O TF",
        "score=0,                            O,       O",
    })
    void kindAndSymmetry(String attributes, String forth, String back) {
        assertThat(simple(attributes.replaceAll("=(\\S+)", "='$1'")))
                .isEqualTo("A.start > B.start " + forth + "\n" + (back.isEmpty() ? "" : "B.stop > A.stop " + back + "\n"));
    }

    @ParameterizedTest(name = "first-action {0}, then-action {1}: {2}, {3}")
    @CsvSource({
        "stop,    '',      A.stop > B.stop O FT,          B.start > A.start O TF",
        "promote, '',      A.promote > B.promote O FT RB, B.demote > A.demote O TF",
        "demote,  stop,    A.demote > B.stop O FT,        B.start > A.promote O TF",
        "'',      promote, A.start > B.promote O FT RB,   B.demote > A.stop O TF",
    })
    void actions(String first, String then, String forth, String back) {
        assertThat(simple((first.isEmpty() ? "" : "first-action='" + first + "' ") + (then.isEmpty() ? "" : "then-action='" + then + "'")))
                .isEqualTo(forth + "\n" + back + "\n");
    }

    @Test
    void actionsOfAnOptionalOrder() {
        assertThat(simple("kind='Optional' first-action='stop'")).isEqualTo("A.stop > B.stop O\nB.start > A.start O\n");
    }

    @Test
    void oneInstanceOfACloneIsEnoughIfNotAllAreRequired() {
        assertThat(orderings("<rsc_order id='o' first='K' then='B' require-all='false'/>")).isEqualTo("""
                k:0.start > clone-one-or-more:o(1) MIN FTG
                k:1.start > clone-one-or-more:o(1) MIN FTG
                clone-one-or-more:o(1) > B.start O FT RB
                B.stop > K.stop O TF
                """);
    }

    @Test
    void aCloneCanSayHowManyInstancesAreEnough() {
        Cluster cluster = Cluster.with(cloneOf("K", primitive("k"), "clone-max=2", "clone-min=2"), primitive("B"))
                .constraints("<rsc_order id='o' first='K' then='B' kind='Optional'/>");

        assertThat(FactText.orderingsFrom("o", cluster.derive())).isEqualTo("""
                k:0.start > clone-one-or-more:o(2) MIN FTG
                k:1.start > clone-one-or-more:o(2) MIN FTG
                clone-one-or-more:o(2) > B.start O RB
                B.stop > K.stop O
                """);
    }

    @Test
    void requiringAllMattersForClonesOnly() {
        assertThat(simple("require-all='false'")).isEqualTo(simple(""));
    }

    @Test
    void membersOfASequentialSetFollowOneAnother() {
        assertThat(sets("", set("s", "A B C", ""))).isEqualTo("""
                A.start > B.start O FT RB
                B.start > C.start O FT RB
                B.stop > A.stop O TF
                C.stop > B.stop O TF
                """);
    }

    @Test
    void membersOfASetOneWayDoNotGoBackInReverse() {
        assertThat(sets("symmetrical='false'", set("s", "A B", "action='promote'"))).isEqualTo("A.promote > B.promote O AS\n");
    }

    @Test
    void membersOfASetThatIsNotSequentialAreNotOrdered() {
        assertThat(sets("", set("s", "A B", "sequential='false'"))).isEqualTo("\n");
    }

    @Test
    void membersOfASerializingSetAreKeptApart() {
        assertThat(sets("kind='Serialize'", set("s", "A B C", "sequential='false'"))).isEqualTo("""
                A.start > B.start SER
                A.start > C.start SER
                B.start > C.start SER
                """);
    }

    @Test
    void aSetHasItsOwnKind() {
        assertThat(sets("", set("s", "A B", "kind='Optional'"), set("t", "C D", "kind='Serialize' sequential='true'"))).isEqualTo("""
                A.start > B.start O
                B.stop > A.stop O
                C.start > D.start SER
                A.start > C.start O FT RB
                B.start > C.start O FT RB
                C.stop > A.stop O TF
                C.stop > B.stop O TF
                """);
    }

    @Test
    void onlySetsThatAreOutrightSequentialMeetAtTheirEnds() {
        assertThat(sets("", set("s", "A B", "sequential='true'"), set("t", "C D", ""))).endsWith("""
                B.start > C.start O FT RB
                B.start > D.start O FT RB
                C.stop > B.stop O TF
                D.stop > B.stop O TF
                """);
    }

    @Test
    void oneMemberOfASetCanBeEnough() {
        assertThat(sets("", set("s", "A B", "sequential='false' require-all='false'"), set("t", "C D", "sequential='false'")))
                .isEqualTo("""
                        A.start > one-or-more:s(1) MIN FTG
                        B.start > one-or-more:s(1) MIN FTG
                        one-or-more:s(1) > C.start O FT RB
                        one-or-more:s(1) > D.start O FT RB
                        C.stop > A.stop O TF
                        C.stop > B.stop O TF
                        D.stop > A.stop O TF
                        D.stop > B.stop O TF
                        """);
    }

    @Test
    void onTheWayDownAllMembersCountExceptWhereDownIsForward() {
        assertThat(sets("", set("s", "A", "action='stop'"), set("t", "C D", "action='stop' sequential='false' require-all='false'")))
                .isEqualTo("""
                        A.stop > C.stop O FT
                        A.stop > D.stop O FT
                        C.start > one-or-more:t(1) MIN FTG
                        D.start > one-or-more:t(1) MIN FTG
                        one-or-more:t(1) > A.start O TF RB
                        """);
    }

    @Test
    void setsOneWayDoNotGoBackInReverse() {
        assertThat(sets("symmetrical='false'", set("s", "A", "sequential='false'"), set("t", "B", "sequential='false'")))
                .isEqualTo("A.start > B.start O AS\n");
        assertThat(sets("symmetrical='false'", set("s", "A", "action='stop'"), set("t", "B", "action='stop' require-all='false'")))
                .isEqualTo("A.stop > B.stop O AS\n");
    }

    @Test
    void constraintsPrecedeWhatResourcesImply() {
        Cluster cluster = Cluster.with(primitive("A"), primitive("B"))
                .constraints(
                        "<rsc_order id='o1' first='B' then='A' symmetrical='false'/>",
                        "<rsc_colocation id='c' rsc='A' with-rsc='B' score='-INFINITY'/>",
                        "<rsc_order id='o2' first='A' then='B' kind='Serialize'/>");

        assertThat(FactText.orderings(cluster.derive())).startsWith("""
                B.start > A.start O AS
                A.stop > B.start RSN
                B.stop > A.start RSN
                A.start > B.start SER
                A.stop > A.start O FT RS
                """);
    }
}
