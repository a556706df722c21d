package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.GroupElement;
import io.setpoint.policy.document.PrimitiveElement;
import io.setpoint.policy.value.CibBoolean;
import org.jspecify.annotations.Nullable;

/** Reads a group and its members (spec 02 §6). */
final class GroupReader {
    private final ResourceReader resources;
    private final PrimitiveReader primitives;

    GroupReader(ResourceReader resources, PrimitiveReader primitives) {
        this.resources = resources;
        this.primitives = primitives;
    }

    /** The group, or null if no member can be read. */
    @Nullable Group read(GroupElement element, @Nullable Resource parent, int instance) {
        String xmlId = element.id;
        if (xmlId == null) {
            return null;
        }
        Group group = new Group(instance < 0 ? xmlId : xmlId + ":" + instance, xmlId, instance, element);
        resources.begin(group, parent);
        group.ordered = !CibBoolean.isFalse(group.meta.get("ordered"));
        group.colocated = !CibBoolean.isFalse(group.meta.get("collocated"));
        for (PrimitiveElement memberElement : element.primitives) {
            Primitive member = memberElement.id == null ? null : primitives.read(memberElement, group, instance);
            if (member != null) {
                group.members.add(member);
            }
        }
        if (group.members.isEmpty()) {
            return null;
        }
        resources.finish(group);
        return group;
    }
}
