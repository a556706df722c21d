package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.historyWith;
import static io.setpoint.policy.status.ObservedCluster.meta;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.Node;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource.AllowedNode;
import io.setpoint.policy.status.ObservedCluster.Entry;
import io.setpoint.policy.status.ObservedCluster.State;
import io.setpoint.policy.value.Score;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HistoryResourcesTest {
    private static final Entry ACTIVE = entry("start", "start");
    private static final Entry STOPPED = entry("probe", "monitor").result(7, 7);
    private static final String CLONE_OF_TWO =
            "<clone id='c'>" + meta("m", "clone-max", "2", "requires", "fencing") + primitiveXml("rsc", "") + "</clone>";

    /** Spec 02 §12.4. */
    static Stream<Arguments> instances() {
        return Stream.of(
                Arguments.of(
                        "rsc ACTIVE", "rsc ACTIVE", "rsc ACTIVE", "rsc:0 active [n1] known [n1], rsc:1 active [n2] known [n2], "
                                + "rsc:2 active [n3] known [n3] removed"),
                Arguments.of(
                        "rsc STOPPED", "rsc ACTIVE", "rsc STOPPED", "rsc:0 active [n2] known [n1, n2], rsc:1 active [] known [n3]"),
                Arguments.of(
                        "rsc:0 ACTIVE,rsc:1 ACTIVE", "rsc:0 ACTIVE", "", "rsc:0 active [n1] known [n1], rsc:1 active [n2] known [n2], "
                                + "rsc:2 active [n1] known [n1] removed"));
    }

    @ParameterizedTest
    @MethodSource("instances")
    void anonymousInstancesAreChosenInTheOrderOfHistories(String n1, String n2, String n3, String expected) {
        State state = new ObservedCluster()
                .resource(CLONE_OF_TWO)
                .node("n1", histories(n1))
                .node("n2", histories(n2))
                .node("n3", histories(n3))
                .read();

        assertThat(String.join(", ", describe(state, "c"))).isEqualTo(expected);
    }

    @Test
    void membersOfAClonedGroupStayTogether() {
        State state = new ObservedCluster()
                .resource("<clone id='c'><group id='g'>" + primitiveXml("x", "") + primitiveXml("y", "") + "</group></clone>")
                .node("n1", history("x", STOPPED), history("y", STOPPED))
                .node("n2", history("x", ACTIVE), history("y", ACTIVE))
                .read();

        assertThat(state.resource("x:0").activeNodes).containsExactly(state.node("n2"));
        assertThat(state.resource("y:0").activeNodes).containsExactly(state.node("n2"));
        assertThat(state.resource("y:0").historyId).isEqualTo("y");
    }

    @Test
    void aDeadNodeDoesNotTakeAValidNumberFromOthersWithoutFencing() {
        State state = new ObservedCluster()
                .resource("<clone id='c'>" + meta("m", "clone-max", "1", "requires", "quorum") + primitiveXml("rsc", "") + "</clone>")
                .lostNode("n1", history("rsc", ACTIVE))
                .node("n2", history("rsc", ACTIVE))
                .read();

        assertThat(describe(state, "c")).containsExactly("rsc:0 active [n2] known [n2]", "rsc:1 active [n1] known [n1] removed");
    }

    @Test
    void uniqueInstancesAreFoundByTheirFullNameOnly() {
        State state = new ObservedCluster()
                .resource("<clone id='c'>" + meta("m", "clone-max", "2", "globally-unique", "true") + primitiveXml("rsc", "") + "</clone>")
                .node("n1", history("rsc:1", ACTIVE), history("rsc", ACTIVE), history("rsc:5", ACTIVE))
                .read();

        assertThat(state.resource("rsc:1").activeNodes).hasSize(1);
        assertThat(state.resource("rsc").config.removed).isTrue();
        assertThat(state.resource("rsc:5").config.removed).isTrue();
    }

    @Test
    void aHistoryWithoutEntriesClaimsNothing() {
        State state = new ObservedCluster().resource(CLONE_OF_TWO).node("n1", history("rsc"), history("gone")).read();

        assertThat(state.resource("rsc:0").historyId).isNull();
        assertThat(state.cluster().resources()).extracting(resource -> resource.id).doesNotContain("gone");
    }

    @Test
    void whatIsNotConfiguredAnyMoreIsRemoved() {
        State state = new ObservedCluster()
                .node("n1", history("gone", ACTIVE))
                .node("n2", history("gone", ACTIVE))
                .read();

        assertThat(state.resource("gone").config.removed).isTrue();
        assertThat(state.resource("gone").activeNodes).containsExactly(state.node("n1"), state.node("n2"));
        assertThat(state.config("gone").allowedNodes).extracting(AllowedNode::score).containsOnly(Score.MINUS_INFINITY);
    }

    @Test
    void aRemovedConnectionIsLinkedToItsNodeAndLauncher() {
        String connection = historyWith("container='vm'", "guest", ACTIVE.xml())
                .replace("provider='test' type='Dummy'", "provider='pacemaker' type='remote'");
        State state = new ObservedCluster().primitive("vm").node("n1", history("vm", ACTIVE), connection).read();

        Node guest = state.node("guest").node;
        assertThat(guest.guest()).isTrue();
        assertThat(state.node("guest").shutdown).isTrue();
        assertThat(((Primitive) state.config("guest")).launcher).isEqualTo(state.config("vm"));
    }

    private static String[] histories(String text) {
        return Stream.of(text.split(","))
                .filter(block -> !block.isEmpty())
                .map(block -> history(block.split(" ")[0], block.endsWith("ACTIVE") ? ACTIVE : STOPPED))
                .toArray(String[]::new);
    }

    private static List<String> describe(State state, String clone) {
        return state.config(clone).children().stream()
                .map(instance -> state.resource(instance.id))
                .map(instance -> instance + " active " + instance.activeNodes
                        + " known " + state.nodes().stream().filter(instance.knownNodes::contains).toList()
                        + (instance.config.removed ? " removed" : ""))
                .toList();
    }
}
