package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.group;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloneTest {
    @Test
    void instancesStartAndStopWithTheClone() {
        PolicyFacts facts = Cluster.with(cloneOf("C", primitive("A"), "clone-max=2")).derive();

        assertThat(FactText.orderings(facts)).isEqualTo("""
                C.stopped > C.start O
                C.start > C.running RB
                C.stop > C.stopped RB
                A:0.stop > A:0.start O FT RS
                A:0.lrm_delete > A:0.monitor TC SN
                C.start > A:0.start RB TFG
                A:0.start > C.running FTG
                C.stop > A:0.stop TFG
                A:0.stop > C.stopped FTG
                A:1.stop > A:1.start O FT RS
                A:1.lrm_delete > A:1.monitor TC SN
                C.start > A:1.start RB TFG
                A:1.start > C.running FTG
                C.stop > A:1.stop TFG
                A:1.stop > C.stopped FTG
                """);
    }

    @Test
    void groupsInAClonePrecedeWhatBindsThemToIt() {
        PolicyFacts facts = Cluster.with(cloneOf("C", group("G", "A B"), "clone-max=2")).derive();

        assertThat(FactText.orderings(facts).lines().map(line -> line.replaceAll(" >.*", "")).distinct()).containsExactly(
                "C.stopped", "C.start", "C.stop",
                "G:0.stop", "G:0.stopped", "G:0.start",
                "A:0.stop", "A:0.lrm_delete", "A:0.start", "B:0.stop", "B:0.lrm_delete", "B:0.start",
                "G:1.stop", "G:1.stopped", "G:1.start",
                "A:1.stop", "A:1.lrm_delete", "A:1.start", "B:1.stop", "B:1.lrm_delete", "B:1.start");
    }

    @Test
    void instancesOfAnOrderedCloneFollowOneAnother() {
        PolicyFacts facts = Cluster.with(cloneOf("C", primitive("A"), "clone-max=3", "ordered=true")).derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("instances of an ordered clone"))).isEqualTo("""
                A:0.start > A:1.start O
                A:1.stop > A:0.stop O
                A:0.start > A:2.start O
                A:2.stop > A:0.stop O
                A:1.start > A:2.start O
                A:2.stop > A:1.stop O
                """);
    }

    @Test
    void instancesOfDifferentClonesAreNotOrdered() {
        PolicyFacts facts = Cluster.with(
                        cloneOf("C", primitive("A"), "clone-max=2", "ordered=true"), cloneOf("D", primitive("B"), "clone-max=2"))
                .derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("instances of an ordered clone"))).isEqualTo("""
                A:0.start > A:1.start O
                A:1.stop > A:0.stop O
                """);
    }

    @Test
    void aPromotableCloneGoesDownBeforeItGoesUp() {
        PolicyFacts facts = Cluster.with(cloneOf("C", primitive("A"), "clone-max=2", "promotable=true")).derive();

        assertThat(FactText.orderings(facts)).isEqualTo("""
                C.stopped > C.start O
                C.start > C.running RB
                C.stop > C.stopped RB
                C.demoted > C.stop O
                C.running > C.promote RB
                A:0.stop > A:0.start O FT RS
                A:0.demote > A:0.stop PTF
                A:0.start > A:0.promote RB
                A:0.lrm_delete > A:0.monitor TC SN
                C.start > A:0.start RB TFG
                A:0.start > C.running FTG
                C.stop > A:0.stop TFG
                A:0.stop > C.stopped FTG
                A:1.stop > A:1.start O FT RS
                A:1.demote > A:1.stop PTF
                A:1.start > A:1.promote RB
                A:1.lrm_delete > A:1.monitor TC SN
                C.start > A:1.start RB TFG
                A:1.start > C.running FTG
                C.stop > A:1.stop TFG
                A:1.stop > C.stopped FTG
                C.stopped > C.start O
                C.stopped > C.promote O
                C.demoted > C.stop O
                C.demoted > C.start O
                C.demoted > C.promote O
                C.running > C.promote O
                C.demote > C.demoted O
                A:0.demote > A:0.promote O
                C.promote > A:0.promote O
                A:0.promote > C.promoted O
                C.demote > A:0.demote TFG
                A:0.demote > C.demoted FTG
                A:1.demote > A:1.promote O
                C.promote > A:1.promote O
                A:1.promote > C.promoted O
                C.demote > A:1.demote TFG
                A:1.demote > C.demoted FTG
                """);
    }

    @Test
    void instancesOfAnOrderedPromotableCloneArePromotedOneAfterAnother() {
        PolicyFacts facts = Cluster.with(cloneOf("C", primitive("A"), "clone-max=2", "promotable=true", "ordered=true"))
                .derive();

        assertThat(FactText.orderings(facts, rule -> rule.contains("promoted") && !rule.contains("primitive") || rule.contains("demoted")))
                .endsWith("""
                        A:1.demote > A:1.promote O
                        C.promote > A:1.promote O
                        A:1.promote > C.promoted O
                        A:0.promote > A:1.promote O
                        C.demote > A:1.demote TFG
                        A:1.demote > C.demoted FTG
                        A:1.demote > A:0.demote O
                        """);
    }
}
