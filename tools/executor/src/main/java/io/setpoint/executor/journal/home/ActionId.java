package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;

/** Names an action for good. */
record ActionId(int transition, int action) {
    static ActionId of(ActionBegun begun) {
        return new ActionId(begun.transition(), begun.action());
    }

    static ActionId of(ActionEnded ended) {
        return new ActionId(ended.transition(), ended.action());
    }

    @Override
    public String toString() {
        return "action " + action + " of transition " + transition;
    }
}
