package io.setpoint.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Remembers what work was announced. */
final class Announcements implements Patience {
    final List<String> work = new ArrayList<>();

    @Override
    public <T> T during(String what, Supplier<T> done) {
        work.add(what);
        return done.get();
    }
}
