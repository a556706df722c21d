package io.setpoint.policy.status;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an operation came from: {@code action:transition:target:uuid} (spec 03 §12.1).
 *
 * @param target the exit status that was expected
 */
record TransitionKey(int action, int transition, int target, String uuid) {
    private static final Pattern KEY = Pattern.compile("(-?\\d{1,10}):(-?\\d{1,10}):(-?\\d{1,10}):(\\S+)");
    private static final Pattern MAGIC_PREFIX = Pattern.compile("-?\\d{1,10}:-?\\d{1,10};");

    /** Reads a {@code transition-key}; null if it is missing or malformed. */
    static @Nullable TransitionKey parse(@Nullable String text) {
        return text == null ? null : parse(text, 0);
    }

    /** Reads the key within a {@code transition-magic}, {@code status:rc;key}; null if that is missing or malformed. */
    static @Nullable TransitionKey parseMagic(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Matcher prefix = MAGIC_PREFIX.matcher(text);
        return prefix.lookingAt() ? parse(text, prefix.end()) : null;
    }

    private static @Nullable TransitionKey parse(String text, int start) {
        Matcher key = KEY.matcher(text).region(start, text.length());
        return key.lookingAt()
                ? new TransitionKey(number(key.group(1)), number(key.group(2)), number(key.group(3)), key.group(4))
                : null;
    }

    private static int number(String digits) {
        return (int) Long.parseLong(digits);
    }
}
