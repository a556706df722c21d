package io.setpoint.simulator;

import io.setpoint.policy.ClusterStateReader;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.simulator.report.Reporter;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be pretended before anything is planned (spec 08 §5).
 *
 * @param quorum whether the cluster has quorum, as the document writes it; has no effect alone
 * @param watchdog whether there is a watchdog
 * @param up nodes that come online; also creates nodes that are not configured
 * @param down nodes that leave in good order
 * @param failed nodes that are lost
 * @param granted tickets
 * @param revoked tickets
 * @param standby tickets
 * @param activated tickets that leave standby
 * @param operations results of operations, each as {@code RESOURCE_TASK_INTERVAL@NODE=RC}
 */
public record Injections(
        @Nullable String quorum,
        @Nullable String watchdog,
        List<String> up,
        List<String> down,
        List<String> failed,
        List<String> granted,
        List<String> revoked,
        List<String> standby,
        List<String> activated,
        List<String> operations) {
    /** Nothing is pretended. */
    public static final Injections NONE = new Injections(
            null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A document with all this in it. The original is not changed.
     *
     * @param now the moment as of which the document is read
     * @param clock tells the present, which goes into the document
     * @param reporter is told each change
     * @throws SimulationException if that cannot be done, or makes the document invalid
     */
    public Cib applyTo(Cib cib, IsoTime now, InstantSource clock, Reporter reporter) {
        WorkingDocument document = WorkingDocument.copyOf(cib, !up.isEmpty());
        new Injector(document, ClusterStateReader.read(document.cib(), now), clock, reporter).apply(this);
        return document.cib();
    }

    /** Anything is to be changed; quorum alone does not count (spec 08 §3 step 5). */
    public boolean any() {
        return watchdog != null
                || !up.isEmpty()
                || !down.isEmpty()
                || !failed.isEmpty()
                || !granted.isEmpty()
                || !revoked.isEmpty()
                || !standby.isEmpty()
                || !activated.isEmpty()
                || !operations.isEmpty();
    }
}
