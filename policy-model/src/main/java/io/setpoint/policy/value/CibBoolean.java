package io.setpoint.policy.value;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Boolean texts of the document (spec 01 §3.1). */
public final class CibBoolean {
    private CibBoolean() {}

    /** What a text means, in any case; null if it is missing or means neither. */
    public static @Nullable Boolean parse(@Nullable String text) {
        return text == null ? null : switch (text) {
            // As most write it.
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> switch (text.toLowerCase(Locale.ROOT)) {
                case "true", "on", "yes", "y", "1" -> Boolean.TRUE;
                case "false", "off", "no", "n", "0" -> Boolean.FALSE;
                default -> null;
            };
        };
    }

    /** The text means true; a missing or invalid one does not. */
    public static boolean isTrue(@Nullable String text) {
        return Boolean.TRUE.equals(parse(text));
    }

    /** The text means false; a missing or invalid one does not. */
    public static boolean isFalse(@Nullable String text) {
        return Boolean.FALSE.equals(parse(text));
    }
}
