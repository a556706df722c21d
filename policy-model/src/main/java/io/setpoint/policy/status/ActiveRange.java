package io.setpoint.policy.status;

import java.util.List;

/**
 * The part of a sorted history that still counts: what came after the last stop or since the last start (spec 03 §17).
 *
 * @param start position of what began the present activity, -1 if nothing did
 * @param stop position of the last successful stop, -1 if there is none
 */
public record ActiveRange(int start, int stop) {
    static ActiveRange of(List<HistoryEntry> entries) {
        int start = -1;
        int stop = -1;
        int impliedMonitor = -1;
        int impliedPromote = -1;
        for (int position = 0; position < entries.size(); position++) {
            HistoryEntry entry = entries.get(position);
            if (entry.isTask("stop")) {
                if ("0".equals(entry.element.opStatus)) {
                    stop = position;
                }
            } else if (entry.isTask("start") || entry.isTask("migrate_from")) {
                start = position;
            } else if (entry.isTask("monitor")) {
                if (impliedMonitor <= stop && ("0".equals(entry.element.rcCode) || "8".equals(entry.element.rcCode))) {
                    impliedMonitor = position;
                }
            } else if (entry.isTask("promote") || entry.isTask("demote")) {
                impliedPromote = position;
            }
        }
        if (start == -1) {
            start = impliedPromote != -1 ? impliedPromote : impliedMonitor;
        }
        return new ActiveRange(start, stop);
    }

    /** The resource was stopped after its last start. */
    public boolean stopped() {
        return start < stop;
    }

    /** Whether an entry at this position is about what runs now. */
    public boolean contains(int position) {
        return position >= start && (!stopped() || position > stop);
    }
}
