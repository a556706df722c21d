package io.setpoint.planner.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.value.Score;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NodeListSectionTest {
    private final ObservedCluster cluster = new ObservedCluster();

    private List<String> lines() {
        StringBuilder text = new StringBuilder();
        new NodeListSection(cluster.health).write(cluster.state().nodes(), new IndentedList(text));
        return text.toString().lines().skip(1).map(String::strip).toList();
    }

    @Test
    void unremarkableNodesAreCollectedByKindInNameOrder() {
        cluster.node("n10");
        cluster.node("n9");
        cluster.node("x").online = false;
        cluster.remoteNode("r1");
        cluster.remoteNode("r2").online = false;
        cluster.guestNode("g1", cluster.primitive("vm"));

        assertThat(lines())
                .containsExactly(
                        "* Online: [ n9 n10 ]",
                        "* OFFLINE: [ x ]",
                        "* RemoteOnline: [ r1 ]",
                        "* RemoteOFFLINE: [ r2 ]",
                        "* GuestOnline: [ g1 ]");
    }

    @Test
    void anOfflineGuestIsNotShownUnlessItIsRemarkable() {
        NodeState guest = cluster.guestNode("g1", cluster.primitive("vm"));
        guest.online = false;
        assertThat(lines()).isEmpty();

        guest.unclean = true;
        assertThat(lines()).containsExactly("* GuestNode g1: UNCLEAN (offline)");
    }

    static Stream<Arguments> conditions() {
        return Stream.of(
                condition("UNCLEAN (online)", node -> node.unclean = true),
                condition("UNCLEAN (pending)", node -> {
                    node.unclean = true;
                    node.pending = true;
                    node.online = false;
                }),
                condition("UNCLEAN (offline)", node -> {
                    node.unclean = true;
                    node.online = false;
                }),
                condition("pending", node -> {
                    node.pending = true;
                    node.standby = true;
                }),
                condition("standby (on-fail)", node -> {
                    node.failStandby = true;
                    node.standby = true;
                }),
                condition("OFFLINE (standby)", node -> {
                    node.standby = true;
                    node.online = false;
                }),
                condition("standby", node -> node.standby = true),
                condition("standby (with active resources)", node -> {
                    node.standby = true;
                    node.running.add(new ObservedCluster().primitive("web"));
                }),
                condition("maintenance", node -> node.maintenance = true),
                condition("OFFLINE (maintenance)", node -> {
                    node.maintenance = true;
                    node.online = false;
                }));
    }

    private static Arguments condition(String shown, Consumer<NodeState> change) {
        return Arguments.of(shown, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conditions")
    void remarkableNodesHaveALineOfTheirOwn(String shown, Consumer<NodeState> change) {
        change.accept(cluster.node("a"));

        assertThat(lines()).containsExactly("* Node a: " + shown);
    }

    @ParameterizedTest
    @CsvSource({"red, RED", "RED, RED", "-INFINITY, RED", "yellow, YELLOW", "-5, YELLOW", "green, ", "0, ", "strange, "})
    void healthShowsInItsColour(String value, String colour) {
        cluster.health = new NodeHealth("progressive", Score.MINUS_INFINITY, -5, 0, 0);
        cluster.node("a").node.attributes.put("#health-disk", value);

        assertThat(lines()).containsExactly(colour == null ? "* Online: [ a ]" : "* Node a: online (health is " + colour + ")");
    }

    @Test
    void healthIsGreenWhileItDoesNotCount() {
        cluster.node("a").node.attributes.put("#health-disk", "red");

        assertThat(lines()).containsExactly("* Online: [ a ]");
    }
}
