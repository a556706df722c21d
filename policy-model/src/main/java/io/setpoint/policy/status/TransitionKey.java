package io.setpoint.policy.status;

import org.jspecify.annotations.Nullable;

/**
 * Where an operation came from, as far as that says which of two is older: {@code action:transition:target:uuid} (spec 03 §12.1), of which the
 * target is the exit status that was expected.
 */
record TransitionKey(int transition, String uuid) {

    /** The target of a {@code transition-key}; -1 if that is missing or malformed. */
    static int target(@Nullable String text) {
        if (text == null) {
            return -1;
        }
        Parser parser = new Parser(text);
        parser.number(':');
        parser.number(':');
        int target = parser.number(':');
        return parser.atUuid() ? target : -1;
    }

    /** Reads the key within a {@code transition-magic}, {@code status:rc;key}; null if that is missing or malformed. */
    static @Nullable TransitionKey parseMagic(@Nullable String text) {
        if (text == null) {
            return null;
        }
        Parser parser = new Parser(text);
        parser.number(':');
        parser.number(';');
        return parser.key();
    }

    /** Every entry of every history has a key, so it is read without regular expressions. */
    private static final class Parser {
        private final String text;
        private int at;
        private boolean failed;

        Parser(String text) {
            this.text = text;
        }

        @Nullable TransitionKey key() {
            number(':');
            int transition = number(':');
            number(':');
            return atUuid() ? new TransitionKey(transition, text.substring(at)) : null;
        }

        boolean atUuid() {
            return !failed && at < text.length() && text.charAt(at) > ' ';
        }

        /** The number before a separator, both of which are consumed. */
        int number(char separator) {
            boolean negative = at < text.length() && text.charAt(at) == '-';
            int first = negative ? at + 1 : at;
            int value = 0;
            for (at = first; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == separator) {
                    break;
                }
                failed |= c < '0' || c > '9';
                value = value * 10 + c - '0';
            }
            failed |= at == first || at == text.length();
            at++;
            return negative ? -value : value;
        }
    }
}
