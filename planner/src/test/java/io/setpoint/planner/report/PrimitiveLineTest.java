package io.setpoint.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.Role;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class PrimitiveLineTest {
    private static final String AGENT = "web\t(ocf:heartbeat:Dummy):\t ";

    private final ObservedCluster cluster = new ObservedCluster();
    private final NodeState alpha = cluster.node("alpha");
    private final NodeState beta = cluster.node("beta");
    private final Primitive web = cluster.primitive("web");
    private final ResourceState state = cluster.of(web);

    private String line(boolean pendingShown) {
        return new PrimitiveLine(cluster.view(pendingShown)).text(web);
    }

    private String line() {
        return line(true);
    }

    @Test
    void aStoppedResourceHasNoNode() {
        assertThat(line()).isEqualTo(AGENT + "Stopped");
    }

    @Test
    void aStartedResourceShowsItsNode() {
        cluster.active(web, Role.STARTED, alpha);

        assertThat(line()).isEqualTo(AGENT + "Started alpha");
    }

    @Test
    void theProviderIsShownForOcfOnly() {
        web.agentClass = "systemd";
        web.type = "nginx";

        assertThat(line()).isEqualTo("web\t(systemd:nginx):\t Stopped");
    }

    @Test
    void aFailureHidesTheRoleUnlessItIsPromoted() {
        cluster.active(web, Role.STARTED, alpha);
        state.failed = true;
        assertThat(line()).isEqualTo(AGENT + "FAILED alpha");

        state.role = Role.PROMOTED;
        assertThat(line()).isEqualTo(AGENT + "FAILED Promoted alpha");
    }

    @Test
    void startedMeansUnpromotedWhatCanBePromoted() {
        cluster.active(web, Role.STARTED, alpha);
        web.promotable = true;

        assertThat(line()).isEqualTo(AGENT + "Unpromoted alpha");
    }

    @Test
    void aResourceOfTheHistoryAloneIsOrphaned() {
        cluster.active(web, Role.STARTED, alpha);
        web.removed = true;

        assertThat(line()).isEqualTo("web\t(ocf:heartbeat:Dummy):\t ORPHANED Started alpha");
    }

    @Test
    void severalActiveNodesAreListedInTheOrderOfDiscoveryAfterTheDescription() {
        cluster.active(web, Role.STARTED, beta, alpha);
        web.element.description = "the shop";

        assertThat(line()).isEqualTo(AGENT + "Started (the shop) [ beta alpha ]");
    }

    @Test
    void anActionUnderWayReplacesTheRoleWhileSuchAreShown() {
        state.pendingAction = "start";
        state.pendingNode = beta;

        assertThat(line(true)).isEqualTo(AGENT + "Starting beta");
        assertThat(line(false)).isEqualTo(AGENT + "Stopped beta");
    }

    @Test
    void aRecurringMonitorUnderWayIsAFlag() {
        cluster.active(web, Role.STARTED, alpha);
        state.pendingAction = "monitor";

        assertThat(line(true)).isEqualTo(AGENT + "Started alpha (Monitoring)");
        assertThat(line(false)).isEqualTo(AGENT + "Started alpha");
    }

    @Test
    void aLockedResourceShowsTheNodeThatItWaitsFor() {
        state.lockNode = beta;

        assertThat(line()).isEqualTo(AGENT + "Stopped beta (LOCKED)");
    }

    @Test
    void aMaskedProbeExplainsWhyItIsStopped() {
        cluster.maskedProbe("web_monitor_0", alpha, 5, web);

        assertThat(line()).isEqualTo(AGENT + "Stopped (Not installed) ");
    }

    @Test
    void aMaskedProbeOfAnotherResourceOrOfAnActiveOneExplainsNothing() {
        cluster.maskedProbe("web2_monitor_0", alpha, 5, web);
        assertThat(line()).isEqualTo(AGENT + "Stopped");

        cluster.maskedProbe("web_monitor_0", alpha, 5, web);
        cluster.active(web, Role.STARTED, beta);
        assertThat(line()).isEqualTo(AGENT + "Started beta");
    }

    @Test
    void blockedBeatsMaintenanceBeatsUnmanaged() {
        state.managed = false;
        assertThat(line()).isEqualTo(AGENT + "Stopped (unmanaged)");

        state.maintenance = true;
        assertThat(line()).isEqualTo(AGENT + "Stopped (maintenance)");

        state.blocked = true;
        assertThat(line()).isEqualTo(AGENT + "Stopped (blocked)");
    }

    @Test
    void flagsComeInAFixedOrder() {
        cluster.active(web, Role.STARTED, alpha);
        alpha.online = false;
        alpha.unclean = true;
        web.targetRole = Role.STOPPED;
        state.blocked = true;
        state.ignoreFailure = true;

        assertThat(line()).isEqualTo(AGENT + "Started alpha (UNCLEAN, disabled, blocked, failure ignored)");
    }

    @Test
    void aLowerTargetRoleIsShownAsWritten() {
        web.targetRole = Role.UNPROMOTED;
        web.meta.put("target-role", "Slave");

        assertThat(line()).isEqualTo(AGENT + "Stopped (target-role:Slave)");
    }

    @Test
    void instancesOfAnonymousClonesShowTheirConfiguredName() {
        Primitive first = (Primitive) cluster.clone("ping-clone", "ping", 1).instances.get(0);
        BiConsumer<Boolean, String> shows = (unique, name) -> {
            first.unique = unique;
            assertThat(new PrimitiveLine(cluster.view(true)).text(first)).startsWith(name + "\t(");
        };
        shows.accept(false, "ping");
        shows.accept(true, "ping:0");
    }

    /** Which of several active nodes counts, as far as it shows: the one whose state makes the resource unclean. */
    @Test
    void theCurrentNodeIsTheFirstHealthyOneUnlessTheResourceNeedsFencing() {
        cluster.active(web, Role.STARTED, alpha, beta);
        alpha.unclean = true;
        assertThat(cluster.view(true).currentNode(web)).isSameAs(beta);

        web.needsFencing = true;
        assertThat(cluster.view(true).currentNode(web)).isSameAs(alpha);

        state.partialSource = beta;
        assertThat(cluster.view(true).currentNode(web)).isSameAs(beta);
    }
}
