package io.setpoint.planner.report;

import io.setpoint.planner.output.XmlWriter;
import io.setpoint.policy.cluster.Bundle;
import io.setpoint.policy.cluster.Clone;
import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.cluster.Primitive;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.cluster.ResourceState;
import io.setpoint.policy.value.CibBoolean;

/** The resources that {@link ResourceListSection} lists as XML, every instance in full (spec 08 §10). */
final class ResourceListXml {
    private final StatusView view;
    private final XmlWriter out;

    ResourceListXml(StatusView view, XmlWriter out) {
        this.view = view;
        this.out = out;
    }

    void write() {
        out.begin("resources");
        for (Resource resource : view.cluster().resources()) {
            if (!resource.removed || view.allActive(resource)) {
                write(resource);
            }
        }
        out.end();
    }

    private void write(Resource resource) {
        if (resource instanceof Primitive primitive) {
            if (!CibBoolean.isTrue(resource.meta.get("internal_rsc"))) {
                write(primitive);
            }
        } else if (resource instanceof Group group) {
            write(group);
        } else if (resource instanceof Clone clone) {
            write(clone);
        } else if (resource instanceof Bundle bundle) {
            write(bundle);
        }
    }

    private void write(Group group) {
        out.begin("group").attribute("id", group.id).attribute("number_resources", group.members.size());
        care(group);
        out.attribute("disabled", StatusView.disabled(group));
        group.members.forEach(this::write);
        out.end();
    }

    private void write(Clone clone) {
        out.begin("clone")
                .attribute("id", clone.id)
                .attribute("multi_state", clone.promotable)
                .attribute("unique", clone.unique);
        care(clone);
        out.attribute("disabled", StatusView.disabled(clone));
        failure(view.of(clone));
        out.attribute("target_role", clone.meta.get("target-role"));
        clone.instances.forEach(this::write);
        out.end();
    }

    private void write(Bundle bundle) {
        out.begin("bundle")
                .attribute("id", bundle.id)
                .attribute("type", bundle.technology)
                .attribute("image", bundle.image)
                .attribute("unique", bundle.unique);
        care(bundle);
        out.attribute("failed", view.of(bundle).failed);
        for (Bundle.Replica replica : bundle.replicas) {
            out.begin("replica").attribute("id", replica.number());
            if (replica.ip() != null) {
                write(replica.ip());
            }
            if (replica.instance() != null) {
                write(replica.instance());
            }
            write(replica.container());
            if (replica.connection() != null) {
                write(replica.connection());
            }
            out.end();
        }
        out.end();
    }

    private void care(Resource resource) {
        ResourceState state = view.of(resource);
        out.attribute("maintenance", state.maintenance).attribute("managed", state.managed);
    }

    private void failure(ResourceState state) {
        out.attribute("failed", state.failed).attribute("failure_ignored", state.ignoreFailure);
    }

    private void write(Primitive resource) {
        ResourceState state = view.of(resource);
        out.begin("resource")
                .attribute("id", resource.id)
                .attribute("resource_agent", PrimitiveLine.agent(resource))
                .attribute("role", PrimitiveLine.role(resource, state).toString())
                .attribute("target_role", resource.meta.get("target-role"))
                .attribute("active", view.anyActive(resource))
                .attribute("orphaned", resource.removed)
                .attribute("removed", resource.removed)
                .attribute("blocked", state.blocked);
        care(resource);
        failure(state);
        out.attribute("nodes_running_on", state.activeNodes.size());
        if (view.pendingShown()) {
            out.attribute("pending", PrimitiveLine.pendingWord(state.pendingAction));
        }
        if (state.lockNode != null) {
            out.attribute("locked_to", state.lockNode.name());
        }
        for (NodeState node : state.activeNodes) {
            out.begin("node").attribute("name", node.name()).attribute("id", node.id()).attribute("cached", !node.online).end();
        }
        out.end();
    }
}
