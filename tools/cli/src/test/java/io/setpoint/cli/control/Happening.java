package io.setpoint.cli.control;

import io.setpoint.executor.controller.ControllerListener;
import io.setpoint.executor.driver.AgentName;
import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.driver.Operation;
import io.setpoint.executor.driver.OperationResult;
import io.setpoint.executor.graph.Abort;
import io.setpoint.executor.graph.FollowUp;
import io.setpoint.executor.graph.TransitionResult;
import io.setpoint.executor.graph.TransitionResult.Failure;
import io.setpoint.executor.graph.TransitionResult.Outcome;
import io.setpoint.executor.journal.Journal.Revision;
import io.setpoint.executor.journal.JournalEntry.Verdict;
import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.policy.document.CibReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Something of everything that can happen to a controller, for those who tell it. */
final class Happening {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

    private static final String DOCUMENT =
            """
            <cib validate-with="pacemaker-4.0" admin_epoch="0" epoch="1" num_updates="0" have-quorum="1">
              <configuration>
                <crm_config><cluster_property_set id="o"><nvpair id="f" name="stonith-enabled" value="false"/></cluster_property_set></crm_config>
                <nodes><node id="1" uname="north"/></nodes>
                <resources><primitive id="bell" class="ocf" provider="test" type="bell"/></resources>
                <constraints/>
              </configuration>
              <status><node_state id="1" uname="north" in_ccm="true" crmd="online" join="member" expected="member"/></status>
            </cib>
            """;

    private final Plan plan = new Planner().plan(CibReader.read(DOCUMENT), PlanOptions.DEFAULT);
    private final GraphAction probe = action("probe bell on north");
    private final GraphAction start = action("start bell on north");

    private GraphAction action(String title) {
        return plan.graph().synapses().stream()
                .map(synapse -> synapse.action())
                .filter(action -> ActionTitle.withNode(action).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static OperationResult result(int exitStatus, ExecutionStatus status, String reason, Duration duration) {
        return new OperationResult(exitStatus, status, reason, "", CLOCK.instant().minus(duration), CLOCK.instant());
    }

    private static Revision revision(int number, Verdict verdict) {
        return new Revision(number, "cluster.xml", CLOCK.instant(), verdict);
    }

    /** A revision of which not all can be reached. */
    void arises(ControllerListener listener) {
        listener.revisionAdded(revision(2, Verdict.OPEN));
        listener.planned(7, plan);
        listener.actionBegun(probe, CLOCK.instant());
        OperationResult found = result(ExitStatus.OK, ExecutionStatus.DONE, "", Duration.ofMillis(3));
        listener.actionEnded(probe, found, false);
        listener.aborted(7, new Abort("bell was found running on north", 1, FollowUp.RESTART));
        listener.transitionEnded(
                7, new TransitionResult(Outcome.COMPLETE, FollowUp.RESTART, List.of(new Failure(probe, found)), 1, 0, 1, null));
        listener.planned(8, plan);
        listener.actionEnded(probe, result(ExitStatus.NOT_RUNNING, ExecutionStatus.DONE, "", Duration.ofSeconds(61)), false);
        OperationResult failure = result(ExitStatus.ERROR, ExecutionStatus.DONE, "no clapper", Duration.ofSeconds(2));
        listener.actionEnded(start, failure, true);
        listener.transitionEnded(
                8, new TransitionResult(Outcome.STOPPED, FollowUp.RESTART, List.of(new Failure(start, failure)), 2, 0, 0, null));
        listener.revisionJudged(revision(2, Verdict.FAILED));
        listener.watching(CLOCK.instant().plusSeconds(90), false);
        listener.watching(CLOCK.instant().plusSeconds(190), false);
        listener.asked("Pausing: nothing more is begun");
    }

    /** All is well, then a monitor finds something, and the controller is told to end. */
    void passes(ControllerListener listener) {
        listener.planned(9, plan);
        listener.transitionEnded(9, new TransitionResult(Outcome.COMPLETE, FollowUp.WAIT, List.of(), 2, 0, 0, null));
        listener.revisionJudged(revision(2, Verdict.CONVERGED));
        listener.watching(null, true);
        Operation monitor = new Operation(
                "id", "bell", new AgentName("ocf", "test", "bell"), "monitor", Duration.ofSeconds(10), Duration.ZERO, Map.of(), Map.of(), "north");
        listener.monitorChanged(monitor, result(ExitStatus.ERROR, ExecutionStatus.TIMEOUT, "after 20 s", Duration.ofSeconds(20)));
        listener.planned(10, plan);
        listener.aborted(10, new Abort("The controller ends", Abort.NOTHING_MORE, FollowUp.SHUTDOWN));
    }
}
