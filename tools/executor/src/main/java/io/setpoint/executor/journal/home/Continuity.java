package io.setpoint.executor.journal.home;

import io.setpoint.executor.journal.JournalEntry;
import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;
import io.setpoint.executor.journal.JournalEntry.RevisionAdded;
import io.setpoint.executor.journal.JournalEntry.RevisionJudged;
import io.setpoint.executor.journal.JournalEntry.StatusChanged;
import io.setpoint.executor.journal.JournalEntry.TransitionBegun;
import io.setpoint.executor.journal.JournalEntry.TransitionEnded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a journal must know to tell which entries may come next. Changes only with {@link #advance}. */
final class Continuity {
    private int revisions;
    private int transitions;
    /** Numbers of the actions that were begun in the latest transition. */
    private final Set<Integer> begun = new HashSet<>();
    private final Map<ActionId, ActionBegun> unfinished = new LinkedHashMap<>();

    /** A journal without entries. */
    Continuity() {}

    /**
     * A journal with entries.
     *
     * @param begun numbers of the actions that were begun in the latest transition
     * @param unfinished actions that are not over, in the order in which they began
     */
    Continuity(int revisions, int transitions, Collection<Integer> begun, List<ActionBegun> unfinished) {
        this.revisions = revisions;
        this.transitions = transitions;
        this.begun.addAll(begun);
        unfinished.forEach(action -> this.unfinished.put(ActionId.of(action), action));
    }

    int nextTransition() {
        return transitions;
    }

    List<ActionBegun> unfinished() {
        return new ArrayList<>(unfinished.values());
    }

    /** The action with this name, which is not over. */
    ActionBegun unfinished(ActionId action) {
        return unfinished.get(action);
    }

    /** Entries were written. */
    void advance(List<? extends JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            if (entry instanceof RevisionAdded added) {
                revisions = added.number();
            } else if (entry instanceof TransitionBegun transition) {
                transitions = transition.number() + 1;
                begun.clear();
            } else if (entry instanceof ActionBegun action) {
                begun.add(action.action());
                unfinished.put(ActionId.of(action), action);
            } else if (entry instanceof ActionEnded ended) {
                unfinished.remove(ActionId.of(ended));
            }
        }
    }

    /** @throws IllegalArgumentException if one of the entries cannot come next */
    void check(List<? extends JournalEntry> entries) {
        new Check().all(entries);
    }

    /** What there would be after some of the entries. */
    private final class Check {
        private int revisions = Continuity.this.revisions;
        private int transitions = Continuity.this.transitions;
        private boolean sameTransition = true;
        private final Set<ActionId> begun = new HashSet<>();
        private final Set<ActionId> ended = new HashSet<>();

        void all(List<? extends JournalEntry> entries) {
            for (JournalEntry entry : entries) {
                if (entry instanceof RevisionAdded added) {
                    revisions++;
                    require(added.number() == revisions, "Revision %d cannot be added; the next is %d", added.number(), revisions);
                } else if (entry instanceof RevisionJudged judged) {
                    requireRevision(judged.number());
                } else if (entry instanceof TransitionBegun transition) {
                    begin(transition);
                } else if (entry instanceof TransitionEnded transition) {
                    int number = transition.number();
                    require(number >= 0 && number < transitions, "Transition %d ends but was not begun", number);
                } else if (entry instanceof ActionBegun action) {
                    begin(action);
                } else if (entry instanceof ActionEnded action) {
                    end(ActionId.of(action));
                } else {
                    // Any piece of the status may change at any time.
                    assert entry instanceof StatusChanged;
                }
            }
        }

        private void begin(TransitionBegun transition) {
            require(transition.number() == transitions, "Transition %d cannot begin; the next is %d", transition.number(), transitions);
            requireRevision(transition.revision());
            transitions++;
            sameTransition = false;
        }

        private void begin(ActionBegun action) {
            ActionId id = ActionId.of(action);
            require(id.transition() == transitions - 1, "The %s cannot begin; the latest transition is %d", id, transitions - 1);
            boolean first = begun.add(id) && !(sameTransition && Continuity.this.begun.contains(id.action()));
            require(first, "The %s begins a second time", id);
        }

        private void end(ActionId id) {
            require(begun.contains(id) || unfinished.containsKey(id), "The %s ends but does not run", id);
            require(ended.add(id), "The %s ends a second time", id);
        }

        private void requireRevision(int number) {
            require(number >= 1 && number <= revisions, "There is no revision %d", number);
        }

        private void require(boolean holds, String otherwise, Object... arguments) {
            if (!holds) {
                throw new IllegalArgumentException(otherwise.formatted(arguments));
            }
        }
    }
}
