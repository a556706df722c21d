package io.setpoint.policy.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.document.ConstraintElement;
import io.setpoint.policy.document.OperationsElement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    @Test
    void operationsAreFoundInTheWholeDocument() {
        Cib cib = CibReader.read("<cib validate-with='none'><configuration><resources>"
                + "<primitive id='a'><operations id='ops'><op id='o'/></operations></primitive>"
                + "<primitive id='b'><operations id-ref='ops'/></primitive></resources></configuration></cib>");
        References references = new References(cib);
        OperationsElement reference = new OperationsElement();
        reference.idRef = "ops";

        assertThat(references.resolve(reference)).satisfies(operations -> assertThat(operations.ops).hasSize(1));
        reference.idRef = "o";
        assertThat(references.resolve(reference)).isNull();
    }

    @Test
    void afterAReferencedSetComeThoseThatFollowItInItsOwnConstraint() {
        Cib cib = constraints("<rsc_order id='c1'>" + set("s1") + set("s2") + "</rsc_order>"
                + "<rsc_order id='c2'>" + set("s0") + "<resource_set id-ref='s1'/>" + set("s3") + "</rsc_order>");

        assertThat(sets(cib, 1)).containsExactly("s0", "s1", "s2");
        assertThat(sets(cib, 0)).containsExactly("s1", "s2");
    }

    @Test
    void aVoidReferenceToASetIsIgnored() {
        Cib cib = constraints("<rsc_order id='c'><resource_set id-ref='nothing'/>" + set("s1") + "</rsc_order>");

        assertThat(sets(cib, 0)).containsExactly("s1");
    }

    @Test
    void referencesThatGoRoundComeToAnEnd() {
        Cib cib = constraints("<rsc_order id='c1'>" + set("s1") + "<resource_set id-ref='s2'/></rsc_order>"
                + "<rsc_order id='c2'>" + set("s2") + "<resource_set id-ref='s1'/></rsc_order>");

        assertThat(sets(cib, 0)).containsExactly("s1", "s2");
    }

    private static Cib constraints(String content) {
        return CibReader.read(
                "<cib validate-with='none'><configuration><constraints>" + content + "</constraints></configuration></cib>");
    }

    private static String set(String id) {
        return "<resource_set id='" + id + "'><resource_ref id='r'/></resource_set>";
    }

    private static List<String> sets(Cib cib, int constraint) {
        ConstraintElement element = cib.configuration.constraints.constraints.get(constraint);
        return new References(cib).resourceSets(element).stream().map(set -> set.id).toList();
    }
}
