package io.setpoint.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance, decided by a seed and the purpose: what is thrown for one purpose does not depend on how often others throw. */
final class Dice {
    private final Random random;

    Dice(long seed, String purpose) {
        // The first numbers of neighbouring seeds resemble each other, so they are mixed with something large.
        random = new Random((seed + 1) * 0x9E3779B97F4A7C15L + purpose.hashCode());
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From zero to the bound, which is left out. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    final <T> T pick(T... choices) {
        return choices[below(choices.length)];
    }

    /** Some of the choices, in their order; all if there are no more. */
    <T> List<T> some(List<T> choices, int count) {
        List<T> picked = new ArrayList<>();
        int wanted = Math.min(count, choices.size());
        for (int i = 0; picked.size() < wanted; i++) {
            if (below(choices.size() - i) < wanted - picked.size()) {
                picked.add(choices.get(i));
            }
        }
        return picked;
    }

    void shuffle(List<?> list) {
        Collections.shuffle(list, random);
    }
}
