package io.setpoint.example;

import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.graph.GraphAction.ResourceName;
import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.LrmElement;
import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.document.LrmResources;
import io.setpoint.policy.document.NodeElement;
import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.value.ParameterDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A cluster that exists only in its document. What is done to it changes the status section as nodes would report it: results of
 * operations with the digest of their parameters, by which the planner notices when a definition changes.
 */
final class PretendedCluster {
    private final Cib document;
    private int calls;

    PretendedCluster(Cib document) {
        this.document = document;
    }

    /** Something that an operator does: a change of the configuration. */
    void putOnStandby(String name) {
        NodeElement node = document.configuration.nodes.nodes.stream()
                .filter(each -> name.equals(each.uname))
                .findFirst()
                .orElseThrow();
        NvPair standby = new NvPair();
        standby.id = name + "-standby";
        standby.name = "standby";
        standby.value = "true";
        AttributeSet attributes = new AttributeSet();
        attributes.id = name + "-attributes";
        attributes.pairs.add(standby);
        node.instanceAttributes.add(attributes);
    }

    /** Something that happens: a node is gone, although it is expected to be there. */
    void lose(String name) {
        NodeStateElement state = state(name);
        state.inCcm = "false";
        state.crmd = "offline";
        state.join = "down";
    }

    void carryOut(GraphAction action) {
        ActionHeader header = action.header();
        switch (header.element()) {
            case PSEUDO_EVENT -> {
                // A point in the order of things; nobody has to do anything.
            }
            case CRM_EVENT -> {
                if (header.operation().equals("stonith")) {
                    fence(state(header.node()));
                }
            }
            case RSC_OP -> record(action);
        }
    }

    /** The node is off for certain now, and nothing runs there any more. */
    private static void fence(NodeStateElement state) {
        state.expected = "down";
        state.lrms.clear();
        state.transientAttributes.clear();
    }

    /** The operation has ended as the planner expects. */
    private void record(GraphAction action) {
        ActionHeader header = action.header();
        ResourceName resource = Objects.requireNonNull(action.resource());
        String interval = action.attributes().getOrDefault("CRM_meta_interval", "0");
        String expected = action.attributes().getOrDefault("CRM_meta_op_target_rc", "0");
        LrmOperation result = new LrmOperation();
        result.id = resource.id() + (interval.equals("0") ? "_last_0" : "_" + header.operation() + "_" + interval);
        result.operationKey = header.key();
        result.operation = header.operation();
        result.callId = Integer.toString(++calls);
        result.interval = interval;
        result.rcCode = expected;
        result.opStatus = "0";
        result.transitionKey = header.id() + ":0:" + expected + ":00000000-0000-4000-8000-000000000000";
        result.transitionMagic = "0:" + expected + ";" + result.transitionKey;
        result.opDigest = ParameterDigest.of(parameters(action, interval));
        LrmResource history = history(state(header.node()), resource);
        if (header.operation().equals("stop")) {
            history.operations.clear();
        }
        history.operations.removeIf(each -> each.id.equals(result.id));
        history.operations.add(result);
    }

    /** Everything but what the planner adds for its executor; recurring operations count their timeout in. */
    private static Map<String, String> parameters(GraphAction action, String interval) {
        Map<String, String> parameters = new HashMap<>(action.attributes());
        parameters.keySet().removeIf(name -> name.startsWith("CRM_meta_") || name.equals("crm_feature_set"));
        if (!interval.equals("0")) {
            parameters.put("CRM_meta_timeout", action.attributes().get("CRM_meta_timeout"));
        }
        return parameters;
    }

    private NodeStateElement state(String name) {
        return document.status.nodeStates.stream().filter(each -> name.equals(each.uname)).findFirst().orElseThrow();
    }

    private static LrmResource history(NodeStateElement state, ResourceName resource) {
        if (state.lrms.isEmpty()) {
            LrmElement lrm = new LrmElement();
            lrm.id = state.id;
            lrm.lrmResources.add(new LrmResources());
            state.lrms.add(lrm);
        }
        var histories = state.lrms.get(0).lrmResources.get(0).resources;
        return histories.stream().filter(each -> resource.id().equals(each.id)).findFirst().orElseGet(() -> {
            LrmResource history = new LrmResource();
            history.id = resource.id();
            history.agentClass = resource.agentClass();
            history.provider = resource.provider();
            history.type = resource.type();
            histories.add(history);
            return history;
        });
    }
}
