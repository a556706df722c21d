package io.setpoint.simulator;

import io.setpoint.policy.document.NodeStateElement;

/** Writes that nodes came up, went down or were lost (spec 08 §5.4, §6.6). */
final class MembershipRecorder {
    private static final String ORIGIN = "crm_simulate";

    private final WorkingDocument document;

    MembershipRecorder(WorkingDocument document) {
        this.document = document;
    }

    void up(String node) {
        set(node, "true", "online", "member", "member");
    }

    /** Shut down in good order, or fenced: nothing is left of its history. */
    void down(String node) {
        NodeStateElement state = set(node, "false", "offline", "down", "down");
        state.lrms.clear();
        document.histories().cleared(state);
        state.transientAttributes.clear();
        document.statusChanged();
    }

    /** Lost while expected to be there. */
    void lost(String node) {
        set(node, "false", "online", "member", "member");
    }

    private NodeStateElement set(String node, String inCcm, String crmd, String join, String expected) {
        NodeStateElement state = document.nodeState(node, null);
        document.edit(state, edited -> {
            edited.inCcm = inCcm;
            edited.crmd = crmd;
            edited.join = join;
            edited.expected = expected;
            edited.crmDebugOrigin = ORIGIN;
        });
        return state;
    }
}
