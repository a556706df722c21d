package io.setpoint.policy.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schemas that a document may claim to follow (spec 01 §1.3). */
record Schema(String name, SchemaEra era) {
    static final String NEWEST = "pacemaker-4.0";

    /** The claim that switches validation off. */
    static final String NONE = "none";

    private static final String PREFIX = "pacemaker-";

    private static final List<String> VERSIONS = List.of(
            "1.0", "1.2", "1.3", "2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "2.9", "2.10", "3.0", "3.1", "3.2", "3.3",
            "3.4", "3.5", "3.6", "3.7", "3.8", "3.9", "3.10", "4.0");

    /** The schema of that name, null if none is known. */
    static @Nullable Schema named(String name) {
        if (name.equals(NONE)) {
            return new Schema(NONE, SchemaEra.FOURTH);
        }
        if (!name.startsWith(PREFIX) || !VERSIONS.contains(name.substring(PREFIX.length()))) {
            return null;
        }
        return new Schema(name, switch (name.charAt(PREFIX.length())) {
            case '1', '2' -> SchemaEra.SECOND;
            case '3' -> SchemaEra.THIRD;
            default -> SchemaEra.FOURTH;
        });
    }

    /** All names, for messages. */
    static String names() {
        return PREFIX + "X with X one of " + String.join(", ", VERSIONS) + "; and " + NONE;
    }

    boolean validates() {
        return !name.equals(NONE);
    }
}
