package io.setpoint.simulator;

import io.setpoint.policy.ClusterState;
import io.setpoint.simulator.report.Modification;
import io.setpoint.simulator.report.Modification.NodeChange;
import io.setpoint.simulator.report.Modification.OfNode;
import io.setpoint.simulator.report.Modification.OfTicket;
import io.setpoint.simulator.report.Modification.Operation;
import io.setpoint.simulator.report.Modification.Quorum;
import io.setpoint.simulator.report.Modification.TicketChange;
import io.setpoint.simulator.report.Modification.Watchdog;
import io.setpoint.simulator.report.Reporter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Changes a document as asked before anything is planned, in a fixed order, and tells each change (spec 08 §5). */
final class Injector {
    private final WorkingDocument document;
    private final Reporter reporter;
    private final MembershipRecorder membership;
    private final ClusterWideInjections clusterWide;
    private final OperationInjections operations;

    /**
     * An injector for a document.
     *
     * @param observed the cluster before any change: operations are injected for its resources
     */
    Injector(WorkingDocument document, ClusterState observed, InstantSource clock, Reporter reporter) {
        this.document = document;
        this.reporter = reporter;
        membership = new MembershipRecorder(document);
        clusterWide = new ClusterWideInjections(document, reporter::warn);
        operations = new OperationInjections(document, observed, clock, reporter);
    }

    /** @throws SimulationException if that cannot be done, or the document is not valid any more */
    void apply(Injections injections) {
        reporter.beginModifications();
        if (injections.quorum() != null) {
            reporter.modified(new Quorum(injections.quorum()));
            clusterWide.setQuorum(injections.quorum());
        }
        if (injections.watchdog() != null) {
            reporter.modified(new Watchdog(injections.watchdog()));
            clusterWide.setWatchdog(injections.watchdog());
        }
        each(injections.up(), node -> new OfNode(NodeChange.UP, node), membership::up);
        each(injections.down(), node -> new OfNode(NodeChange.DOWN, node), membership::down);
        each(injections.failed(), node -> new OfNode(NodeChange.FAIL, node), membership::lost);
        each(injections.granted(), ticket -> new OfTicket(TicketChange.GRANT, ticket), clusterWide::grant);
        each(injections.revoked(), ticket -> new OfTicket(TicketChange.REVOKE, ticket), clusterWide::revoke);
        each(injections.standby(), ticket -> new OfTicket(TicketChange.STANDBY, ticket), clusterWide::makeStandby);
        each(injections.activated(), ticket -> new OfTicket(TicketChange.ACTIVATE, ticket), clusterWide::activate);
        each(injections.operations(), Operation::new, operations::inject);
        reporter.endModifications();
        document.validate();
    }

    private void each(List<String> names, Function<String, Modification> modification, Consumer<String> change) {
        for (String name : names) {
            reporter.modified(modification.apply(name));
            change.accept(name);
        }
    }
}
