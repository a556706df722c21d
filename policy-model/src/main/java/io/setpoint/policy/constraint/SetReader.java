package io.setpoint.policy.constraint;

import io.setpoint.policy.attribute.References;
import io.setpoint.policy.cluster.NodeHealth;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.ConstraintElement;
import io.setpoint.policy.document.ReferenceElement;
import io.setpoint.policy.document.ResourceSetElement;
import io.setpoint.policy.resolve.ClusterModel;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the readers of all kinds of constraints share: references, sets, roles and scores (spec 04 §3). */
final class SetReader {
    final ClusterModel model;
    final References references;
    final ScoreSyntax scores;
    final SetExpansion expansion;

    SetReader(ClusterModel model) {
        this.model = model;
        references = new References(model.cib());
        NodeHealth health = model.options().health();
        scores = new ScoreSyntax(health.red(), health.yellow(), health.green());
        expansion = new SetExpansion(model);
    }

    @Nullable Resource find(@Nullable String name) {
        return name == null ? null : model.findForConstraint(name);
    }

    /** What a template or tag stands for; empty if the name is none, or names a resource. */
    List<String> membersOf(String name) {
        return find(name) != null ? List.of() : model.templateOrTag(name);
    }

    /** The sets of a constraint in the order in which they count, templates and tags expanded. */
    List<ResourceSetElement> sets(ConstraintElement constraint) {
        ConstraintElement expanded = expansion.expand(constraint);
        return references.resourceSets(expanded == null ? constraint : expanded);
    }

    ResourceSet resolve(ResourceSetElement set) {
        List<Resource> members = new ArrayList<>(set.references.size());
        boolean broken = false;
        for (ReferenceElement reference : set.references) {
            Resource member = find(reference.id);
            if (member == null) {
                broken = true;
                break;
            }
            members.add(member);
        }
        return new ResourceSet(
                set.id == null ? "" : set.id,
                members,
                broken,
                set.sequential,
                set.requireAll,
                set.ordering,
                set.action,
                role(set.role),
                set.score == null ? null : Integer.valueOf(scores.parse(set.score, 0)),
                set.kind);
    }

    /** The role that a constraint asks for, unknown for any: Started asks for nothing. Null if the text is no role. */
    static @Nullable Role role(@Nullable String text) {
        Role role = Role.parse(text);
        return role == Role.STARTED ? Role.UNKNOWN : role;
    }
}
