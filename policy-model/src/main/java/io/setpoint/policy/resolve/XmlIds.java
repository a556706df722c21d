package io.setpoint.policy.resolve;

/** Makes ids that XML accepts (spec 02 §8.8). */
final class XmlIds {
    private XmlIds() {}

    /** Replaces a first character that cannot start a name by {@code _}, and later ones that cannot be in a name by {@code .}. */
    static String sanitise(String id) {
        return isPlain(id) ? id : replaced(id);
    }

    /** Has nothing but letters, digits and hyphens, like most ids. */
    private static boolean isPlain(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || c != '-' && (c < '0' || c > '9'))) {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String id) {
        StringBuilder text = new StringBuilder(id.length());
        id.codePoints().forEach(c -> {
            if (text.isEmpty()) {
                text.appendCodePoint(startsName(c) ? c : '_');
            } else {
                text.appendCodePoint(continuesName(c) ? c : '.');
            }
        });
        return text.toString();
    }

    private static boolean startsName(int c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c == '_'
                || c == ':'
                || c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
                || c >= 0x370 && c <= 0x1FFF && c != 0x37E
                || c == 0x200C
                || c == 0x200D
                || c >= 0x2070 && c <= 0x218F
                || c >= 0x2C00 && c <= 0x2FEF
                || c >= 0x3001 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFDCF
                || c >= 0xFDF0 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0xEFFFF;
    }

    private static boolean continuesName(int c) {
        return startsName(c)
                || c == '-'
                || c == '.'
                || c >= '0' && c <= '9'
                || c == 0xB7
                || c >= 0x300 && c <= 0x36F
                || c >= 0x203F && c <= 0x2040;
    }
}
