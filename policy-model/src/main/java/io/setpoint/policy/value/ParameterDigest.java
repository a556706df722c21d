package io.setpoint.policy.value;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The digest by which a change of parameters is noticed: the MD5 of their XML form (spec 03 §19.1). */
public final class ParameterDigest {
    private ParameterDigest() {}

    /** The digest of a set of parameters, in lower-case hexadecimal. */
    public static String of(Map<String, String> parameters) {
        try {
            MessageDigest digest = (MessageDigest) Md5.FRESH.clone();
            return HexFormat.of().formatHex(digest.digest(text(parameters).getBytes(UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("This Java runtime's MD5 cannot be copied.", e);
        }
    }

    /** Found once: to look for an algorithm takes longer than to digest a few parameters. */
    private static final class Md5 {
        static final MessageDigest FRESH = find();

        private static MessageDigest find() {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("This Java runtime does not provide MD5, which operation histories are compared with.", e);
            }
        }
    }

    /** The text that the digest is made from: an element with the parameters as attributes, sorted by the bytes of their names. */
    public static String text(Map<String, String> parameters) {
        List<String> names = new ArrayList<>(parameters.keySet());
        names.sort((a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8)));
        StringBuilder text = new StringBuilder(" <parameters");
        for (String name : names) {
            text.append(' ').append(name).append("=\"");
            XmlText.escape(parameters.get(name), text);
            text.append('"');
        }
        return text.append("/>\n").toString();
    }
}
