package io.setpoint.planner.report;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Primitive;

/** A bundle: its header and one line for each replica (spec 08 §7.9). */
final class BundleLines {
    private final StatusView view;
    private final PrimitiveLine primitiveLine;

    BundleLines(StatusView view, PrimitiveLine primitiveLine) {
        this.view = view;
        this.primitiveLine = primitiveLine;
    }

    void write(Bundle bundle, IndentedList out) {
        out.open("Container bundle" + (bundle.replicas.size() > 1 ? " set" : "") + ": " + bundle.id + " [" + bundle.image + "]"
                + (bundle.unique ? " (unique)" : "")
                + StatusView.parenthesis(StatusView.careFlags(view.of(bundle))));
        for (Bundle.Replica replica : bundle.replicas) {
            out.item(replicaLine(replica));
        }
        out.close();
    }

    private String replicaLine(Bundle.Replica replica) {
        Primitive described = replica.instance() != null ? replica.instance() : replica.container();
        Primitive named = replica.connection() != null ? replica.connection() : replica.container();
        String name = replica.address() == null ? named.id : named.id + " (" + replica.address() + ")";
        return primitiveLine.text(described, name, view.currentNode(replica.container()));
    }
}
