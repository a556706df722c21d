package io.setpoint.simulator;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.TransientAttributes;
import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.XmlText;
import io.setpoint.simulator.report.Reporter;
import java.time.InstantSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Counts failures in the transient attributes of a node (spec 08 §5.7). */
final class FailCountRecorder {
    private static final int NOT_RUNNING = 7;

    private final WorkingDocument document;
    private final InstantSource clock;
    private final Reporter reporter;

    FailCountRecorder(WorkingDocument document, InstantSource clock, Reporter reporter) {
        this.document = document;
        this.clock = clock;
        this.reporter = reporter;
    }

    /** Counts a failure; a success, or a probe that finds nothing, is none. */
    void count(NodeStateElement state, String resource, String task, long interval, int exitStatus, boolean infinite) {
        if (exitStatus == 0 || exitStatus == NOT_RUNNING && interval == 0) {
            return;
        }
        String operation = resource + "#" + task + "_" + interval;
        String counter = "fail-count-" + operation;
        add(state, counter, infinite ? "INFINITY" : Long.toString(current(state, counter) + 1));
        add(state, "last-failure-" + operation, Long.toString(clock.instant().getEpochSecond()));
    }

    /** The value so far; 0 if it is missing, ambiguous or no number. */
    private static long current(NodeStateElement state, String name) {
        String value = null;
        for (TransientAttributes attributes : state.transientAttributes) {
            for (AttributeSet set : attributes.instanceAttributes) {
                for (NvPair pair : set.pairs) {
                    if (name.equals(pair.name)) {
                        if (value != null) {
                            return 0;
                        }
                        value = pair.value;
                    }
                }
            }
        }
        OptionalLong number = CibInteger.parse(value);
        return number.orElse(0);
    }

    private void add(NodeStateElement state, String name, String value) {
        reporter.attributeSet(name, value, String.valueOf(state.id));
        document.edit(state, edited -> set(attributeSet(edited), name, value));
    }

    private static AttributeSet attributeSet(NodeStateElement state) {
        if (state.transientAttributes.isEmpty()) {
            TransientAttributes attributes = new TransientAttributes();
            attributes.id = state.id;
            state.transientAttributes.add(attributes);
        }
        TransientAttributes attributes = state.transientAttributes.get(0);
        if (attributes.instanceAttributes.isEmpty()) {
            AttributeSet set = new AttributeSet();
            set.id = state.id;
            attributes.instanceAttributes.add(set);
        }
        return attributes.instanceAttributes.get(0);
    }

    private static void set(AttributeSet set, String name, String value) {
        String id = XmlText.id(set.id + "-" + name);
        NvPair pair = find(set, id);
        if (pair == null) {
            pair = new NvPair();
            pair.id = id;
            set.pairs.add(pair);
        }
        pair.name = name;
        pair.value = value;
    }

    private static @Nullable NvPair find(AttributeSet set, String id) {
        for (NvPair pair : set.pairs) {
            if (id.equals(pair.id)) {
                return pair;
            }
        }
        return null;
    }
}
