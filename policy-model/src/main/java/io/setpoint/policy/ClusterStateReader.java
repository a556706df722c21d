package io.setpoint.policy;

import io.setpoint.policy.attribute.AttributeSets;
import io.setpoint.policy.attribute.Recheck;
import io.setpoint.policy.attribute.References;
import io.setpoint.policy.cluster.ClusterOptions;
import io.setpoint.policy.cluster.ClusterOptionsReader;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.Constraint;
import io.setpoint.policy.constraint.ConstraintReader;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.FeatureSet;
import io.setpoint.policy.resolve.ClusterModel;
import io.setpoint.policy.status.StatusReader;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.IsoTime;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Finds out what a document means: the way from the document to the {@link ClusterState}, step by step. */
public final class ClusterStateReader {
    private ClusterStateReader() {}

    /**
     * Reads a document as of the moment that counts for it (spec 01 §2.3).
     *
     * @param asked the moment that is asked for; null for the document's own {@code execution-date} or, if it has none, the present
     * @param clock tells the present; not looked at otherwise
     */
    public static ClusterState read(Cib cib, @Nullable IsoTime asked, Clock clock) {
        if (asked != null) {
            return read(cib, asked);
        }
        OptionalLong executed = CibInteger.parse(cib.executionDate);
        return read(cib, IsoTime.ofEpochSeconds(executed.isPresent() ? executed.getAsLong() : clock.instant().getEpochSecond()));
    }

    /**
     * Reads a document as of a moment. One that a newer cluster wrote is not looked into: it has neither nodes nor resources (spec 01
     * §1.2).
     */
    public static ClusterState read(Cib cib, IsoTime now) {
        return observe(FeatureSet.isTooNew(cib) ? withoutContent(cib) : cib, now);
    }

    private static Cib withoutContent(Cib cib) {
        Cib empty = new Cib();
        empty.validateWith = cib.validateWith;
        empty.crmFeatureSet = cib.crmFeatureSet;
        empty.configuration = new Configuration();
        return empty;
    }

    private static ClusterState observe(Cib cib, IsoTime now) {
        Recheck recheck = new Recheck(now.epochSeconds());
        // What everything else depends on, so it comes first.
        ClusterOptions options = ClusterOptionsReader.read(cib, new AttributeSets(new References(cib), recheck), now);
        // The configured cluster, before anything is known of its state.
        ClusterModel model = ClusterModel.read(cib, now, options, recheck);
        // What is known of its state; history can add resources, nodes and names, so constraints come later.
        StatusReader.Observations observed = StatusReader.read(model);
        List<Constraint> constraints = ConstraintReader.read(model, observed.tickets());
        // Nothing is added any more.
        List<Resource> allResources = model.number();
        return new ClusterState(
                cib,
                now,
                options,
                List.copyOf(model.nodes()),
                List.copyOf(model.resources()),
                allResources,
                model.resourceStates(),
                observed.tickets(),
                observed.demands(),
                constraints,
                observed.failedOperations(),
                observed.history(),
                observed.digests(),
                observed.deferredChecks(),
                model.dc(),
                model.fencingMechanism(),
                model.parameters(),
                model.operations(),
                recheck);
    }
}
