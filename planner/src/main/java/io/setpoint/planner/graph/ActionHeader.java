package io.setpoint.planner.graph;

import org.jspecify.annotations.Nullable;

/**
 * What identifies an action of a graph, alone where others name it as their input (spec 07 §5).
 *
 * @param id number of the action
 * @param element who executes it
 * @param operation the task
 * @param key by the name under which nodes know the resource
 * @param internalKey by the resource's id, where that differs
 * @param node name of the node where it is executed
 * @param nodeId id of that node
 * @param router the node that passes it on to a remote node
 */
public record ActionHeader(
        int id,
        Element element,
        String operation,
        String key,
        @Nullable String internalKey,
        @Nullable String node,
        @Nullable String nodeId,
        @Nullable String router) {

    /** Kinds of actions by who executes them. */
    public enum Element {
        /** A point in the order of things: nobody. */
        PSEUDO_EVENT,
        /** The cluster itself. */
        CRM_EVENT,
        /** The agent of a resource. */
        RSC_OP;

        /** The name of the element in XML. */
        public String xmlName() {
            return switch (this) {
                case PSEUDO_EVENT -> "pseudo_event";
                case CRM_EVENT -> "crm_event";
                case RSC_OP -> "rsc_op";
            };
        }
    }

    /** Whether nobody executes it: it is a point in the order of things. */
    public boolean isPseudo() {
        return element == Element.PSEUDO_EVENT;
    }

    /** Where the action is carried out if not by its node; null if that is the rule. */
    public @Nullable String mode() {
        return operation.equals("lrm_delete") ? "cib" : null;
    }
}
