package io.setpoint.rules;

import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationTest {
    @Test
    void constraintsPlaceTheirResourcesInDocumentOrder() {
        PolicyFacts facts = Cluster.with(primitive("B"), primitive("A"))
                .constraints(
                        "<rsc_location id='l1' rsc='A' node='n1' score='100'/>",
                        "<rsc_location id='l2' rsc='B' node='n2' score='-INFINITY' role='Promoted' resource-discovery='never'/>",
                        "<rsc_location id='l3' rsc-pattern='.' resource-discovery='exclusive'><rule id='r3' score='5'>"
                                + "<expression id='e3' attribute='#uname' operation='ne' value='n2'/></rule></rsc_location>")
                .derive();

        assertThat(FactText.placements(facts)).isEqualTo("""
                A on n1=100 l1
                Promoted B on n2=-INFINITY NEVER l2
                B on n1=5 n3=5 EXCLUSIVE r3
                A on n1=5 n3=5 EXCLUSIVE r3
                """);
    }
}
