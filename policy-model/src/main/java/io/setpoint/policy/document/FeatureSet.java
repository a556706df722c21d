package io.setpoint.policy.document;

import io.setpoint.policy.value.VersionOrder;

/** How new the cluster may be that wrote a document (spec 01 §1.2). */
public final class FeatureSet {
    /** The newest feature set that is understood. */
    public static final String NEWEST = "3.20.5";

    private FeatureSet() {}

    /** The document comes from a newer cluster, so that nothing of it may be unpacked: no nodes, no resources, no transition. */
    public static boolean isTooNew(Cib cib) {
        return cib.crmFeatureSet != null && VersionOrder.INSTANCE.compare(cib.crmFeatureSet, NEWEST) > 0;
    }
}
