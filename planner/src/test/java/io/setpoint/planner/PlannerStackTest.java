package io.setpoint.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Chains of resources are followed recursively, on whatever stack the caller has. */
class PlannerStackTest {
    /** Bytes: a quarter of what threads usually have. */
    private static final long SMALL_STACK = 1 << 18;

    @Test
    void aShortChainIsPlannedOnASmallStack() throws Exception {
        assertThat(startsPlannedOnASmallStack(chain(84))).isEqualTo(84);
    }

    @Test
    void aLongChainDoesNotNeedTheCallersStack() throws Exception {
        assertThat(startsPlannedOnASmallStack(chain(1500))).isEqualTo(1500);
    }

    private static long startsPlannedOnASmallStack(Cib document) throws Exception {
        FutureTask<Plan> planning = new FutureTask<>(() -> new Planner().plan(document, PlanOptions.DEFAULT));
        new Thread(null, planning, "small", SMALL_STACK).start();
        return planning.get().graph().synapses().stream()
                .filter(synapse -> synapse.action().header().key().contains("_start_"))
                .count();
    }

    /** Each resource is placed with, and started after, the one before it. */
    private static Cib chain(int length) {
        StringBuilder resources = new StringBuilder();
        StringBuilder constraints = new StringBuilder();
        for (int i = 0; i < length; i++) {
            resources.append("<primitive id='p%d' class='ocf' provider='heartbeat' type='Dummy'/>".formatted(i));
            if (i > 0) {
                constraints.append("<rsc_order id='o%1$d' first='p%2$d' then='p%1$d'/>".formatted(i, i - 1));
                constraints.append("<rsc_colocation id='c%1$d' rsc='p%1$d' with-rsc='p%2$d' score='INFINITY'/>".formatted(i, i - 1));
            }
        }
        return CibReader.read("""
                <cib validate-with="pacemaker-4.0" crm_feature_set="3.20.5" admin_epoch="1" epoch="1" num_updates="1" have-quorum="1" dc-uuid="1">
                  <configuration>
                    <crm_config><cluster_property_set id="options"><nvpair id="fencing" name="fencing-enabled" value="false"/></cluster_property_set></crm_config>
                    <nodes><node id="1" uname="n1"/></nodes>
                    <resources>%s</resources>
                    <constraints>%s</constraints>
                  </configuration>
                  <status>
                    <node_state id="1" uname="n1" in_ccm="true" crmd="online" join="member" expected="member"><lrm id="1"><lrm_resources/></lrm></node_state>
                  </status>
                </cib>
                """.formatted(resources, constraints));
    }
}
