package io.setpoint.executor.journal.home;

import java.util.UUID;

/**
 * How far a journal is.
 *
 * @param entries how many entries were ever written
 * @param append id of the append that wrote the last ones; no two have the same
 */
record Head(long entries, String append) {
    /** What there will be after one more append. */
    Head after(int more) {
        return new Head(entries + more, newId());
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
