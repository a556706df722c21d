package io.setpoint.cases;

import io.setpoint.policy.value.IsoTime;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A cluster and the plan that is expected for it.
 *
 * @param name area and name, for instance {@code web/failed-server}
 * @param folder where it is
 * @param title what it shows, in a line
 * @param at the moment that it is planned for; null for the document's own
 */
public record RegressionCase(String name, Path folder, String title, @Nullable IsoTime at) {
    /** The input. */
    public Path document() {
        return folder.resolve("cluster.xml");
    }

    @Override
    public String toString() {
        return name;
    }
}
