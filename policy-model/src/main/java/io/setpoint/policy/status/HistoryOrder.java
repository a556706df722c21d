package io.setpoint.policy.status;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which of two entries is older (spec 03 §11). Not transitive when several pending entries and old transitions mix, so a list is to be
 * sorted with the classic merge sort only.
 */
final class HistoryOrder implements Comparator<HistoryEntry> {
    static final HistoryOrder INSTANCE = new HistoryOrder();

    private HistoryOrder() {}

    /** Whether an entry is newer than another. */
    static boolean newer(HistoryEntry entry, HistoryEntry other) {
        return INSTANCE.compare(entry, other) > 0;
    }

    @Override
    public int compare(HistoryEntry a, HistoryEntry b) {
        boolean sameNode = same(a.element.onNode, b.element.onNode, true);
        if (sameNode && same(a.element.id, b.element.id, false)) {
            return 0;
        }
        if (a.callId == -1 && b.callId == -1) {
            return 0;
        }
        if (sameNode && a.callId >= 0 && a.callId < b.callId) {
            return -1;
        }
        if (sameNode && b.callId >= 0 && a.callId > b.callId) {
            return 1;
        }
        return a.callId >= 0 && b.callId >= 0 ? byAge(time(a), time(b)) : withPending(a, b);
    }

    private static int withPending(HistoryEntry a, HistoryEntry b) {
        TransitionKey keyA = TransitionKey.parseMagic(a.element.transitionMagic);
        TransitionKey keyB = TransitionKey.parseMagic(b.element.transitionMagic);
        if (keyA == null || keyB == null) {
            return 0;
        }
        if (!keyA.uuid().equalsIgnoreCase(keyB.uuid()) || keyA.transition() == keyB.transition()) {
            return b.callId == -1 ? -1 : 1;
        }
        int order = byAge(keyA.transition(), keyB.transition());
        if (order < 0 || keyB.transition() == -1) {
            return -1;
        }
        return order > 0 || keyA.transition() == -1 ? 1 : 0;
    }

    private static int byAge(long a, long b) {
        if (a >= 0 && a < b) {
            return -1;
        }
        return b >= 0 && a > b ? 1 : 0;
    }

    private static long time(HistoryEntry entry) {
        Long change = entry.lastChange();
        return change == null ? -1 : change;
    }

    private static boolean same(@Nullable String a, @Nullable String b, boolean anyCase) {
        if (a == null || b == null) {
            return a == b;
        }
        return anyCase ? a.equalsIgnoreCase(b) : a.equals(b);
    }
}
