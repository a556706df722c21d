package io.setpoint.policy.resolve;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.OpElement;
import io.setpoint.policy.document.OperationsElement;
import io.setpoint.policy.document.PrimitiveElement;
import org.jspecify.annotations.Nullable;

/** Writes the elements of resources that no document mentions: connections, containers, addresses (spec 02 §8.4, §9.2). */
final class PrimitiveBuilder {
    private final String id;
    private final PrimitiveElement element = new PrimitiveElement();
    private final AttributeSet meta = new AttributeSet();
    private final AttributeSet parameters = new AttributeSet();
    private final OperationsElement operations = new OperationsElement();

    PrimitiveBuilder(String id, String provider, String type) {
        this.id = id;
        element.id = id;
        element.agentClass = "ocf";
        element.provider = provider;
        element.type = type;
        meta.id = id + "-meta_attributes";
        parameters.id = id + "-instance_attributes";
    }

    /** Gives the block of parameters another id. */
    PrimitiveBuilder parametersId(String blockId) {
        parameters.id = blockId;
        return this;
    }

    /** Adds a meta-attribute, if it has a value. */
    PrimitiveBuilder meta(String name, @Nullable String value) {
        add(meta, name, value);
        return this;
    }

    /** Adds a parameter, if it has a value. */
    PrimitiveBuilder parameter(String name, @Nullable String value) {
        add(parameters, name, value);
        return this;
    }

    PrimitiveBuilder operation(String name, String interval, @Nullable String timeout) {
        OpElement op = new OpElement();
        op.setAttribute("id", id + "-" + name + "-" + interval);
        op.setAttribute("name", name);
        op.setAttribute("interval", interval);
        if (timeout != null) {
            op.setAttribute("timeout", timeout);
        }
        operations.ops.add(op);
        return this;
    }

    PrimitiveElement build() {
        if (!meta.pairs.isEmpty()) {
            element.metaAttributes.add(meta);
        }
        if (!parameters.pairs.isEmpty()) {
            element.instanceAttributes.add(parameters);
        }
        element.operations.add(operations);
        return element;
    }

    /** Adds a pair to a block, if it has a value. */
    static void add(AttributeSet set, String name, @Nullable String value) {
        if (value != null) {
            NvPair pair = new NvPair();
            pair.id = set.id + "-" + name;
            pair.name = name;
            pair.value = value;
            set.pairs.add(pair);
        }
    }
}
