package io.setpoint.policy.constraint;

import io.setpoint.policy.document.ColocationElement;
import io.setpoint.policy.document.ConstraintElement;
import io.setpoint.policy.document.LocationElement;
import io.setpoint.policy.document.OrderElement;
import io.setpoint.policy.document.ReferenceElement;
import io.setpoint.policy.document.ResourceSetElement;
import io.setpoint.policy.document.TicketElement;
import io.setpoint.policy.resolve.ClusterModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the resources that templates and tags stand for in the place of their names (spec 04 §3, 05 §11.4). */
final class SetExpansion {
    private final ClusterModel model;

    SetExpansion(ClusterModel model) {
        this.model = model;
    }

    /**
     * The constraint with the templates and tags in its own sets expanded, or null if there are none, or if some reference names nothing:
     * then nothing is expanded at all. Only the sets of the result count.
     */
    @Nullable ConstraintElement expand(ConstraintElement constraint) {
        List<ResourceSetElement> sets = new ArrayList<>(constraint.resourceSets.size());
        boolean expanded = false;
        for (ResourceSetElement set : constraint.resourceSets) {
            List<ReferenceElement> references = new ArrayList<>(set.references.size());
            for (ReferenceElement reference : set.references) {
                if (reference.id == null) {
                    return null;
                }
                if (model.findForConstraint(reference.id) != null) {
                    references.add(reference);
                    continue;
                }
                List<String> members = model.templateOrTag(reference.id);
                if (members.isEmpty()) {
                    return null;
                }
                members.forEach(member -> references.add(reference(member)));
                expanded = true;
            }
            sets.add(withReferences(set, references));
        }
        return expanded ? withSets(constraint, sets) : null;
    }

    /** A set, without order, of what a template or tag stands for. */
    ResourceSetElement setOf(String name, List<String> members) {
        ResourceSetElement set = new ResourceSetElement();
        set.id = name;
        set.sequential = "false";
        members.forEach(member -> set.references.add(reference(member)));
        return set;
    }

    /** A set of one resource. */
    ResourceSetElement setOf(String resource) {
        ResourceSetElement set = new ResourceSetElement();
        set.id = resource;
        set.references.add(reference(resource));
        return set;
    }

    /** A constraint of the same kind with nothing but sets. */
    ConstraintElement withSets(ConstraintElement constraint, List<ResourceSetElement> sets) {
        ConstraintElement copy = emptyLike(constraint);
        copy.id = constraint.id;
        copy.resourceSets = sets;
        return copy;
    }

    private static ConstraintElement emptyLike(ConstraintElement constraint) {
        if (constraint instanceof LocationElement) {
            return new LocationElement();
        }
        if (constraint instanceof ColocationElement) {
            return new ColocationElement();
        }
        return constraint instanceof OrderElement ? new OrderElement() : new TicketElement();
    }

    private static ResourceSetElement withReferences(ResourceSetElement set, List<ReferenceElement> references) {
        ResourceSetElement copy = new ResourceSetElement();
        copy.id = set.id;
        copy.idRef = set.idRef;
        copy.sequential = set.sequential;
        copy.requireAll = set.requireAll;
        copy.ordering = set.ordering;
        copy.action = set.action;
        copy.role = set.role;
        copy.score = set.score;
        copy.kind = set.kind;
        copy.references = references;
        return copy;
    }

    private static ReferenceElement reference(String id) {
        ReferenceElement reference = new ReferenceElement();
        reference.id = id;
        return reference;
    }
}
