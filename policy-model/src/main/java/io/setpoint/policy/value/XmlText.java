package io.setpoint.policy.value;

/** Escaping of attribute values, the same wherever XML is written (spec 07 §2). */
public final class XmlText {
    private XmlText() {}

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
