package io.setpoint.executor.controller;

import io.setpoint.executor.driver.ExecutionStatus;
import io.setpoint.executor.driver.ExitStatus;
import io.setpoint.executor.journal.JournalEntry;
import io.setpoint.executor.journal.JournalEntry.ActionBegun;
import io.setpoint.executor.journal.JournalEntry.ActionEnded;
import io.setpoint.executor.journal.JournalEntry.TransitionEnded;
import io.setpoint.policy.ClusterState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Goes on where an earlier controller ended, however it did. What was under way may have done what it should or not, and services may
 * have ended unseen: so all histories are forgotten and every resource is probed. Failures still count, and a node that was to be fenced
 * keeps its history: it must be fenced whatever its services say. So does a resource that was removed from the configuration.
 */
final class Recovery {
    private final Records records;
    private final Presence presence;

    Recovery(Records records, Presence presence) {
        this.records = records;
        this.presence = presence;
    }

    /** @param before the cluster as the earlier controller knew it */
    void recover(ClusterState before, Instant now) {
        List<JournalEntry> entries = new ArrayList<>();
        for (ActionBegun action : records.journal.unfinished()) {
            entries.add(new ActionEnded(
                    action.transition(),
                    action.action(),
                    ExitStatus.NONE,
                    ExecutionStatus.CANCELLED,
                    "The controller ended meanwhile: what came of it is not known",
                    false,
                    now));
        }
        records.journal.unfinished().stream()
                .map(ActionBegun::transition)
                .distinct()
                .forEach(transition -> entries.add(new TransitionEnded(transition, "interrupted", now)));
        Set<String> unclean =
                before.nodes().stream().filter(node -> node.unclean).map(node -> node.name()).collect(Collectors.toSet());
        Set<String> removed = RemovedResources.of(before);
        for (String node : records.histories.nodes()) {
            if (!unclean.contains(records.membership.name(node))) {
                records.histories.resources(node).stream()
                        .filter(resource -> !removed.contains(resource))
                        .forEach(resource -> records.histories.doubt(node, resource));
            }
        }
        presence.begin(unclean, now);
        records.write(entries.toArray(JournalEntry[]::new));
    }
}
