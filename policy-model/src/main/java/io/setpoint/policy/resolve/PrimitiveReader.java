package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.PrimitiveElement;
import org.jspecify.annotations.Nullable;

/** Reads a primitive; one whose agent cannot be unique changes the clone that it is in (spec 02 §5). */
final class PrimitiveReader {
    private final ResourceReader resources;
    private final PrimitiveParts parts;
    private final NodeList nodes;

    PrimitiveReader(ResourceReader resources, PrimitiveParts parts, NodeList nodes) {
        this.resources = resources;
        this.parts = parts;
        this.nodes = nodes;
    }

    /** The primitive, or null if its template does not exist or its agent does not fit a promotable clone. */
    @Nullable Primitive read(PrimitiveElement configured, @Nullable Resource parent, int instance) {
        PrimitiveElement element = parts.effective(configured);
        if (element == null || element.id == null) {
            return null;
        }
        String id = instance < 0 ? element.id : element.id + ":" + instance;
        Primitive primitive = new Primitive(id, element.id, instance, element);
        resources.begin(primitive, parent);
        primitive.operations = parts.operations(element);
        if (primitive.topBelowBundle() instanceof Clone clone) {
            if (primitive.unique && !canBeUnique(primitive)) {
                forceAnonymous(clone, primitive);
            }
            if (clone.promotable && !isOcf(primitive)) {
                return null;
            }
        }
        resources.finish(primitive);
        parts.readUtilization(primitive);
        return primitive;
    }

    private static boolean isOcf(Primitive primitive) {
        return "ocf".equalsIgnoreCase(primitive.agentClass);
    }

    private static boolean canBeUnique(Primitive primitive) {
        return isOcf(primitive) || "stonith".equalsIgnoreCase(primitive.agentClass);
    }

    private void forceAnonymous(Clone clone, Primitive primitive) {
        clone.cloneNodeMax = 1;
        clone.cloneMax = Math.min(clone.cloneMax, nodes.size());
        makeAnonymous(clone);
        makeAnonymous(primitive);
    }

    /** Instances and members that are not attached to their parent yet are missed (spec 02 §5). */
    private static void makeAnonymous(Resource resource) {
        resource.unique = false;
        resource.meta.put("globally-unique", "false");
        resource.children().forEach(PrimitiveReader::makeAnonymous);
    }
}
