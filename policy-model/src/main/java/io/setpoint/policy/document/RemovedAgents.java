package io.setpoint.policy.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Drops resources that nothing can run any more, with whatever is left without content, and the constraints on them (spec 01 §1.5). */
final class RemovedAgents {
    private final Configuration configuration;
    private final Set<String> templates = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();

    private RemovedAgents(Configuration configuration) {
        this.configuration = configuration;
    }

    static void drop(Configuration configuration) {
        if (configuration.resources != null) {
            new RemovedAgents(configuration).drop(configuration.resources.resources);
        }
    }

    private void drop(List<ResourceElement> resources) {
        for (ResourceElement resource : resources) {
            if (resource instanceof PrimitiveElement.Template template && isRemoved(template.agentClass) && template.id != null) {
                templates.add(template.id);
            }
        }
        resources.removeIf(this::isGone);
        if (!dropped.isEmpty() && configuration.constraints != null) {
            configuration.constraints.constraints.removeIf(this::isVoid);
        }
    }

    private boolean isGone(ResourceElement resource) {
        boolean gone = false;
        if (resource instanceof PrimitiveElement primitive) {
            gone = isRemoved(primitive.agentClass) || primitive.template != null && templates.contains(primitive.template);
        } else if (resource instanceof GroupElement group) {
            group.primitives.removeIf(this::isGone);
            gone = group.primitives.isEmpty();
        } else if (resource instanceof CloneElement clone) {
            clone.cloned.removeIf(this::isGone);
            gone = clone.cloned.isEmpty();
        } else if (resource instanceof BundleElement bundle) {
            if (bundle.primitive != null && isGone(bundle.primitive)) {
                bundle.primitive = null;
            }
            gone = bundle.rkt != null;
            if (gone && bundle.primitive != null) {
                markDropped(bundle.primitive);
            }
        }
        if (gone) {
            markDropped(resource);
        }
        return gone;
    }

    private void markDropped(ResourceElement resource) {
        if (resource.id != null) {
            dropped.add(resource.id);
        }
    }

    private static boolean isRemoved(@Nullable String agentClass) {
        return "nagios".equalsIgnoreCase(agentClass) || "upstart".equalsIgnoreCase(agentClass);
    }

    /** The constraint is about something that is gone. */
    private boolean isVoid(ConstraintElement constraint) {
        boolean hadSets = !constraint.resourceSets.isEmpty();
        for (ResourceSetElement set : constraint.resourceSets) {
            set.references.removeIf(reference -> isDropped(reference.id));
        }
        constraint.resourceSets.removeIf(set -> set.idRef == null && set.references.isEmpty());
        if (hadSets && constraint.resourceSets.isEmpty()) {
            return true;
        }
        if (constraint instanceof LocationElement location) {
            return isDropped(location.rsc);
        }
        if (constraint instanceof ColocationElement colocation) {
            return isDropped(colocation.rsc) || isDropped(colocation.withRsc);
        }
        if (constraint instanceof OrderElement order) {
            return isDropped(order.first) || isDropped(order.then);
        }
        return constraint instanceof TicketElement ticket && isDropped(ticket.rsc);
    }

    private boolean isDropped(@Nullable String id) {
        return id != null && dropped.contains(id);
    }
}
