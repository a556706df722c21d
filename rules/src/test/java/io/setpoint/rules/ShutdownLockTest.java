package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.group;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownLockTest {
    private static List<String> locks(Cluster cluster) {
        return cluster.options("shutdown-lock=true").derive().shutdownLocks().stream()
                .map(lock -> lock.resource() + " to " + lock.node() + " " + lock.effect())
                .toList();
    }

    @Test
    void resourcesWaitForANodeThatShutsDown() {
        assertThat(locks(Cluster.with(primitive("A"), group("G", "B"), cloneOf("C", primitive("D")), primitive("E"), primitive("F"))
                        .active("n1", "A", "B", "D")
                        .active("n2", "E")
                        .status("n1", "shutdown=1699999999")))
                .containsExactly("A to n1 NEW", "B to n1 NEW");
    }

    @Test
    void connectionsAndFenceDevicesDoNotWait() {
        assertThat(locks(Cluster.with("<primitive id='F' class='stonith' type='fence_dummy'/>")
                        .active("n1", "F")
                        .status("n1", "shutdown=1699999999")))
                .isEmpty();
    }

    @Test
    void aLockLastsWhileTheResourceIsInactive() {
        assertThat(locks(Cluster.with(primitive("A")).locked("n1", "A"))).containsExactly("A to n1 KEPT");
    }

    @Test
    void aLockEndsWhenTheResourceIsActive() {
        assertThat(locks(Cluster.with(primitive("A")).locked("n1", "A").active("n2", "A"))).containsExactly("A to n1 RELEASED");
    }

    @Test
    void aLockEndsWhenTheResourceIsActiveOnANodeThatShutsDown() {
        assertThat(locks(Cluster.with(primitive("A")).locked("n1", "A").active("n2", "A").status("n2", "shutdown=1699999999")))
                .containsExactly("A to n1 RELEASED");
    }

    @Test
    void resourcesDoNotWaitForANodeThatIsLost() {
        Cluster cluster = Cluster.with(primitive("A")).fencing().active("n1", "A").status("n1", "shutdown=1699999999").lost("n1");

        assertThat(cluster.state().nodes().get(0).shutdown).isTrue();
        assertThat(locks(cluster)).isEmpty();
    }

    @Test
    void withoutTheOptionNothingIsLocked() {
        assertThat(Cluster.with(primitive("A")).active("n1", "A").status("n1", "shutdown=1699999999").derive().shutdownLocks())
                .isEmpty();
    }
}
