package io.setpoint.rules;

import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.rules.fact.NodeRestriction;
import java.util.List;
import org.junit.jupiter.api.Test;

class LauncherTest {
    private static final String REMOTE = "<primitive id='R' class='ocf' provider='pacemaker' type='remote'/>";

    private static List<String> restrictions(PolicyFacts facts) {
        return facts.nodeRestrictions().stream().map(LauncherTest::text).toList();
    }

    private static String text(NodeRestriction restriction) {
        return restriction.resource() + (restriction.except() == null ? " only on cluster nodes" : " only on " + restriction.except());
    }

    @Test
    void aGuestRunsWithItsLauncher() {
        PolicyFacts facts = Cluster.with(primitive("VM", "remote-node=guest")).derive();

        assertThat(FactText.orderingsFrom("guest", facts)).isEqualTo("""
                guest.stop > guest.start O FT RS
                guest.lrm_delete > guest.monitor TC SN
                VM.monitor > guest.stop O
                VM.start > guest.start FT RB
                guest.stop > VM.stop TF
                """);
        assertThat(FactText.colocations(facts)).isEqualTo("guest with VM INFINITY #resource-with-container implied influence\n");
        assertThat(restrictions(facts)).containsExactly("VM only on cluster nodes", "guest only on cluster nodes");
    }

    @Test
    void anUnmanagedGuestImpliesNothing() {
        PolicyFacts facts = Cluster.with(primitive("VM", "remote-node=guest", "is-managed=false")).derive();

        assertThat(FactText.orderings(facts).trim()).isEmpty();
        assertThat(facts.colocations()).isEmpty();
        assertThat(restrictions(facts)).isEmpty();
    }

    @Test
    void whatAnOrdinaryResourceLaunchesRunsWithIt() {
        PolicyFacts facts = Cluster.with(primitive("L"), primitive("A", "container=L")).derive();

        assertThat(FactText.orderingsFrom("A", facts)).isEqualTo("""
                A.stop > A.start O FT RS
                A.lrm_delete > A.monitor TC SN
                L.start > A.start FT RB
                A.stop > L.stop TF
                """);
        assertThat(FactText.colocations(facts)).isEqualTo("A with L INFINITY #resource-with-container implied influence\n");
        assertThat(restrictions(facts)).isEmpty();
    }

    @Test
    void whatALauncherOfAGuestLaunchesBesidesRunsOnTheGuest() {
        PolicyFacts facts = Cluster.with(primitive("VM", "remote-node=guest"), primitive("A", "container=VM")).derive();

        assertThat(FactText.orderingsFrom("A", facts)).isEqualTo("""
                A.stop > A.start O FT RS
                A.lrm_delete > A.monitor TC SN
                """);
        assertThat(FactText.colocations(facts)).isEqualTo("guest with VM INFINITY #resource-with-container implied influence\n");
        assertThat(restrictions(facts)).contains("A only on guest");
    }

    @Test
    void whatAConnectionLaunchesRunsOnItsNode() {
        PolicyFacts facts = Cluster.with(REMOTE, primitive("A", "container=R")).derive();

        assertThat(restrictions(facts)).containsExactly("R only on cluster nodes", "A only on R");
    }

    @Test
    void fenceDevicesRunOnClusterNodes() {
        PolicyFacts facts = Cluster.with("<primitive id='F' class='stonith' type='fence_dummy'/>").derive();

        assertThat(restrictions(facts)).containsExactly("F only on cluster nodes");
    }
}
