package io.setpoint.simulator;

import java.util.function.Supplier;

/** Does work that can take long without a sign of life, for a caller who tells people what they wait for. */
public interface Patience {
    /** Does the work and tells nobody. */
    Patience SILENT = Patience::inSilence;

    /**
     * Does the work, at once and in this thread. It prints nothing.
     *
     * @param what is done, for instance {@code planning}
     */
    <T> T during(String what, Supplier<T> work);

    private static <T> T inSilence(String what, Supplier<T> work) {
        return work.get();
    }
}
