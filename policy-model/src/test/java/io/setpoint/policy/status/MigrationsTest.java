package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.meta;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.status.ObservedCluster.Entry;
import io.setpoint.policy.status.ObservedCluster.State;
import io.setpoint.policy.value.Role;
import org.junit.jupiter.api.Test;

/** A migration from s to t. */
class MigrationsTest {
    private static final Entry START = entry("start", "start").call(1);
    private static final Entry STOP = entry("stop", "stop").call(9);
    private static final Entry PROBE = entry("probe", "monitor").result(7, 7).call(1);

    @Test
    void aTargetThatHasNotConfirmedMakesItPartial() {
        State state = read(history("a", START, to(0)), history("a", PROBE));

        ResourceState resource = state.resource("a");
        assertThat(resource.partialSource).isEqualTo(state.node("s"));
        assertThat(resource.partialTarget).isEqualTo(state.node("t"));
        assertThat(resource.activeNodes).containsExactly(state.node("t"), state.node("s"));
        assertThat(ActiveNodes.current(resource, state)).isEqualTo(state.node("s"));
    }

    @Test
    void aTargetOfWhichNothingIsKnownIsLeftToAProbe() {
        State state = read(history("a", START, to(0)));

        assertThat(state.resource("a").partialTarget).isNull();
        assertThat(state.resource("a").activeNodes).containsExactly(state.node("s"));
    }

    @Test
    void aSourceThatIsNotStoppedYetIsDangling() {
        State state = read(history("a", START, to(0)), history("a", PROBE, from(0)));

        ResourceState resource = state.resource("a");
        assertThat(resource.role).isEqualTo(Role.STARTED);
        assertThat(resource.danglingSources).containsExactly(state.node("s"));
        assertThat(resource.activeNodes).containsExactly(state.node("t"));
    }

    @Test
    void aSourceThatIsStoppedHasNothingToDoWithItAnyMore() {
        State state = read(history("a", START, to(0), STOP), history("a", PROBE, from(0)));

        ResourceState resource = state.resource("a");
        assertThat(resource.danglingSources).isEmpty();
        assertThat(resource.activeNodes).containsExactly(state.node("t"));
    }

    @Test
    void aFailedArrivalLeavesItActiveOnBoth() {
        State state = read(history("a", START, to(0)), history("a", PROBE, from(1)));

        ResourceState resource = state.resource("a");
        assertThat(resource.failed).isTrue();
        assertThat(resource.activeNodes).containsExactly(state.node("t"), state.node("s"));
    }

    @Test
    void aLostTargetNeedsFullRecovery() {
        State state = new ObservedCluster()
                .resource(primitiveXml("a", meta("m", "allow-migrate", "true")))
                .node("s", history("a", START, to(0)))
                .lostNode("t", history("a", PROBE))
                .read();

        ResourceState resource = state.resource("a");
        assertThat(resource.failed).isTrue();
        assertThat(resource.mustStop).isTrue();
        assertThat(resource.migratable).isFalse();
    }

    @Test
    void aFailedDepartureMayHaveLeftItOnTheTarget() {
        State unknown = read(history("a", START, to(1)));
        State known = read(history("a", START, to(1)), history("a", PROBE));

        assertThat(unknown.resource("a").danglingSources).containsExactly(unknown.node("s"));
        assertThat(known.resource("a").activeNodes).containsExactly(known.node("t"), known.node("s"));
    }

    @Test
    void twoMonitorEntriesOnTheTargetProveNothing() {
        Entry probe = entry("p", "monitor").result(7, 7).call(20);
        Entry monitor = entry("m", "monitor").every(10000).result(7, 7).call(20);

        State one = read(history("a", START, to(0)), history("a", probe));
        State two = read(history("a", START, to(0)), history("a", probe, monitor));

        assertThat(one.resource("a").failed).isTrue();
        assertThat(one.resource("a").partialTarget).isNull();
        assertThat(two.resource("a").failed).isFalse();
        assertThat(two.resource("a").partialTarget).isEqualTo(two.node("t"));
    }

    @Test
    void anEntryOfAnotherNodesMigrationIsIgnored() {
        State state = read(history("a", entry("start", "start").call(1), to(0).with("migrate_source", "x")));

        assertThat(state.resource("a").activeNodes).containsExactly(state.node("s"));
        assertThat(state.resource("a").partialTarget).isNull();
        assertThat(state.resource("a").danglingSources).isEmpty();
    }

    private static State read(String onSource, String... onTarget) {
        return new ObservedCluster()
                .resource(primitiveXml("a", meta("m", "allow-migrate", "true")))
                .node("s", onSource)
                .node("t", onTarget)
                .read();
    }

    private static Entry to(int rc) {
        return entry("migrate_to", "migrate_to").result(rc, 0).call(5).with("migrate_source", "s").with("migrate_target", "t");
    }

    private static Entry from(int rc) {
        return entry("migrate_from", "migrate_from").result(rc, 0).call(6).with("migrate_source", "s").with("migrate_target", "t");
    }
}
