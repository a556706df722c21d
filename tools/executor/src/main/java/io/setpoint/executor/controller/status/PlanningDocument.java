package io.setpoint.executor.controller.status;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.Configuration;
import io.setpoint.policy.document.CrmConfig;
import io.setpoint.policy.document.FeatureSet;
import io.setpoint.policy.document.NvPair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the document that is planned for: what is wanted, and what is. */
public final class PlanningDocument {
    private PlanningDocument() {}

    /**
     * A document of its own; the parts are shared, and not changed.
     *
     * @param wanted its configuration counts
     * @param coordinator id of the node that decides; null if none does
     * @param empty whether nothing shall run, whatever the configuration says
     */
    public static Cib of(Cib wanted, StatusSection status, @Nullable String coordinator, boolean empty) {
        Cib document = new Cib();
        document.validateWith = wanted.validateWith;
        document.adminEpoch = wanted.adminEpoch;
        document.epoch = wanted.epoch;
        document.numUpdates = Long.toString(status.changes());
        document.crmFeatureSet = FeatureSet.NEWEST;
        document.haveQuorum = "1";
        document.dcUuid = coordinator;
        Configuration configuration = wanted.configuration == null ? new Configuration() : wanted.configuration;
        document.configuration = empty ? withoutResourcesRunning(configuration) : configuration;
        document.status = status.toStatus();
        return document;
    }

    private static Configuration withoutResourcesRunning(Configuration wanted) {
        Configuration configuration = new Configuration();
        configuration.crmConfig = new CrmConfig();
        if (wanted.crmConfig != null) {
            configuration.crmConfig.propertySets.addAll(wanted.crmConfig.propertySets);
        }
        configuration.crmConfig.propertySets.add(0, stopAllResources());
        configuration.rscDefaults = wanted.rscDefaults;
        configuration.opDefaults = wanted.opDefaults;
        configuration.nodes = wanted.nodes;
        configuration.resources = wanted.resources;
        configuration.constraints = wanted.constraints;
        configuration.fencingTopology = wanted.fencingTopology;
        configuration.tags = wanted.tags;
        return configuration;
    }

    private static AttributeSet stopAllResources() {
        NvPair pair = new NvPair();
        pair.id = "setpoint-stop-all-resources";
        pair.name = "stop-all-resources";
        pair.value = "true";
        AttributeSet set = new AttributeSet();
        // The name that comes before all others (spec 01 §6.1).
        set.id = "cib-bootstrap-options";
        set.pairs = List.of(pair);
        return set;
    }
}
