package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.group;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GroupTest {
    @Test
    void membersFollowOneAnother() {
        PolicyFacts facts = Cluster.with(group("G", "A B")).derive();

        assertThat(FactText.orderings(facts)).isEqualTo("""
                G.stop > G.stopped RB
                G.stopped > G.start O
                G.start > G.running RB
                A.stop > A.start O FT RS
                A.lrm_delete > A.monitor TC SN
                G.stop > A.stop O TFG
                A.stop > G.stopped FT
                G.start > A.start TFG
                A.start > G.running FT RB FTG
                B.stop > B.start O FT RS
                B.lrm_delete > B.monitor TC SN
                G.stop > B.stop TFG
                B.stop > G.stopped FTG
                G.start > B.start TFG
                B.start > G.running FT RB FTG
                A.start > B.start FT RB
                B.stop > A.stop O RS
                """);
        assertThat(FactText.colocations(facts)).isEqualTo("""
                B with A INFINITY #group-members implied influence
                """);
    }

    @Test
    void membersThatAreNotCriticalHaveNoInfluence() {
        PolicyFacts facts = Cluster.with(group("G", "A B", "critical=false")).derive();

        assertThat(FactText.colocations(facts)).isEqualTo("B with A INFINITY #group-members implied\n");
    }

    @Test
    void membersOfAGroupThatIsNotColocatedMayRunAnywhere() {
        PolicyFacts facts = Cluster.with(group("G", "A B", "collocated=false")).derive();

        assertThat(facts.colocations()).isEmpty();
    }

    @Test
    void membersOfAnUnorderedGroupStartWithTheGroup() {
        PolicyFacts facts = Cluster.with(group("G", "A B", "ordered=false")).derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("member") || rule.contains("group is started"))).isEqualTo("""
                G.stop > A.stop TFG
                A.stop > G.stopped FTG
                G.start > A.start TFG
                A.start > G.running FT RB FTG
                G.start > A.start FT RB TFG
                G.stop > B.stop TFG
                B.stop > G.stopped FTG
                G.start > B.start TFG
                B.start > G.running FT RB FTG
                G.start > B.start FT RB TFG
                """);
    }

    @Test
    void activeMembersStopInReverseAlsoAcrossInactiveOnes() {
        PolicyFacts facts =
                Cluster.with(group("G", "A B C D E")).active("n1", "A", "D", "E").derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("across inactive") || rule.contains("while its predecessor is not")))
                .isEqualTo("""
                        D.stop > C.start TF RB
                        D.stop > A.stop O
                        """);
    }

    @Test
    void membersOfAPromotableGroupArePromotedOneAfterAnother() {
        PolicyFacts facts = Cluster.with(cloneOf("C", group("G", "A B"), "promotable=true", "clone-max=1"))
                .derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("promoted") && !rule.contains("clone") && !rule.contains("primitive")))
                .isEqualTo("""
                        G:0.demote > A:0.demote O TFG
                        A:0.demote > G:0.demoted FT
                        A:0.promote > G:0.promoted FT RB FTG
                        G:0.promote > A:0.promote TFG
                        G:0.demote > B:0.demote TFG
                        B:0.demote > G:0.demoted FTG
                        B:0.promote > G:0.promoted FT RB FTG
                        G:0.promote > B:0.promote TFG
                        A:0.promote > B:0.promote FT RB
                        B:0.demote > A:0.demote O
                        """);
    }

    @Test
    void membersOfAnUnorderedPromotableGroupArePromotedWithTheGroup() {
        PolicyFacts facts = Cluster.with(cloneOf("C", group("G", "A B", "ordered=false"), "promotable=true", "clone-max=1"))
                .derive();
        String orderings = """
                A:0.stop > A:0.start O FT RS
                A:0.demote > A:0.stop PTF
                A:0.start > A:0.promote RB
                A:0.lrm_delete > A:0.monitor TC SN
                G:0.demote > A:0.demote TFG
                A:0.demote > G:0.demoted FTG
                A:0.promote > G:0.promoted FT RB FTG
                G:0.promote > A:0.promote TFG
                G:0.stop > A:0.stop TFG
                A:0.stop > G:0.stopped FTG
                G:0.start > A:0.start TFG
                A:0.start > G:0.running FT RB FTG
                G:0.start > A:0.start FT RB TFG
                """;

        assertThat(FactText.orderingsFrom("A:0", facts)).isEqualTo(orderings);
        assertThat(FactText.orderingsFrom("B:0", facts)).isEqualTo(orderings.replace("A:", "B:"));
    }

    @Test
    void activeMembersOfAnUnorderedGroupStopInAnyOrder() {
        PolicyFacts facts =
                Cluster.with(group("G", "A B C", "ordered=false")).active("n1", "A", "C").derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("active"))).isEqualTo("\n");
    }

    @Test
    void aMemberThatAloneIsActiveStopsBeforeOthersStart() {
        PolicyFacts facts = Cluster.with(group("G", "A B C")).active("n1", "B").derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("active"))).isEqualTo("B.stop > A.start TF RB\n");
    }

    @Test
    void anUnmanagedMemberStaysInTheChain() {
        PolicyFacts facts = Cluster.with("<group id='G'>" + primitive("A") + primitive("B", "is-managed=false") + "</group>")
                .derive();

        assertThat(FactText.orderingsFrom("B", facts)).isEqualTo("""
                G.stop > B.stop TFG
                B.stop > G.stopped FTG
                G.start > B.start TFG
                B.start > G.running FT RB FTG
                A.start > B.start FT RB
                B.stop > A.stop O RS
                """);
    }
}
