package io.setpoint.policy.status;

import io.setpoint.policy.document.NodeStateElement;
import io.setpoint.policy.value.CibBoolean;
import io.setpoint.policy.value.CibInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the membership layers say of a cluster node (spec 03 §5.3).
 *
 * @param shutdownRequested the node asked to be stopped
 * @param expectedUp it should be up
 * @param memberSince seconds since the epoch; 0 if it is not in the membership, negative if that was never recorded
 * @param controllerSince seconds since the epoch; 0 if its controller is not in the process group
 * @param terminate its fencing was asked for
 * @param join progress of joining the controller group
 * @param expected what the controllers expect of the node
 * @param pendingUntil when a member whose controller is not in the process group is given up; 0 if never
 * @param pendingTooLong that moment has come
 */
record Membership(
        boolean shutdownRequested,
        boolean expectedUp,
        long memberSince,
        long controllerSince,
        boolean terminate,
        @Nullable String join,
        @Nullable String expected,
        long pendingUntil,
        boolean pendingTooLong) {

    /**
     * What follows for a node.
     *
     * @param joining it is in the middle of joining: in standby and pending
     * @param recheckAt when that will have taken too long, in seconds since the epoch; 0 if never
     * @param fencingReason why it is to be fenced, or null
     * @param priorityDelay whether a configured delay applies to its fencing
     */
    record Verdict(boolean online, boolean joining, long recheckAt, @Nullable String fencingReason, boolean priorityDelay) {
        static Verdict plain(boolean online) {
            return new Verdict(online, false, 0, null, false);
        }

        static Verdict joining(boolean online, long recheckAt) {
            return new Verdict(online, true, recheckAt, null, false);
        }

        static Verdict fence(String reason, boolean online) {
            return new Verdict(online, false, 0, reason, false);
        }
    }

    /**
     * Reads a node's state.
     *
     * @param now seconds since the epoch
     * @param pendingTimeout seconds that a member may take to join the process group, 0 for no limit
     */
    static Membership read(NodeStateElement element, Map<String, String> nodeAttributes, long now, long pendingTimeout) {
        boolean shutdownRequested = shutdownRequested(nodeAttributes);
        long memberSince = memberSince(element.inCcm, now);
        long controllerSince = controllerSince(element.crmd);
        long pendingUntil = pendingTimeout > 0 && memberSince > 0 && controllerSince <= 0 ? memberSince + pendingTimeout : 0;
        return new Membership(
                shutdownRequested,
                !shutdownRequested && "member".equalsIgnoreCase(element.expected),
                memberSince,
                controllerSince,
                terminate(nodeAttributes.get("terminate")),
                element.join,
                element.expected,
                pendingUntil,
                pendingUntil > 0 && now >= pendingUntil);
    }

    static boolean shutdownRequested(Map<String, String> nodeAttributes) {
        String shutdown = nodeAttributes.get("shutdown");
        return shutdown != null && !shutdown.equals("0");
    }

    private static long memberSince(@Nullable String text, long now) {
        Boolean member = CibBoolean.parse(text);
        if (member != null) {
            return member ? now : 0;
        }
        return CibInteger.parse(text).stream().filter(time -> time >= 0).findFirst().orElse(-1);
    }

    private static long controllerSince(@Nullable String text) {
        if ("online".equalsIgnoreCase(text)) {
            return 1;
        }
        return Math.max(0, CibInteger.parse(text).orElse(0));
    }

    private static boolean terminate(@Nullable String text) {
        Boolean wanted = CibBoolean.parse(text);
        return wanted != null ? wanted : CibInteger.parse(text).orElse(0) > 0;
    }

    Verdict verdict(boolean fencingEnabled) {
        return fencingEnabled ? withFencing() : withoutFencing();
    }

    /** Spec 03 §5.4: the first row that fits. */
    private Verdict withFencing() {
        boolean member = memberSince > 0;
        boolean controller = controllerSince > 0;
        if (shutdownRequested) {
            return Verdict.plain(controller);
        }
        if (memberSince < 0) {
            return Verdict.fence("peer has not been seen by the cluster", false);
        }
        if ("banned".equals(join)) {
            return Verdict.fence("peer failed Pacemaker membership criteria", member);
        }
        if (terminate) {
            boolean fencedAsAsked = !member && !controller && "down".equals(join);
            return fencedAsAsked ? Verdict.plain(false) : Verdict.fence("fencing was requested", member);
        }
        if (expected == null || expected.equals("down")) {
            if (pendingTooLong) {
                return Verdict.fence("peer pending timed out on joining the process group", member);
            }
            return member || controller ? Verdict.joining(member, pendingUntil) : Verdict.plain(false);
        }
        if (!member) {
            return new Verdict(false, false, 0, "peer is no longer part of the cluster", true);
        }
        if (!controller) {
            return Verdict.fence("peer process is no longer available", true);
        }
        if ("member".equals(join)) {
            return Verdict.plain(true);
        }
        if ("pending".equals(join) || "down".equals(join)) {
            return Verdict.joining(true, 0);
        }
        return Verdict.fence("peer was in an unknown state", true);
    }

    /** Spec 03 §5.5. */
    private Verdict withoutFencing() {
        if (memberSince <= 0) {
            return Verdict.plain(false);
        }
        if (controllerSince > 0) {
            return Verdict.plain("member".equalsIgnoreCase(join));
        }
        return expectedUp ? Verdict.fence("peer is unexpectedly down", false) : Verdict.plain(false);
    }
}
