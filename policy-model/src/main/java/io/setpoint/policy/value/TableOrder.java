package io.setpoint.policy.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a hash table of texts is walked; it decides a few ties, so it is reproduced exactly (spec 01 §9).
 *
 * <p>Open addressing with triangular probing; insertion and removal take constant time on average.
 */
public final class TableOrder {
    /** The greatest prime below each power of two from 2^3 on. */
    private static final int[] PRIMES = {
        7, 13, 31, 61, 127, 251, 509, 1021, 2039, 4093, 8191, 16381, 32749, 65521, 131071, 262139, 524287, 1048573, 2097143, 4194301,
        8388593, 16777213, 33554393, 67108859, 134217689, 268435399, 536870909, 1073741789
    };

    private static final int SMALLEST_BITS = 3;

    private @Nullable String[] keys = new String[1 << SMALLEST_BITS];
    private boolean[] removed = new boolean[1 << SMALLEST_BITS];
    private int bits = SMALLEST_BITS;
    private int live;
    private int used;

    /** The order of keys that are put in one after the other. */
    public static List<String> of(Collection<String> keys) {
        TableOrder table = new TableOrder();
        keys.forEach(table::put);
        return table.keys();
    }

    /** Puts a key in; one that is there keeps its place. */
    public void put(String key) {
        int tombstone = -1;
        int slot = home(key, bits);
        for (int step = 1; keys[slot] != null || removed[slot]; step++) {
            if (key.equals(keys[slot])) {
                return;
            }
            if (removed[slot] && tombstone < 0) {
                tombstone = slot;
            }
            slot = slot + step & keys.length - 1;
        }
        live++;
        if (tombstone >= 0) {
            keys[tombstone] = key;
            removed[tombstone] = false;
        } else {
            keys[slot] = key;
            used++;
            resizeIfNeeded();
        }
    }

    /** Takes a key out, if it is there. */
    public void remove(String key) {
        int slot = home(key, bits);
        for (int step = 1; !key.equals(keys[slot]); step++) {
            if (keys[slot] == null && !removed[slot]) {
                return;
            }
            slot = slot + step & keys.length - 1;
        }
        keys[slot] = null;
        removed[slot] = true;
        live--;
        resizeIfNeeded();
    }

    /** The keys in table order. */
    public List<String> keys() {
        List<String> result = new ArrayList<>(live);
        for (String key : keys) {
            if (key != null) {
                result.add(key);
            }
        }
        return result;
    }

    private void resizeIfNeeded() {
        int size = keys.length;
        if (size > 4 * live && size > 1 << SMALLEST_BITS || size <= used + used / 16) {
            resize();
        }
    }

    /** Moves every key to its place in a table of fitting size; keys that are in the way are moved on in turn. */
    private void resize() {
        @Nullable String[] old = keys;
        bits = Math.max(SMALLEST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros((int) (1.333 * live)));
        // Growing keeps the keys at their indexes until they are placed; shrinking needs the old indexes all the same.
        @Nullable String[] unplaced = Arrays.copyOf(old, Math.max(old.length, 1 << bits));
        int mask = (1 << bits) - 1;
        @Nullable String[] placed = new String[1 << bits];
        for (int i = 0; i < old.length; i++) {
            String key = unplaced[i];
            unplaced[i] = null;
            while (key != null) {
                int slot = home(key, bits);
                for (int step = 1; placed[slot] != null; step++) {
                    slot = slot + step & mask;
                }
                placed[slot] = key;
                key = unplaced[slot];
                unplaced[slot] = null;
            }
        }
        keys = placed;
        removed = new boolean[placed.length];
        used = live;
    }

    private static int home(String key, int bits) {
        int hash = 0;
        for (byte b : key.getBytes(UTF_8)) {
            hash = 31 * hash + b;
        }
        if (Integer.compareUnsigned(hash, 2) < 0) {
            hash = 2;
        }
        return Integer.remainderUnsigned(11 * hash, PRIMES[bits - SMALLEST_BITS]);
    }
}
