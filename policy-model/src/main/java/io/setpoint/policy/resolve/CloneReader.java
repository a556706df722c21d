package io.setpoint.policy.resolve;

import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.document.CloneElement;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.CibInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a clone and makes its instances (spec 02 §7). */
final class CloneReader {
    private final ResourceReader resources;
    private final NodeList nodes;

    CloneReader(ResourceReader resources, NodeList nodes) {
        this.resources = resources;
        this.nodes = nodes;
    }

    /** The clone, or null if it has nothing to clone or an instance cannot be read. */
    @Nullable Clone read(CloneElement element, @Nullable Resource parent) {
        if (element.id == null || element.cloned.isEmpty()) {
            return null;
        }
        Clone clone = new Clone(element.id, element);
        resources.begin(clone, parent);
        readOptions(clone);
        clone.meta.putIfAbsent("resource-stickiness", "1");
        clone.meta.put("globally-unique", Boolean.toString(clone.unique));
        do {
            if (addInstance(clone) == null) {
                return null;
            }
        } while (clone.instances.size() < clone.cloneMax);
        resources.finish(clone);
        return clone;
    }

    /** Makes one more instance; beyond the maximum it is a removed one. Null if it cannot be read. */
    @Nullable Resource addInstance(Clone clone) {
        int max = clone.cloneMax;
        int number = clone.instances.size();
        Resource instance = resources.read(((CloneElement) clone.element).cloned.get(0), clone, number);
        if (instance == null) {
            return null;
        }
        if (number >= max) {
            markRemoved(instance);
        }
        instance.meta.put("clone-max", Integer.toString(max));
        clone.instances.add(instance);
        return instance;
    }

    private void readOptions(Clone clone) {
        Map<String, String> meta = clone.meta;
        clone.cloneMax = count(meta, "clone-max", "clone-max", Math.max(1, nodes.size()));
        clone.cloneNodeMax = count(meta, "clone-node-max", "clone-node-max", 1);
        if (!clone.unique) {
            clone.cloneNodeMax = Math.min(1, clone.cloneNodeMax);
        }
        if (clone.promotable) {
            clone.promotedMax = count(meta, "promoted-max", "master-max", 1);
            clone.promotedNodeMax = count(meta, "promoted-node-max", "master-node-max", 1);
        }
        clone.ordered = CibBoolean.isTrue(meta.get("ordered"));
    }

    private static int count(Map<String, String> meta, String name, String oldName, int absent) {
        String text = meta.getOrDefault(name, meta.get(oldName));
        return text == null ? absent : CibInteger.withMinimum(text, 0);
    }

    private static void markRemoved(Resource resource) {
        resource.removed = true;
        resource.children().forEach(CloneReader::markRemoved);
    }
}
