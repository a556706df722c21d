package io.setpoint.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.summary.SummaryLine.NodeLine;
import io.setpoint.planner.summary.SummaryLine.ResourceLine;
import io.setpoint.planner.summary.SummaryLine.Verb;
import io.setpoint.policy.ClusterState;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.value.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonTextTest {
    private static ReasonText reasons;

    @BeforeAll
    static void readCluster() {
        ClusterState cluster = new Planner().observe(
                CibReader.read(
                        """
                        <cib validate-with="pacemaker-4.0" admin_epoch="0" epoch="1" num_updates="0" have-quorum="1">
                          <configuration>
                            <crm_config/>
                            <nodes>
                              <node id="1" uname="well"/>
                              <node id="2" uname="resting">
                                <instance_attributes id="a"><nvpair id="n" name="standby" value="true"/></instance_attributes>
                              </node>
                            </nodes>
                            <resources/>
                            <constraints/>
                          </configuration>
                          <status>
                            <node_state id="1" uname="well" in_ccm="true" crmd="online" join="member" expected="member"/>
                            <node_state id="2" uname="resting" in_ccm="true" crmd="online" join="member" expected="member"/>
                          </status>
                        </cib>
                        """),
                PlanOptions.DEFAULT);
        reasons = new ReasonText(cluster);
    }

    private static ResourceLine line(Verb verb, String from, String reason, boolean blocked) {
        return new ResourceLine(verb, "web", from, "well", Role.STARTED, Role.STARTED, reason, blocked);
    }

    @ParameterizedTest
    @CsvSource({
        "node availability,               no node may run it",
        "no quorum,                       the cluster has no quorum",
        "quorum freeze,                   without quorum nothing more may be started",
        "being multiply active,           it is active on more than one node",
        "resource definition change,      its definition has changed",
        "required stonith,                a node has to be fenced",
        "colocation with db,              'its place is with db, which cannot start'",
        "required db start,               db starts",
        "required db stop,                db stops",
        "required shop:1 promote,         shop:1 is promoted",
        "unrunnable db start,             db cannot start",
        "unrunnable shop-clone running,   shop-clone cannot start",
        "unrunnable db demote,            db cannot be demoted",
        "unmigrateable db stop,           db cannot migrate live",
        "required one-or-more:all,        required one-or-more:all",
        "required db post-notified,       required db post-notified",
        "phase of the moon,               phase of the moon",
    })
    void theReasonOfThePlannerIsPutInWords(String reason, String words) {
        assertThat(reasons.of(line(Verb.RESTART, "well", reason, false))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "START,      'it should run, and does not'",
        "STOP,       it should not run here",
        "RESTART,    it has to start anew",
        "MOVE,       another node is better for it",
        "MIGRATE,    another node is better for it",
        "RECOVER,    it has failed",
        "RELOAD,     its parameters have changed",
        "PROMOTE,    it should be promoted",
        "DEMOTE,     it should not be promoted",
        "RE_PROMOTE, it has to be promoted anew",
    })
    void withoutReasonTheActionTellsIt(Verb verb, String words) {
        assertThat(reasons.of(line(verb, "well", null, false))).isEqualTo(words);
    }

    @Test
    void aNodeThatCannotKeepAResourceIsTheReasonForItsMove() {
        assertThat(reasons.of(line(Verb.MOVE, "resting", null, false))).isEqualTo("resting is on standby");
    }

    @Test
    void whatIsBlockedCannotBeDone() {
        assertThat(reasons.of(line(Verb.START, null, "no quorum", true))).isEqualTo("the cluster has no quorum; cannot be done now");
    }

    @Test
    void fencingKeepsItsReason() {
        assertThat(reasons.of(new NodeLine("reboot", "well", null, "node is unclean"))).isEqualTo("node is unclean");
    }
}
