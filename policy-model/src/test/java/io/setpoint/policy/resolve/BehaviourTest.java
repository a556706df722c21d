package io.setpoint.policy.resolve;

import static io.setpoint.policy.resolve.TestCluster.dummy;
import static io.setpoint.policy.resolve.TestCluster.meta;
import static io.setpoint.policy.resolve.TestCluster.nodes;
import static io.setpoint.policy.resolve.TestCluster.options;
import static io.setpoint.policy.resolve.TestCluster.parameters;
import static io.setpoint.policy.resolve.TestCluster.resources;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.MultipleActive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BehaviourTest {
    @ParameterizedTest
    @MethodSource
    void derives(String meta, Function<Resource, Object> fact, Object expected) {
        Resource resource = TestCluster.of(nodes("n1"), resources(dummy("a", meta.isEmpty() ? "" : meta(meta)))).find("a");

        assertThat(fact.apply(resource)).isEqualTo(expected);
    }

    static Stream<Arguments> derives() {
        return Stream.of(
                row("", resource -> resource.priority, 0),
                row("priority=7", resource -> resource.priority, 7),
                row("priority=high", resource -> resource.priority, 0),
                row("", resource -> resource.critical, true),
                row("critical=false", resource -> resource.critical, false),
                row("critical=maybe", resource -> resource.critical, false),
                row("notify=on", resource -> resource.notifyEnabled, true),
                row("", resource -> resource.migratable, false),
                row("allow-migrate=1", resource -> resource.migratable, true),
                row("", resource -> resource.managed, true),
                row("is-managed=Default", resource -> resource.managed, true),
                row("is-managed=maybe", resource -> resource.managed, false),
                row("maintenance=true", resource -> resource.managed, false),
                row("maintenance=true", resource -> resource.maintenance, true),
                row("maintenance=maybe", resource -> resource.managed, true),
                row("", resource -> resource.unique, true),
                row("globally-unique=false", resource -> resource.unique, true),
                row("", resource -> resource.multipleActive, MultipleActive.STOP_START),
                row("multiple-active=Block", resource -> resource.multipleActive, MultipleActive.BLOCK),
                row("multiple-active=stop_only", resource -> resource.multipleActive, MultipleActive.STOP_ONLY),
                row("multiple-active=stop_unexpected", resource -> resource.multipleActive, MultipleActive.STOP_UNEXPECTED),
                row("multiple-active=other", resource -> resource.multipleActive, MultipleActive.STOP_START),
                row("resource-stickiness=default", resource -> resource.stickiness, 0),
                row("resource-stickiness=INFINITY", resource -> resource.stickiness, 1_000_000),
                row("", resource -> resource.migrationThreshold, 1_000_000),
                row("migration-threshold=-1", resource -> resource.migrationThreshold, 1_000_000),
                row("migration-threshold=default", resource -> resource.migrationThreshold, 1_000_000),
                row("migration-threshold=0", resource -> resource.migrationThreshold, 0),
                row("failure-timeout=2min", resource -> resource.failureTimeout, 120_000L),
                row("target-role=Stopped", resource -> resource.targetRole, Role.STOPPED),
                row("target-role=Started", resource -> resource.targetRole, Role.UNKNOWN),
                row("target-role=Unpromoted", resource -> resource.targetRole, Role.UNKNOWN),
                row("target-role=nonsense", resource -> resource.targetRole, Role.UNKNOWN));
    }

    private static Arguments row(String meta, Function<Resource, Object> fact, Object expected) {
        return Arguments.of(meta, fact, expected);
    }

    @ParameterizedTest(name = "{0}, {1}, {2} of {3} needs {4}")
    @CsvSource({
        "'', fencing-enabled=true, '', ocf, fencing",
        "'', fencing-enabled=false, '', ocf, quorum",
        "'', fencing-enabled=false, no-quorum-policy=ignore, ocf, nothing",
        "'', fencing-enabled=true, '', stonith, quorum",
        "nothing, fencing-enabled=true, '', ocf, nothing",
        "QUORUM, fencing-enabled=true, '', ocf, quorum",
        "fencing, fencing-enabled=false, '', ocf, fencing",
        "unfencing, fencing-enabled=true, '', ocf, fencing and unfencing",
        "unfencing, fencing-enabled=false, '', ocf, quorum",
        "unfencing, fencing-enabled=true, '', stonith, quorum",
        "nonsense, fencing-enabled=true, '', ocf, fencing",
    })
    void needs(String requires, String fencing, String policy, String agentClass, String expected) {
        Resource resource = TestCluster.of(
                        policy.isEmpty() ? options(fencing) : options(fencing, policy),
                        nodes("n1"),
                        resources("<primitive id='a' class='" + agentClass + "' provider='p' type='t'>"
                                + (requires.isEmpty() ? "" : meta("requires=" + requires)) + "</primitive>"))
                .find("a");

        assertThat(needs(resource)).isEqualTo(expected);
    }

    @Test
    void unfencingAnywhereIsTheDefaultForAll() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<primitive id='f' class='stonith' type='t'>" + meta("provides=unfencing") + "</primitive>" + dummy("a")));

        assertThat(needs(cluster.find("a"))).isEqualTo("fencing and unfencing");
        assertThat(needs(cluster.find("f"))).isEqualTo("quorum");
        assertThat(cluster.model.fencingMechanism()).isTrue();
    }

    private static String needs(Resource resource) {
        if (resource.needsUnfencing) {
            return "fencing and unfencing";
        }
        if (resource.needsFencing) {
            return "fencing";
        }
        return resource.needsQuorum ? "quorum" : "nothing";
    }

    @Test
    void maintenanceModeBeatsManaged() {
        Resource resource = TestCluster.of(
                        options("maintenance-mode=true"), nodes("n1"), resources(dummy("a", meta("is-managed=true"))))
                .find("a");

        assertThat(resource.managed).isFalse();
        assertThat(resource.maintenance).isTrue();
    }

    @Test
    void aConnectionToARemoteNodeMigratesAndReconnects() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<primitive id='r' class='OCF' provider='pacemaker' type='Remote'>" + meta("failure-timeout=5")
                        + parameters("reconnect_interval=60") + "</primitive>"));
        Resource connection = cluster.find("r");

        assertThat(connection.remoteConnection).isTrue();
        assertThat(connection.migratable).isTrue();
        assertThat(connection.reconnectInterval).isEqualTo(60_000);
        assertThat(connection.failureTimeout).isEqualTo(60_000);
        assertThat(needs(connection)).isEqualTo("quorum");
    }

    @Test
    void rolesBelowStartedNeedAPromotableClone() {
        TestCluster cluster = TestCluster.of(
                nodes("n1"),
                resources("<clone id='c'>" + meta("promotable=true", "target-role=Slave") + dummy("a") + "</clone><clone id='d'>"
                        + meta("promotable=true", "target-role=Promoted") + dummy("b") + "</clone>"));

        assertThat(cluster.find("a:0").targetRole).isEqualTo(Role.UNPROMOTED);
        assertThat(cluster.find("c").targetRole).isEqualTo(Role.UNPROMOTED);
        assertThat(cluster.find("b:0").targetRole).isEqualTo(Role.UNKNOWN);
    }
}
