package io.setpoint.planner.report;

import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.CibBoolean;

/** All resources that are configured or still active, each in the form of its kind (spec 08 §7.5). */
final class ResourceListSection {
    private final StatusView view;
    private final PrimitiveLine primitiveLine;
    private final CloneLines cloneLines;
    private final BundleLines bundleLines;

    ResourceListSection(StatusView view) {
        this.view = view;
        primitiveLine = new PrimitiveLine(view);
        cloneLines = new CloneLines(view, primitiveLine);
        bundleLines = new BundleLines(view, primitiveLine);
    }

    void write(IndentedList out) {
        out.open("Full List of Resources");
        boolean empty = true;
        for (Resource resource : view.cluster().resources()) {
            if (resource.removed && !view.allActive(resource)) {
                continue;
            }
            empty &= !write(resource, out);
        }
        if (empty) {
            out.item("No resources");
        }
        out.close();
    }

    /** Returns whether anything was shown. */
    private boolean write(Resource resource, IndentedList out) {
        if (resource instanceof Primitive primitive) {
            if (CibBoolean.isTrue(resource.meta.get("internal_rsc"))) {
                return false;
            }
            out.item(primitiveLine.text(primitive));
        } else if (resource instanceof Group group) {
            GroupLines.write(group, view, primitiveLine, out);
        } else if (resource instanceof Clone clone) {
            cloneLines.write(clone, out);
        } else if (resource instanceof Bundle bundle) {
            bundleLines.write(bundle, out);
        }
        return true;
    }
}
