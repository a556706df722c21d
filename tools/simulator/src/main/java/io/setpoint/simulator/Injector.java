package io.setpoint.simulator;

import io.setpoint.planner.report.IndentedList;
import io.setpoint.policy.ClusterState;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Changes a document as asked before anything is planned, in a fixed order, and tells each change (spec 08 §5). */
final class Injector {
    private final WorkingDocument document;
    private final IndentedList out;
    private final MembershipRecorder membership;
    private final ClusterWideInjections clusterWide;
    private final OperationInjections operations;

    /**
     * An injector for a document.
     *
     * @param observed the cluster before any change: operations are injected for its resources
     */
    Injector(WorkingDocument document, ClusterState observed, InstantSource clock, IndentedList out, Consumer<String> errors) {
        this.document = document;
        this.out = out;
        membership = new MembershipRecorder(document);
        clusterWide = new ClusterWideInjections(document, errors);
        operations = new OperationInjections(document, observed, clock, out::item, errors);
    }

    void apply(Injections injections) {
        out.open("Performing Requested Modifications");
        if (injections.quorum() != null) {
            out.item("Setting quorum: " + injections.quorum());
            document.cib().haveQuorum = injections.quorum();
        }
        if (injections.watchdog() != null) {
            out.item("Setting watchdog: " + injections.watchdog());
            clusterWide.setWatchdog(injections.watchdog());
        }
        each(injections.up(), "Bringing node %s online", membership::up);
        each(injections.down(), "Taking node %s offline", membership::down);
        each(injections.failed(), "Failing node %s", membership::lost);
        each(injections.granted(), "Granting ticket %s", ticket -> clusterWide.setTicket(ticket, "granted", true));
        each(injections.revoked(), "Revoking ticket %s", ticket -> clusterWide.setTicket(ticket, "granted", false));
        each(injections.standby(), "Making ticket %s standby", ticket -> clusterWide.setTicket(ticket, "standby", true));
        each(injections.activated(), "Activating ticket %s", ticket -> clusterWide.setTicket(ticket, "standby", false));
        each(injections.operations(), "Injecting %s into the configuration", operations::inject);
        out.close();
    }

    private void each(List<String> names, String message, Consumer<String> change) {
        for (String name : names) {
            out.item(message.replace("%s", name));
            change.accept(name);
        }
    }
}
