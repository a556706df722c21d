package io.setpoint.policy.status;

import static io.setpoint.policy.status.ObservedCluster.entry;
import static io.setpoint.policy.status.ObservedCluster.history;
import static io.setpoint.policy.status.ObservedCluster.primitiveXml;
import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.status.ObservedCluster.Entry;
import io.setpoint.policy.status.ObservedCluster.State;
import io.setpoint.policy.value.ParameterDigest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationDigestsTest {
    private static final String NO_PARAMETERS = "f2317cad3d54cec5d7d7aa7d0bf35cf8";
    private static final String PARAMETERS = "<instance_attributes id='p'><nvpair id='p1' name='a' value='1'/>"
            + "<nvpair id='p2' name='passwd' value='secret'/><nvpair id='p3' name='id' value='x'/></instance_attributes>";
    private static final String ALL = ParameterDigest.of(Map.of("a", "1", "passwd", "secret"));
    private static final String ONLY_A = ParameterDigest.of(Map.of("a", "1"));

    @Test
    void anOperationWithoutParametersHasAKnownDigest() {
        State state = new ObservedCluster().primitive("a").node("n1", history("a", entry("s", "start"))).read();

        assertThat(digestOf(state)).isEqualTo(NO_PARAMETERS);
    }

    @Test
    void theTimeoutOfARecurringOperationCounts() {
        State state = new ObservedCluster()
                .resource(primitiveXml(
                        "a",
                        "<instance_attributes id='p'><nvpair id='p1' name='a' value='1'/></instance_attributes>",
                        "<op id='m' name='monitor' interval='10s' timeout='15s'/>"))
                .node("n1", history("a", entry("m", "monitor").every(10000)))
                .read();

        assertThat(digestOf(state)).isEqualTo(ParameterDigest.of(Map.of("CRM_meta_timeout", "15000", "a", "1")));
    }

    @Test
    void whatIsNoParameterDoesNotCount() {
        assertThat(digestOf(read(entry("s", "start")))).isEqualTo(ALL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // op-digest | op-restart-digest | op-force-restart | result
                "all   | -      | -      | MATCH",
                "other | -      | -      | MISMATCH",
                "-     | -      | -      | UNKNOWN",
                "all   | onlyA  | ' a  ' | MATCH",
                "other | onlyA  | ' a  ' | MISMATCH",
                "other | other  | ' a  ' | RESTART",
                "all   | onlyA  | -      | RESTART",
                "-     | onlyA  | -      | RESTART",
                "-     | all    | -      | UNKNOWN",
            })
    void entriesAreCompared(String digest, String restartDigest, String restartNames, DigestComparison expected) {
        Entry entry = entry("s", "start");
        with(entry, "op-digest", digest);
        with(entry, "op-restart-digest", restartDigest);
        if (restartNames != null) {
            entry.with("op-force-restart", restartNames);
        }
        State state = read(entry);

        assertThat(state.cluster().digests().compare(state.config("a"), state.node("n1").node, only(state))).isEqualTo(expected);
    }

    @Test
    void aReloadCannotApplyParametersOfTheOperationItself() {
        State state = new ObservedCluster()
                .resource(primitiveXml(
                        "a",
                        PARAMETERS,
                        "<op id='s' name='start' interval='0'><instance_attributes id='sp'><nvpair id='sp1' name='b' value='2'/>"
                                + "</instance_attributes></op>"))
                .node("n1", history("a", entry("s", "start").with("op-digest", "other")))
                .read();

        assertThat(state.cluster().digests().compare(state.config("a"), state.node("n1").node, only(state)))
                .isEqualTo(DigestComparison.RESTART);
    }

    @Test
    void theSecureDigestLeavesOutWhatTheAgentCallsSecret() {
        State named = read(entry("s", "start").with("op-secure-params", " passwd "));
        State unnamed = read(entry("s", "start"));

        assertThat(secureDigestOf(named)).isEqualTo(ONLY_A);
        assertThat(secureDigestOf(unnamed)).isEqualTo(ALL);
    }

    @Test
    void fenceDevicesAreComparedWithWhatANodeWasUnfencedWith() {
        String secure = "device:fence_any:" + ParameterDigest.of(Map.of("a", "1")) + ",";
        String all = "device:fence_any:" + ParameterDigest.of(Map.of("a", "1", "password", "x")) + ",";
        State state = new ObservedCluster()
                .withoutDevice()
                .resource("<primitive id='device' class='stonith' type='fence_any'>"
                        + "<instance_attributes id='p'><nvpair id='p1' name='a' value='1'/><nvpair id='p2' name='password' value='x'/>"
                        + "</instance_attributes>" + ObservedCluster.meta("m", "provides", "unfencing") + "</primitive>")
                .nodeWith("same", "", ObservedCluster.attribute("#digests-all", all))
                .nodeWith(
                        "secret",
                        "",
                        ObservedCluster.attribute("#digests-all", "x") + ObservedCluster.attribute("#digests-secure", secure))
                .nodeWith("changed", "", ObservedCluster.attribute("#digests-all", "x"))
                .nodeWith("unknown", "", "")
                .read();
        FenceDeviceDigests digests = new FenceDeviceDigests(state.cluster().digests(), state.cluster().resources());

        assertThat(digests.describe(state.node("unknown").node).all()).isEqualTo(all);
        assertThat(digests.describe(state.node("unknown").node).secure()).isEqualTo(secure);
        assertThat(digests.describe(state.node("unknown").node).changed()).isEmpty();
        assertThat(digests.describe(state.node("same").node).changed()).isEmpty();
        assertThat(digests.describe(state.node("secret").node).changed()).isEmpty();
        assertThat(digests.describe(state.node("secret").node).secretOnly()).containsExactly(primitive(state));
        assertThat(digests.describe(state.node("changed").node).changed()).containsExactly(primitive(state));
    }

    private static Primitive primitive(State state) {
        return (Primitive) state.config("device");
    }

    private static State read(Entry entry) {
        return new ObservedCluster().resource(primitiveXml("a", PARAMETERS)).node("n1", history("a", entry)).read();
    }

    private static void with(Entry entry, String attribute, String digest) {
        if (digest != null) {
            entry.with(attribute, switch (digest) {
                case "all" -> ALL;
                case "onlyA" -> ONLY_A;
                default -> digest;
            });
        }
    }

    private static HistoryEntry only(State state) {
        return state.cluster().history().blocks("n1", "a").get(0).entries().get(0);
    }

    private static String digestOf(State state) {
        return state.cluster().digests().all(state.config("a"), state.node("n1").node, only(state));
    }

    private static String secureDigestOf(State state) {
        return state.cluster().digests().secure(state.config("a"), state.node("n1").node, only(state));
    }
}
