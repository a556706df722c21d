package io.setpoint.policy.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.attribute.References;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.CrmConfig;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.policy.value.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnFailTest {
    @ParameterizedTest(name = "{0} every {1} ms, on-fail {2}, fencing {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        "start, 0, -, true, RESTART",
        "stop, 0, -, true, FENCE",
        "stop, 0, -, false, BLOCK",
        "monitor, 10000, -, true, RESTART",
        "monitor, 10000, Fence, true, FENCE",
        "monitor, 10000, fence, false, STOP",
        "monitor, 10000, nothing, true, IGNORE",
        "monitor, 10000, migrate, true, BAN",
        "monitor, 10000, standby, true, STANDBY",
        "monitor, 10000, demote, true, DEMOTE",
        "monitor, 10000, restart-container, true, RESTART",
        "stop, 0, nonsense, true, FENCE",
    })
    void ofAnOrdinaryResource(String task, long interval, String text, boolean fencing, OnFail expected) {
        assertThat(OnFail.of(new ResourceState(primitive("a")), task, interval, text, options(fencing))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, on-fail {1}: {2}")
    @CsvSource(nullValues = "-", value = {
        "stop, -, RESTART_CONTAINER",
        "start, restart-container, RESTART_CONTAINER",
        "start, block, BLOCK",
    })
    void ofALaunchedResource(String task, String text, OnFail expected) {
        Primitive launched = primitive("a");
        launched.launcher = primitive("vm");

        assertThat(OnFail.of(new ResourceState(launched), task, 0, text, options(true))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} every {1} ms, on-fail {2}, managed {3}: {4}")
    @CsvSource(nullValues = "-", value = {
        "monitor, 10000, -, true, RESET_REMOTE",
        "stop, 0, -, true, RESET_REMOTE",
        "stop, 0, block, true, BLOCK",
        "stop, 0, block, false, STOP",
        "start, 0, -, true, RESTART",
        "start, 0, block, false, BLOCK",
        "monitor, 0, -, true, RESTART",
    })
    void ofAConnectionToARemoteNode(String task, long interval, String text, boolean managed, OnFail expected) {
        ResourceState state = new ResourceState(connection());
        state.managed = managed;

        assertThat(OnFail.of(state, task, interval, text, options(true))).isEqualTo(expected);
    }

    @Test
    void roleAfterFailure() {
        Primitive connection = connection();
        assertThat(OnFail.RESTART.roleAfterFailure(connection, "start")).isEqualTo(Role.STARTED);
        assertThat(OnFail.RESTART.roleAfterFailure(connection, "promote")).isEqualTo(Role.UNPROMOTED);
        assertThat(OnFail.STOP.roleAfterFailure(connection, "promote")).isEqualTo(Role.STOPPED);
        assertThat(OnFail.RESET_REMOTE.roleAfterFailure(connection, "monitor")).isEqualTo(Role.STARTED);

        connection.reconnectInterval = 60_000;
        assertThat(OnFail.RESET_REMOTE.roleAfterFailure(connection, "monitor")).isEqualTo(Role.STOPPED);
    }

    private static Primitive primitive(String id) {
        return new Primitive(id, id, -1, new PrimitiveElement());
    }

    private static Primitive connection() {
        Primitive connection = primitive("r1");
        connection.remoteConnection = true;
        connection.remoteNode = new Node("r1", "r1", true, 0);
        return connection;
    }

    private static ClusterOptions options(boolean fencing) {
        Cib cib = new Cib();
        cib.configuration = new Configuration();
        cib.configuration.crmConfig = new CrmConfig();
        AttributeSet set = new AttributeSet();
        NvPair pair = new NvPair();
        pair.name = "fencing-enabled";
        pair.value = Boolean.toString(fencing);
        set.pairs.add(pair);
        cib.configuration.crmConfig.propertySets.add(set);
        return ClusterOptionsReader.read(cib, new AttributeSets(new References(cib), new Recheck(0)), IsoTime.ofEpochSeconds(0));
    }
}
