package io.setpoint.policy.cluster;

import io.setpoint.policy.document.CloneElement;
import java.util.ArrayList;
import java.util.List;

/** Several instances of one primitive or group (spec 02 §7). */
public final class Clone extends Resource {
    /** The instances by number. */
    public final List<Resource> instances = new ArrayList<>();
    public int cloneMax;
    public int cloneNodeMax = 1;
    public int promotedMax;
    public int promotedNodeMax;
    /** Instances start one after another. */
    public boolean ordered;

    public Clone(String id, CloneElement element) {
        super(id, id, -1, element);
    }

    @Override
    public List<Resource> children() {
        return instances;
    }
}
