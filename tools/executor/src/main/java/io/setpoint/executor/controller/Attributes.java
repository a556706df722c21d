package io.setpoint.executor.controller;

import io.setpoint.executor.driver.OperationResult;
import io.setpoint.planner.graph.GraphAction;

/** Keeps the attributes of nodes as agents and unfencing want them. */
final class Attributes {
    private final Records records;
    private final Presence presence;
    private final AgentAttributes agents;

    Attributes(Records records, Presence presence, AgentAttributes agents) {
        this.records = records;
        this.presence = presence;
        this.agents = agents;
    }

    /** Takes over what agents asked for; whether anything is different now. */
    boolean collect() {
        boolean changed = false;
        for (AgentAttributes.Change change : agents.collect()) {
            String id = presence.idOf(change.node());
            if (records.attributes.set(id, change.node(), change.name(), change.value())) {
                publish(change.node());
                changed = true;
            }
        }
        return changed;
    }

    /** Tells agents the attributes of a node. */
    void publish(String node) {
        agents.publish(node, records.attributes.of(presence.idOf(node)));
    }

    /** Tells agents the attributes of all nodes. */
    void publishAll() {
        presence.names().forEach(this::publish);
    }

    /** A fencing action succeeded: if it let the node in, that is remembered with what it was let in by (spec 03 §21, spec 06 §8.4). */
    void unfenced(GraphAction action, OperationResult result) {
        String node = action.header().node();
        if (node == null || !"on".equals(action.attributes().get("CRM_meta_stonith_action"))) {
            return;
        }
        String id = presence.idOf(node);
        records.attributes.set(id, node, "#node-unfenced", Long.toString(result.end().getEpochSecond()));
        records.attributes.set(id, node, "#digests-all", action.attributes().get("CRM_meta_digests_all"));
        records.attributes.set(id, node, "#digests-secure", action.attributes().get("CRM_meta_digests_secure"));
    }
}
