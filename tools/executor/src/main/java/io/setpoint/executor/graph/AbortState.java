package io.setpoint.executor.graph;

import org.jspecify.annotations.Nullable;

/** What is still executed, and what comes afterwards. Both only rise (spec 07 §12.5). */
final class AbortState {
    private int priority;
    private FollowUp followUp = FollowUp.DONE;
    private @Nullable Abort pressing;
    private boolean fromOutside;

    /** Whether less is executed from now on than before. */
    boolean raise(Abort abort) {
        follow(abort.followUp());
        if (abort.priority() <= priority) {
            return false;
        }
        priority = abort.priority();
        pressing = abort;
        return true;
    }

    void raiseFromOutside() {
        fromOutside = true;
    }

    void follow(FollowUp next) {
        if (next.compareTo(followUp) > 0) {
            followUp = next;
        }
    }

    boolean allows(int synapsePriority) {
        return synapsePriority >= priority;
    }

    boolean nothingMore() {
        return priority == Abort.NOTHING_MORE;
    }

    int priority() {
        return priority;
    }

    FollowUp followUp() {
        return followUp;
    }

    @Nullable Abort pressing() {
        return pressing;
    }

    boolean isFromOutside() {
        return fromOutside;
    }
}
