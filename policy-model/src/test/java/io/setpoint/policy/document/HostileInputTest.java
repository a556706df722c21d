package io.setpoint.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Inputs made to hang the reader or to exhaust its memory; none of them is ever in memory as a whole. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileInputTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String HEAD = "<cib validate-with='pacemaker-4.0' admin_epoch='0' epoch='0' num_updates='0'>"
            + "<configuration><crm_config/><nodes/><resources>";
    private static final String TAIL = "</resources><constraints/></configuration></cib>";

    @Test
    void nestingWithoutEndIsRefused() {
        assertRefused(repeat(HEAD, "<a>", 100_000, ""), "nested more than 256 deep");
        assertRefused(repeat("<cib validate-with='none'>", "<a>", 100_000, ""), "nested more than 256 deep");
    }

    @Test
    void anAttributeOfAHundredMegabytesIsRefused() {
        assertRefused(repeat(HEAD + "<primitive id='", "x", 100L * MEGABYTE, "'/>" + TAIL), "attributes of an element are too long");
        assertRefused(repeat(HEAD + "<primitive id='", "&#65;", 20L * MEGABYTE, "'/>" + TAIL), "attributes of an element are too long");
    }

    @Test
    void attributesWithoutEndAreRefused() {
        StringBuilder attributes = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            attributes.append(" a").append(i).append("=''");
        }
        assertRefused(repeat(HEAD + "<primitive" + attributes, "", 0, "/>" + TAIL), "too long or too many");
    }

    @Test
    void anElementNameOfAHundredMegabytesIsRefused() {
        assertRefused(repeat(HEAD + "<", "x", 100L * MEGABYTE, "/>" + TAIL), "longer than 32 MB");
    }

    @Test
    void aCommentOfAHundredMegabytesIsRefused() {
        assertRefused(repeat(HEAD + "<!--", "x", 100L * MEGABYTE, "-->" + TAIL), "longer than 32 MB");
    }

    @Test
    void textOfAHundredMegabytesIsSkipped() {
        Cib cib = CibReader.read(repeat(HEAD, "text ", 20L * MEGABYTE, TAIL), "text");

        assertThat(cib.configuration.resources.resources).isEmpty();
    }

    @Test
    void documentTypesAreRefusedUnread() {
        String bomb = "<!DOCTYPE cib [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]><cib x='&b;'/>";
        String external = "<!DOCTYPE cib SYSTEM 'http://192.0.2.1/cib.dtd'><cib/>";

        assertRefused(repeat(bomb, "", 0, ""), "document type declaration");
        assertRefused(repeat(external, "", 0, ""), "document type declaration");
        assertRefused(repeat("<!DOCTYPE cib [", "<!ENTITY a 'x'>", 10L * MEGABYTE, "]><cib/>"), "document type declaration");
    }

    @Test
    void millionsOfWrongElementsEndAfterAThousandProblems() {
        assertThatThrownBy(() -> CibReader.read(repeat(HEAD, "<x/>", 10L * MEGABYTE, TAIL), "wrong"))
                .isInstanceOfSatisfying(CibException.class, e -> assertThat(e.problems()).hasSize(1001));
    }

    private static void assertRefused(InputStream input, String message) {
        assertThatThrownBy(() -> CibReader.read(input, "hostile")).isInstanceOf(CibException.class).hasMessageContaining(message);
    }

    /** A text with many copies of a unit in the middle, made while it is read. */
    private static InputStream repeat(String head, String unit, long times, String tail) {
        byte[] bytes = unit.getBytes(UTF_8);
        InputStream middle = new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < times * bytes.length ? bytes[(int) (at++ % bytes.length)] : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int count = (int) Math.min(length, times * bytes.length - at);
                for (int i = 0; i < count; i++) {
                    buffer[offset + i] = bytes[(int) (at++ % bytes.length)];
                }
                return count == 0 ? -1 : count;
            }
        };
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head.getBytes(UTF_8)), middle, new ByteArrayInputStream(tail.getBytes(UTF_8)))));
    }
}
