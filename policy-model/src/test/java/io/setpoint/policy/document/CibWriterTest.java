package io.setpoint.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CibWriterTest {
    private static final String TEXT = """
        <cib validate-with="none" epoch="1" have-quorum="1">
          <configuration>
            <resources>
              <group id="g" description="">
                <meta_attributes id="m" score="5">
                  <rule id="r">
                    <expression id="e1" attribute="#uname" operation="ne" value="a &lt; b &amp; &quot;c&quot;&#x0A;'d'"/>
                    <rule id="r2"/>
                    <expression id="e2" attribute="x" operation="defined"/>
                  </rule>
                  <nvpair id="p" name="n" value="größe"/>
                </meta_attributes>
                <primitive id="a" class="lsb" type="t">
                  <operations>
                    <op timeout="1" id="o" name="monitor" interval="0"/>
                  </operations>
                </primitive>
              </group>
            </resources>
            <constraints>
              <rsc_ticket id="t" ticket="T"/>
              <rsc_order id="o" first="a" then="b"/>
              <rsc_ticket id="u" ticket="T"/>
            </constraints>
            <alerts>
              <alert id="al" path="/x">
                <recipient/>
              </alert>
            </alerts>
          </configuration>
          <status>
            <node_state id="1" uname="n" new="x">
              <lrm>
                <unknown/>
              </lrm>
            </node_state>
          </status>
        </cib>
        """;

    @TempDir
    Path directory;

    @Test
    void whatWasReadIsWrittenAgain() {
        assertThat(CibWriter.text(CibReader.read(TEXT))).isEqualTo(TEXT);
    }

    @Test
    void writesUtf8() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        CibWriter.write(CibReader.read(TEXT), bytes);

        assertThat(bytes.toString(UTF_8)).isEqualTo(TEXT);
    }

    @Test
    void replacesAFileAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(directory.resolve("cib.xml"), "old");

        CibWriter.write(CibReader.read(TEXT), file);

        assertThat(file).hasContent(TEXT);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void writesThroughALink() throws IOException {
        Path file = Files.writeString(directory.resolve("cib.xml"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link.xml"), file);

        CibWriter.write(CibReader.read(TEXT), link);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent(TEXT);
    }

    @Test
    void aFailureLeavesTheOldContent() throws IOException {
        Path missing = directory.resolve("missing").resolve("cib.xml");

        assertThatThrownBy(() -> CibWriter.write(CibReader.read(TEXT), missing)).isInstanceOf(IOException.class);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }
}
