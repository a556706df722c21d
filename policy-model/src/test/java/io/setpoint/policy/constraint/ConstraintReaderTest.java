package io.setpoint.policy.constraint;

import static io.setpoint.policy.constraint.Constraints.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintReaderTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        rsc='A' with-rsc='B',                                     c: A with B 0
        rsc='A' with-rsc='B' score='-INFINITY',                   c: A with B -INFINITY
        rsc='A' with-rsc='B' score='x',                           ""
        rsc='A' with-rsc='B' score='1' influence='no',            c: A with B 1 influence=false
        rsc='A' with-rsc='B' score='1' influence='perhaps',       c: A with B 1
        rsc='A' with-rsc='B' score='1' node-attribute='rack',     c: A with B 1 by rack
        rsc='A' with-rsc='B' score='1' rsc-role='Promoted',       c: Promoted A with B 1
        rsc='A' with-rsc='B' score='1' with-rsc-role='Slave',     c: A with Unpromoted B 1
        rsc='A' with-rsc='B' score='1' rsc-role='Started',        c: A with B 1
        rsc='A' with-rsc='B' score='1' rsc-role='x',              ""
        rsc='A' with-rsc='Z' score='1',                           ""
        rsc='A' score='1',                                        ""
        rsc='T' with-rsc='A' score='1' rsc-role='Promoted',       "c: T(T1 T2) sequential=false Promoted, A(A) 1"
        rsc='A' with-rsc='AB' score='1' with-rsc-role='Promoted', "c: A(A), AB(A B) sequential=false Promoted 1"
        rsc='T' with-rsc='AB' score='1',                          ""
        rsc='Z' with-rsc='AB' score='1',                          ""
        """)
    void colocations(String attributes, String expected) {
        assertThat(Constraints.read("<rsc_colocation id='c' " + attributes + "/>"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        first='A' then='B',                         o: A.start then B.start
        first='A' then='B' first-action='promote',  o: A.promote then B.promote
        first='A' then='B' then-action='stop',      o: A.start then B.stop
        first='A' then='B' score='x',               o: A.start then B.start score=0
        first='A' then='Z',                         ""
        first='A',                                  ""
        first='T' then='B' then-action='promote',   "o: T(T1 T2) sequential=false, B(B) promote"
        first='T' then='AB' first-action='stop',    "o: T(T1 T2) sequential=false stop, AB(A B) sequential=false"
        """)
    void orders(String attributes, String expected) {
        assertThat(Constraints.read("<rsc_order id='o' " + attributes + "/>"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(quoteCharacter = '"', textBlock = """
        rsc='A' ticket='t',                          x: t for A
        rsc='A' ticket='granted' rsc-role='Master',  x: granted granted for Promoted A
        rsc='A' ticket='t' rsc-role='Started',       x: t for A
        rsc='A' ticket='t' rsc-role='x',             ""
        rsc='A',                                     ""
        rsc='Z' ticket='t',                          ""
        rsc='T' ticket='t' rsc-role='Promoted',      x: t for Promoted T1 Promoted T2
        rsc='mixed' ticket='t',                      x: t for A
        """)
    void tickets(String attributes, String expected) {
        assertThat(Constraints.read("<rsc_ticket id='x' " + attributes + "/>"))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void ticketsOfSets() {
        assertThat(Constraints.read("<rsc_ticket id='x' ticket='t'>"
                        + set("s", "A AB", "role='Promoted'") + set("u", "C") + "</rsc_ticket>"))
                .containsExactly("x: t for Promoted A Promoted A Promoted B C");
    }

    @Test
    void anUnknownMemberEndsATicketConstraint() {
        assertThat(Constraints.read("<rsc_ticket id='x' ticket='t'>" + set("s", "A") + set("u", "C Z B") + set("v", "K") + "</rsc_ticket>"))
                .containsExactly("x: t for A C");
    }

    @Test
    void setsKeepWhatIsWritten() {
        assertThat(Constraints.read("<rsc_colocation id='c' score='5'>"
                        + set("s", "A B", "sequential='no'", "role='Master'")
                        + set("u", "C", "score='x'", "role='y'") + "</rsc_colocation>"))
                .containsExactly("c: s(A B) sequential=no Promoted, u(C) invalid role 0 5");
    }

    @Test
    void templatesAndTagsInSetsAreReplacedInPlace() {
        assertThat(Constraints.read("<rsc_order id='o'>" + set("s", "C T") + set("u", "AB K", "action='promote'") + "</rsc_order>"))
                .containsExactly("o: s(C T1 T2), u(A B K) promote");
    }

    @Test
    void oneUnknownNameKeepsAllTemplatesAndTagsFromBeingReplaced() {
        assertThat(Constraints.read("<rsc_order id='o'>" + set("s", "C AB") + set("u", "Z") + "</rsc_order>"))
                .containsExactly("o: s(C ...)");
        assertThat(Constraints.read("<rsc_colocation id='c' score='1'>" + set("s", "C AB") + set("u", "Z A") + "</rsc_colocation>"))
                .containsExactly("c: s(C ...), u( ...) 1");
    }

    @Test
    void theCloneIsMeantOnlyByItsOwnName() {
        assertThat(Constraints.read("<rsc_order id='o1' first='A' then='k'/>", "<rsc_order id='o2' first='A' then='K'/>"))
                .containsExactly("o2: A.start then K.start");
    }

    @Test
    void afterAReferenceComeTheSetsThatFollowTheReferencedOne() {
        assertThat(Constraints.read(
                        "<rsc_order id='o1'>" + set("s1", "A") + set("s2", "B") + "</rsc_order>",
                        "<rsc_order id='o2'>" + set("s3", "T1") + "<resource_set id-ref='s1'/>" + set("s4", "C") + "</rsc_order>"))
                .containsExactly("o1: s1(A), s2(B)", "o2: s3(T1), s1(A), s2(B)");
    }

    @Test
    void templatesAndTagsInReferencedSetsAreNotReplaced() {
        assertThat(Constraints.read(
                        "<rsc_order id='o1'>" + set("s1", "AB") + "</rsc_order>",
                        "<rsc_order id='o2'><resource_set id-ref='s1'/></rsc_order>"))
                .containsExactly("o1: s1(A B)", "o2: s1( ...)");
    }

    @Test
    void positionsAreThoseOfTheElements() {
        assertThat(Constraints.of(
                        "<rsc_order id='o' first='A' then='Z'/>",
                        "<rsc_location id='l' rsc='AB' node='n1' score='1'/>",
                        "<rsc_order id='p' first='A' then='B'/>")
                        .constraints)
                .extracting(Constraint::id, Constraint::position)
                .containsExactly(
                        tuple("l", 1),
                        tuple("l", 1),
                        tuple("p", 2));
    }
}
