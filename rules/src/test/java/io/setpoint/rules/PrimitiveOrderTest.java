package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrimitiveOrderTest {
    @Test
    void ownActionsAreOrdered() {
        PolicyFacts facts = Cluster.with(primitive("A"), primitive("B")).derive();

        assertThat(FactText.orderings(facts)).isEqualTo("""
                A.stop > A.start O FT RS
                A.lrm_delete > A.monitor TC SN
                B.stop > B.start O FT RS
                B.lrm_delete > B.monitor TC SN
                """);
    }

    @Test
    void instancesOfAPromotableCloneHaveRoles() {
        PolicyFacts facts = Cluster.with(cloneOf("C", primitive("A"), "promotable=true", "clone-max=1")).derive();

        assertThat(FactText.orderingsFrom("A:0", facts)).startsWith("""
                A:0.stop > A:0.start O FT RS
                A:0.demote > A:0.stop PTF
                A:0.start > A:0.promote RB
                A:0.lrm_delete > A:0.monitor TC SN
                """);
    }

    @Test
    void aPromotedPrimitiveHasRolesWithoutAPromotableClone() {
        PolicyFacts facts = Cluster.with(primitive("A")).promoted("n1", "A").derive();

        assertThat(FactText.orderings(facts)).isEqualTo("""
                A.stop > A.start O FT RS
                A.demote > A.stop PTF
                A.start > A.promote RB
                A.lrm_delete > A.monitor TC SN
                """);
    }

    @Test
    void anUnmanagedPrimitiveImpliesNothing() {
        PolicyFacts facts = Cluster.with(primitive("A", "is-managed=false")).active("n1", "A").derive();

        assertThat(facts.orderings()).isEmpty();
    }

    @Test
    void factsNameRuleAndElement() {
        PolicyFacts facts = Cluster.with(primitive("A")).derive();

        assertThat(facts.orderings())
                .extracting(ordering -> ordering.origin().rule() + " (" + ordering.origin().element() + ")")
                .containsExactly(
                        "a primitive stops before it starts again (A)", "the history of a primitive is not deleted while it is probed (A)");
    }
}
