package io.setpoint.rules;

import static io.setpoint.rules.Cluster.cloneOf;
import static io.setpoint.rules.Cluster.primitive;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationThresholdTest {
    private static List<String> bans(Cluster cluster) {
        return cluster.derive().thresholds().stream().map(fact -> fact.resource() + " off " + fact.node()).toList();
    }

    @ParameterizedTest(name = "threshold {0}, fail count {1}: {2}")
    @CsvSource({
        "3, 2, ''",
        "3, 3, A off n2",
        "3, INFINITY, A off n2",
        "0, 5, ''",
        "INFINITY, 999999, ''",
        "INFINITY, INFINITY, A off n2",
        "-1, 5, ''",
    })
    void aResourceLeavesTheNodeWhereItReachesItsThreshold(String threshold, String count, String expected) {
        assertThat(bans(Cluster.with(primitive("A", "migration-threshold=" + threshold), primitive("B"))
                        .status("n2", "fail-count-A#monitor_10000=" + count)))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "threshold {0}, fail count {1}: {2}")
    @CsvSource({"3, 2, ''", "3, 3, C off n1", "0, 5, ''"})
    void instancesOfAnAnonymousCloneLeaveTogether(String threshold, String count, String expected) {
        Cluster cluster = Cluster.with(cloneOf("C", primitive("A", "migration-threshold=" + threshold), "clone-max=1"), primitive("B"))
                .active("n1", "A")
                .status("n1", "fail-count-A#monitor_10000=" + count);

        assertThat(bans(cluster)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void instancesOfAUniqueCloneLeaveAlone() {
        assertThat(bans(Cluster.with(cloneOf("C", primitive("A", "migration-threshold=1"), "clone-max=2", "globally-unique=true"))
                        .status("n1", "fail-count-A:1#monitor_10000=1")))
                .containsExactly("A:1 off n1");
    }

    @Test
    void failuresThatAreAboutToBeClearedDoNotCount() {
        Cluster cluster = Cluster.with(primitive("A", "migration-threshold=1"), primitive("B", "migration-threshold=1"))
                .failedDifferently("n1", "A")
                .status("n1", "fail-count-A#monitor_10000=1")
                .status("n1", "fail-count-B#monitor_10000=1")
                .status("n2", "fail-count-A#monitor_10000=1");

        assertThat(bans(cluster)).containsExactly("A off n2", "B off n1");
    }

    @Test
    void failuresOfAnAnonymousInstanceThatAreAboutToBeClearedDoNotCount() {
        Cluster cluster = Cluster.with(
                        cloneOf("C", primitive("A", "migration-threshold=1"), "clone-max=1"),
                        cloneOf("D", primitive("B", "migration-threshold=1"), "clone-max=1"))
                .failedDifferently("n1", "A")
                .status("n1", "fail-count-A#monitor_10000=1")
                .status("n1", "fail-count-B#monitor_10000=1")
                .status("n2", "fail-count-A#monitor_10000=1");

        assertThat(bans(cluster)).containsExactly("C off n2", "D off n1");
    }

    @Test
    void failuresThatAreIgnoredDoNotCount() {
        String ignored = "<primitive id='%1$s' class='ocf' provider='heartbeat' type='Dummy'><meta_attributes id='%1$s-m'>"
                + "<nvpair id='%1$s-mt' name='migration-threshold' value='1'/></meta_attributes><operations>"
                + "<op id='%1$s-o' name='monitor' interval='10s' on-fail='ignore'/></operations></primitive>";
        Cluster cluster = Cluster.with(ignored.formatted("A"), cloneOf("C", ignored.formatted("B"), "clone-max=1"))
                .failed("n1", "A")
                .failed("n1", "B")
                .status("n1", "fail-count-A#monitor_10000=1")
                .status("n1", "fail-count-B#monitor_10000=1");

        assertThat(bans(cluster)).isEmpty();
    }

    @Test
    void failuresOfWhatAResourceLaunchesCountForItToo() {
        assertThat(bans(Cluster.with(primitive("L", "migration-threshold=2"), primitive("A", "container=L"))
                        .status("n3", "fail-count-L#monitor_10000=1")
                        .status("n3", "fail-count-A#monitor_10000=1")))
                .containsExactly("L off n3");
    }
}
