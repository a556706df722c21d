package io.setpoint.planner.order;

import static io.setpoint.rules.fact.OrderFlag.IF_FIRST_UNMIGRATABLE;
import static io.setpoint.rules.fact.OrderFlag.ORDERED;

import io.setpoint.planner.order.QueuedOrdering.Side;
import io.setpoint.planner.state.Action;
import io.setpoint.planner.state.PlannedResource;
import java.util.ArrayList;
import java.util.List;

/** Collects orderings in the order in which they must be realised, each followed by its equivalents for live migration (spec 05 §8.3). */
public final class OrderingQueue {
    private final List<QueuedOrdering> entries = new ArrayList<>();
    private final List<QueuedOrdering> afterStops = new ArrayList<>();

    /** All orderings, oldest first. */
    public List<QueuedOrdering> entries() {
        return entries;
    }

    /** Those of which first is a stop, oldest first. */
    public List<QueuedOrdering> afterStops() {
        return afterStops;
    }

    public void add(PlannedResource first, String firstTask, PlannedResource then, String thenTask, int flags) {
        add(QueuedOrdering.of(first, firstTask), QueuedOrdering.of(then, thenTask), flags);
    }

    public void add(PlannedResource first, String firstTask, Action then, int flags) {
        add(QueuedOrdering.of(first, firstTask), QueuedOrdering.of(then), flags);
    }

    public void add(Action first, PlannedResource then, String thenTask, int flags) {
        add(QueuedOrdering.of(first), QueuedOrdering.of(then, thenTask), flags);
    }

    public void add(Side first, Side then, int flags) {
        QueuedOrdering ordering = new QueuedOrdering(first, then, flags);
        entries.add(ordering);
        if (first.task().equals("stop")) {
            afterStops.add(ordering);
        }
        PlannedResource firstResource = first.resource();
        PlannedResource thenResource = then.resource();
        if (firstResource != null
                && thenResource != null
                && firstResource != thenResource
                && thenResource.migratable
                && !firstResource.config.hasAncestor(thenResource.config)
                && !thenResource.config.hasAncestor(firstResource.config)) {
            addForMigration(firstResource, first.task(), thenResource, then.task());
        }
    }

    private void addForMigration(PlannedResource first, String firstTask, PlannedResource then, String thenTask) {
        boolean firstMigrates = first.migratable;
        int unlessFirstMigrates = firstMigrates ? ORDERED.bit | IF_FIRST_UNMIGRATABLE.bit : ORDERED.bit;
        switch (firstTask + " " + thenTask) {
            case "start start" -> {
                if (firstMigrates) {
                    add(first, "migrate_from", then, "migrate_to", ORDERED.bit);
                }
                add(first, "start", then, "migrate_to", unlessFirstMigrates);
            }
            case "stop stop" -> beforeMigration(first, "stop", then, unlessFirstMigrates);
            case "promote start" -> add(first, "promote", then, "migrate_to", ORDERED.bit);
            case "demote stop" -> beforeMigration(first, "demote", then, ORDERED.bit);
            default -> {
                // Only these pairs matter to a migration.
            }
        }
    }

    private void beforeMigration(PlannedResource first, String task, PlannedResource then, int flags) {
        add(first, task, then, "migrate_to", flags);
        if (then.partialTarget != null) {
            add(first, task, then, "migrate_from", flags);
        }
    }
}
