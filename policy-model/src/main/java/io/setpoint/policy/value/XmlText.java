package io.setpoint.policy.value;

/** Texts as they can stand in XML, the same wherever it is written (spec 07 §2). */
public final class XmlText {
    private XmlText() {}

    /** A text as an id: characters that an id cannot hold are replaced by dots. */
    public static String id(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}_.:-]", ".");
    }

    /** Appends a value: markup and ASCII control characters as references, everything else as it is. */
    public static void escape(String value, StringBuilder out) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        out.append(String.format("&#x%02X;", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
