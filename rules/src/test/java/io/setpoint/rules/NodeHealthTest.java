package io.setpoint.rules;

import static io.setpoint.rules.Cluster.group;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeHealthTest {
    private static Cluster cluster() {
        return Cluster.with(group("G", "A B"), primitive("C"))
                .attribute("n1", "#health-disk=red")
                .attribute("n2", "#health-disk=yellow")
                .attribute("n2", "#health-fan=10")
                .attribute("n3", "#health-disk=green");
    }

    @ParameterizedTest
    @CsvSource({
        "none, ''",
        "migrate-on-red, 'n1=-INFINITY n2=10'",
        "only-green, 'n1=-INFINITY n2=-INFINITY'",
        "progressive, 'n1=-993 n2=9 n3=12'",
        "custom, 'n1=-1000 n2=2 n3=5'",
    })
    void healthCountsByStrategy(String strategy, String scores) {
        PolicyFacts facts = cluster()
                .options(
                        "node-health-strategy=" + strategy,
                        "node-health-red=-1000",
                        "node-health-yellow=-8",
                        "node-health-green=5",
                        "node-health-base=7")
                .derive();

        assertThat(FactText.placements(facts).trim())
                .isEqualTo(scores.isEmpty() ? "" : "G on " + scores + " " + strategy + "\nC on " + scores + " " + strategy);
    }

    @Test
    void someResourcesDoNotMindUnhealthyNodes() {
        PolicyFacts facts = Cluster.with(primitive("A", "allow-unhealthy-nodes=true"), primitive("B"))
                .attribute("n1", "#health=red")
                .attribute("n2", "#health=100")
                .options("node-health-strategy=migrate-on-red")
                .derive();

        assertThat(FactText.placements(facts)).isEqualTo("""
                A on n2=100 migrate-on-red
                B on n1=-INFINITY n2=100 migrate-on-red
                """);
    }

    @Test
    void resourcesThatDoNotMindUnhealthyNodesNeedHealthyOnesToBeAttracted() {
        PolicyFacts facts = Cluster.with(primitive("A", "allow-unhealthy-nodes=true"))
                .attribute("n1", "#health=red")
                .options("node-health-strategy=migrate-on-red")
                .derive();

        assertThat(facts.placements()).isEmpty();
    }

    @Test
    void healthComesBeforeConstraints() {
        PolicyFacts facts = cluster()
                .options("node-health-strategy=migrate-on-red")
                .constraints("<rsc_location id='l' rsc='C' node='n1' score='1'/>")
                .derive();

        assertThat(FactText.placements(facts)).endsWith("migrate-on-red\nC on n1=1 l\n");
    }
}
