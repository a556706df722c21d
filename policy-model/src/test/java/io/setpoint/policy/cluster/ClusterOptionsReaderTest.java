package io.setpoint.policy.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.attribute.References;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterOptionsReaderTest {
    private static final String QUORUM = "have-quorum='1'";

    @Test
    void withoutAnyOptionTheDefaultsCount() {
        ClusterOptions options = read("");

        assertThat(options.quorate()).isFalse();
        assertThat(options.quorumPolicy()).isEqualTo(QuorumPolicy.STOP);
        assertThat(options.symmetric()).isTrue();
        assertThat(options.fencingEnabled()).isTrue();
        assertThat(options.fencingAction()).isEqualTo("reboot");
        assertThat(options.placementStrategy()).isEqualTo(PlacementStrategy.DEFAULT);
        assertThat(options.health().counts()).isFalse();
        assertThat(options.text("cluster-delay")).isEqualTo("60s");
        assertThat(options.text("cluster-name")).isNull();
    }

    @Test
    void theBootstrapSetWinsWhateverItsScore() {
        ClusterOptions options = read("", set("id='x' score='100'", "cluster-name", "x")
                + set("id='cib-bootstrap-options' score='-100'", "cluster-name", "b"));

        assertThat(options.text("cluster-name")).isEqualTo("b");
    }

    @Test
    void namesAreMergedBeforeLegacyOnesAreLookedAt() {
        ClusterOptions options = read("", set("id='x' score='100'", "stonith-timeout", "1s")
                + set("id='y' score='-5'", "fencing-timeout", "2s"));

        assertThat(options.text("fencing-timeout")).isEqualTo("2s");
    }

    @ParameterizedTest
    @CsvSource({
        "freeze,  true,  have-quorum='1',                          FREEZE",
        "Ignore,  true,  have-quorum='0',                          IGNORE",
        "demote,  true,  have-quorum='0',                          DEMOTE",
        "fence,   true,  have-quorum='1',                          FENCE",
        "suicide, true,  have-quorum='1',                          FENCE",
        "fence,   false, have-quorum='1',                          STOP",
        "fence,   true,  have-quorum='0',                          STOP",
        "fence,   true,  have-quorum='0' no-quorum-panic='1',      FENCE",
        "fence,   true,  have-quorum='0' no-quorum-panic='true',   STOP",
        "fence,   true,  '',                                       STOP",
        "panic,   true,  have-quorum='1',                          STOP",
    })
    void fencingForLackOfQuorumNeedsFencingAndQuorumBefore(String policy, String fencing, String attributes, QuorumPolicy effective) {
        assertThat(read(attributes, options("no-quorum-policy", policy, "fencing-enabled", fencing)).quorumPolicy()).isEqualTo(effective);
    }

    @Test
    void startUpFencingNeedsFencing() {
        assertThat(read("", options("startup-fencing", "true")).startupFencing()).isTrue();
        assertThat(read("", options("startup-fencing", "true", "stonith-enabled", "false")).startupFencing()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "none,            0,        0,        0",
        "migrate-on-red,  -1000000, 0,        0",
        "only-green,      -1000000, -1000000, 0",
        "progressive,     -20,      -10,      5",
        "Custom,          -20,      -10,      5",
    })
    void theHealthStrategyGivesTheColoursTheirScores(String strategy, int red, int yellow, int green) {
        NodeHealth health = read("", options(
                        "node-health-strategy", strategy, "node-health-red", "-20", "node-health-yellow", "-10", "node-health-green", "5",
                        "node-health-base", "7"))
                .health();

        assertThat(health).isEqualTo(new NodeHealth(strategy.toLowerCase(), red, yellow, green, 7));
        assertThat(health.scores().parse("red", 1)).isEqualTo(red);
    }

    @Test
    void redIsMinusInfinityByDefault() {
        assertThat(read("", options("node-health-strategy", "progressive")).health().red()).isEqualTo(Score.MINUS_INFINITY);
    }

    @Test
    void durationsAreRead() {
        ClusterOptions options = read("", options(
                "shutdown-lock-limit", "PT1M", "priority-fencing-delay", "5s", "node-pending-timeout", "2min"));

        assertThat(options.shutdownLockLimit()).isEqualTo(60_000);
        assertThat(options.priorityFencingDelay()).isEqualTo(5_000);
        assertThat(options.nodePendingTimeout()).isEqualTo(120_000);
    }

    @ParameterizedTest
    @CsvSource({
        "requires, unfencing, true",
        "provides, unfencing, true",
        "requires, Unfencing, false",
        "requires, fencing,   false",
        "needs,    unfencing, false",
    })
    void unfencingIsInUseIfAnyMetaAttributeSaysSo(String name, String value, boolean expected) {
        String meta = "<meta_attributes id='m'>" + pair(name, value) + "</meta_attributes>";
        String primitive = "<clone id='c'><primitive id='p'>" + meta + "</primitive></clone>";

        assertThat(read("have-quorum='1'", "", "<resources>" + primitive + "</resources>").unfencing()).isEqualTo(expected);
        assertThat(read(QUORUM, "", "<rsc_defaults>" + meta + "</rsc_defaults>").unfencing()).isEqualTo(expected);
        assertThat(read(QUORUM, "", "<op_defaults>" + meta + "</op_defaults>").unfencing()).isFalse();
    }

    @Test
    void unfencingAmongParametersMeansNothing() {
        String parameters = "<instance_attributes id='m'>" + pair("requires", "unfencing") + "</instance_attributes>";

        assertThat(read(QUORUM, "", "<resources><primitive id='p'>" + parameters + "</primitive></resources>").unfencing()).isFalse();
    }

    @Test
    void optionsComeInTheOrderOfTheirTable() {
        assertThat(read("").texts().keySet()).startsWith("dc-deadtime", "cluster-recheck-interval", "election-timeout");
    }

    private static ClusterOptions read(String attributes, String... content) {
        String config = content.length == 0 ? "" : content[0];
        String rest = content.length < 2 ? "" : content[1];
        Cib cib = CibReader.read("<cib validate-with='none' " + attributes + "><configuration><crm_config>" + config + "</crm_config>"
                + rest + "</configuration></cib>");
        return ClusterOptionsReader.read(cib, new AttributeSets(new References(cib), new Recheck(0)), IsoTime.ofEpochSeconds(0));
    }

    private static String options(String... namesAndValues) {
        return set("id='s'", namesAndValues);
    }

    private static String set(String attributes, String... namesAndValues) {
        StringBuilder pairs = new StringBuilder("<cluster_property_set " + attributes + ">");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            pairs.append(pair(namesAndValues[i], namesAndValues[i + 1]));
        }
        return pairs.append("</cluster_property_set>").toString();
    }

    private static String pair(String name, String value) {
        return "<nvpair id='" + name + "' name='" + name + "' value='" + value + "'/>";
    }
}
