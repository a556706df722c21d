package io.setpoint.policy.cluster;

import io.setpoint.policy.document.GroupElement;
import java.util.ArrayList;
import java.util.List;

/** Primitives that run on one node and start in order, unless told otherwise (spec 02 §6). */
public final class Group extends Resource {
    public final List<Primitive> members = new ArrayList<>();
    public boolean ordered = true;
    public boolean colocated = true;

    public Group(String id, String xmlId, int instance, GroupElement element) {
        super(id, xmlId, instance, element);
    }

    @Override
    public List<Primitive> children() {
        return members;
    }
}
