package io.setpoint.rules;

import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundleTest {
    @Test
    void containersAndAddressesWithoutAnythingInside() {
        PolicyFacts facts = Cluster.with("<bundle id='B'><podman image='i' replicas='2'/><network ip-range-start='10.0.0.1'/></bundle>")
                .derive();

        assertThat(FactText.orderings(facts)).isEqualTo("""
                B-podman-0.stop > B-podman-0.start O FT RS
                B-podman-0.lrm_delete > B-podman-0.monitor TC SN
                B.start > B-podman-0.start RB TFG
                B.stop > B-podman-0.stop TFG
                B-podman-0.start > B.running FTG
                B-podman-0.stop > B.stopped FTG
                B-ip-10.0.0.1.stop > B-ip-10.0.0.1.start O FT RS
                B-ip-10.0.0.1.lrm_delete > B-ip-10.0.0.1.monitor TC SN
                B-ip-10.0.0.1.start > B-podman-0.start RB GA
                B-podman-0.stop > B-ip-10.0.0.1.stop TF GA
                B-podman-1.stop > B-podman-1.start O FT RS
                B-podman-1.lrm_delete > B-podman-1.monitor TC SN
                B.start > B-podman-1.start RB TFG
                B.stop > B-podman-1.stop TFG
                B-podman-1.start > B.running FTG
                B-podman-1.stop > B.stopped FTG
                B-ip-10.0.0.2.stop > B-ip-10.0.0.2.start O FT RS
                B-ip-10.0.0.2.lrm_delete > B-ip-10.0.0.2.monitor TC SN
                B-ip-10.0.0.2.start > B-podman-1.start RB GA
                B-podman-1.stop > B-ip-10.0.0.2.stop TF GA
                """);
        assertThat(FactText.colocations(facts)).isEqualTo("""
                B-ip-10.0.0.1 with B-podman-0 INFINITY #ip-with-container implied influence
                B-ip-10.0.0.2 with B-podman-1 INFINITY #ip-with-container implied influence
                """);
    }

    @Test
    void whatIsInsideAndCannotBePromotedGivesNoRoles() {
        PolicyFacts facts = Cluster.with("<bundle id='B'><docker image='i'/><network control-port='1'/>" + primitive("A") + "</bundle>")
                .derive();

        assertThat(FactText.orderings(facts)).endsWith("""
                B-clone.start > A:0.start RB TFG
                A:0.start > B-clone.running FTG
                B-clone.stop > A:0.stop TFG
                A:0.stop > B-clone.stopped FTG
                """);
    }

    @Test
    void aContainerMayRunOnARemoteNodeButNotItsConnection() {
        PolicyFacts facts = Cluster.with("<bundle id='B'><docker image='i'/><network control-port='1'/>" + primitive("A") + "</bundle>")
                .derive();

        assertThat(facts.nodeRestrictions()).extracting(restriction -> restriction.resource().id).containsExactly("B-0");
    }

    @Test
    void whatIsInsideStartsAndStopsWithTheBundle() {
        PolicyFacts facts = Cluster.with(
                        "<bundle id='B'><docker image='i' promoted-max='1'/><network control-port='1'/>" + primitive("A") + "</bundle>")
                .derive();

        assertThat(FactText.orderings(facts)).isEqualTo("""
                B-docker-0.stop > B-docker-0.start O FT RS
                B-docker-0.lrm_delete > B-docker-0.monitor TC SN
                B.start > B-docker-0.start RB TFG
                B.stop > A:0.stop TFG
                B.stop > B-docker-0.stop TFG
                B-docker-0.start > B.running FTG
                B-docker-0.stop > B.stopped FTG
                B-0.stop > B-0.start O FT RS
                B-0.lrm_delete > B-0.monitor TC SN
                B-docker-0.monitor > B-0.stop O
                B-docker-0.start > B-0.start FT RB
                B-0.stop > B-docker-0.stop TF
                B.start > B-master.start TFG
                B-master.running > B.running FTG
                B.stop > B-master.stop TFG
                B-master.stopped > B.stopped FTG
                B-master.stopped > B-master.start O
                B-master.start > B-master.running RB
                B-master.stop > B-master.stopped RB
                B-master.demoted > B-master.stop O
                B-master.running > B-master.promote RB
                A:0.stop > A:0.start O FT RS
                A:0.demote > A:0.stop PTF
                A:0.start > A:0.promote RB
                A:0.lrm_delete > A:0.monitor TC SN
                B-master.start > A:0.start RB TFG
                A:0.start > B-master.running FTG
                B-master.stop > A:0.stop TFG
                A:0.stop > B-master.stopped FTG
                B-master.stopped > B-master.start O
                B-master.stopped > B-master.promote O
                B-master.demoted > B-master.stop O
                B-master.demoted > B-master.start O
                B-master.demoted > B-master.promote O
                B-master.running > B-master.promote O
                B-master.demote > B-master.demoted O
                A:0.demote > A:0.promote O
                B-master.promote > A:0.promote O
                A:0.promote > B-master.promoted O
                B-master.demote > A:0.demote TFG
                A:0.demote > B-master.demoted FTG
                B.stopped > B.start O
                B.stopped > B.promote O
                B.demoted > B.stop O
                B.demoted > B.start O
                B.demoted > B.promote O
                B.running > B.promote O
                B.demote > B.demoted O
                B.demote > B-master.demote TFG
                B-master.demoted > B.demoted FTG
                B.promote > B-master.promote TFG
                B-master.promoted > B.promoted FTG
                """);
        assertThat(FactText.colocations(facts)).isEqualTo("""
                B-0 with B-docker-0 10000 #resource-with-container implied influence
                """);
    }
}
