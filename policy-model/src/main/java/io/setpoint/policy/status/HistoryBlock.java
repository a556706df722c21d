package io.setpoint.policy.status;

import io.setpoint.policy.document.LrmOperation;
import io.setpoint.policy.document.LrmResource;
import io.setpoint.policy.value.StableMergeSort;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one node recorded about one resource: the entries are read and sorted when first asked for. */
public final class HistoryBlock {
    public final LrmResource element;
    private @Nullable List<HistoryEntry> sorted;
    private @Nullable ActiveRange range;

    HistoryBlock(LrmResource element) {
        this.element = element;
    }

    /** The entries, oldest first (spec 03 §11). */
    public List<HistoryEntry> entries() {
        List<HistoryEntry> entries = sorted;
        if (entries == null) {
            entries = sort(element.operations);
            sorted = entries;
        }
        return entries;
    }

    /** Which of the entries are about what runs now. */
    public ActiveRange range() {
        ActiveRange active = range;
        if (active == null) {
            active = ActiveRange.of(entries());
            range = active;
        }
        return active;
    }

    private static List<HistoryEntry> sort(List<LrmOperation> operations) {
        List<HistoryEntry> entries = new ArrayList<>(operations.size());
        for (int i = operations.size() - 1; i >= 0; i--) {
            entries.add(new HistoryEntry(operations.get(i)));
        }
        StableMergeSort.sort(entries, HistoryOrder.INSTANCE);
        return entries;
    }
}
