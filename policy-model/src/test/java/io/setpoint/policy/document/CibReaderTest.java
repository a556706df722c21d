package io.setpoint.policy.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.setpoint.policy.document.CibException.Kind;
import io.setpoint.policy.document.Problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.xml.namespace.QName;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CibReaderTest {
    private static final String DOCUMENT = TestDocument.resources("pacemaker-4.0", TestDocument.PRIMITIVES);

    @TempDir
    Path directory;

    @Test
    void givesTheDocumentAsObjects() {
        Cib cib = CibReader.read(DOCUMENT);

        assertThat(cib.adminEpoch).isEqualTo("0");
        assertThat(cib.configuration.resources.resources).extracting(resource -> resource.id).containsExactly("a", "b");
        assertThat(cib.configuration.resources.resources.get(0)).isInstanceOfSatisfying(PrimitiveElement.class, primitive -> {
            assertThat(primitive.agentClass).isEqualTo("ocf");
            assertThat(primitive.template).isNull();
        });
    }

    @Test
    void elementsKnowWhereTheyStood() {
        Cib cib = CibReader.read(TestDocument.resources("pacemaker-4.0", "\n\n  <primitive id='a' class='lsb' type='x'/>"));

        assertThat(cib.configuration.resources.resources.get(0)).satisfies(primitive -> {
            assertThat(primitive.line).isEqualTo(3);
            assertThat(primitive.column).isEqualTo(3);
        });
    }

    @Test
    void emptyAttributesDifferFromMissingOnes() {
        Cib cib = CibReader.read(TestDocument.resources("pacemaker-4.0", "<primitive id='a' class='lsb' type='x' description=''/>"));

        assertThat(cib.configuration.resources.resources.get(0).description).isEmpty();
        assertThat(cib.configuration.resources.resources.get(0).metaAttributes).isEmpty();
        assertThat(cib.dcUuid).isNull();
    }

    @Test
    void attributesOfOperationsKeepTheirOrder() {
        String op = "<op timeout='1' id='o' role='Started' name='monitor' interval='2'/>";
        Cib cib = CibReader.read(TestDocument.resources(
                "pacemaker-4.0", "<primitive id='a' class='lsb' type='x'><operations>" + op + "</operations></primitive>"));

        PrimitiveElement primitive = (PrimitiveElement) cib.configuration.resources.resources.get(0);
        assertThat(primitive.operations.get(0).ops.get(0).otherAttributes.keySet())
                .extracting(QName::getLocalPart)
                .containsExactly("timeout", "id", "role", "name", "interval");
    }

    @Test
    void setsKnowTheirKind() {
        Cib cib = CibReader.read(TestDocument.resources(
                "pacemaker-4.0",
                "<primitive id='a' class='lsb' type='x'><meta_attributes id='m'/><instance_attributes id='i'/></primitive>"));

        ResourceElement primitive = cib.configuration.resources.resources.get(0);
        assertThat(primitive.metaAttributes.get(0).elementName).isEqualTo("meta_attributes");
        assertThat(primitive.instanceAttributes.get(0).elementName).isEqualTo("instance_attributes");
    }

    @Test
    void aMissingStatusIsAdded() {
        assertThat(CibReader.read(DOCUMENT.replace("<status/>", "")).status).isNotNull();
    }

    @Test
    void textCommentsAndInstructionsMeanNothing() {
        String noise = "text<![CDATA[<x>]]><!-- c --><?p?>";
        Cib cib = CibReader.read("<?xml version='1.0'?><!-- c --><?p?>" + DOCUMENT.replace("<primitive", noise + "<primitive"));

        assertThat(cib.configuration.resources.resources).hasSize(2);
    }

    @Test
    void unknownContentIsKeptWhereItStood() {
        Cib cib = CibReader.read("<cib validate-with='none'><x a='1'><y/><cib/></x><configuration/><z/></cib>");

        assertThat(cib.otherContent).extracting(other -> other.name).containsExactly("x", "z");
        assertThat(cib.otherContent.get(0).attribute("a")).isEqualTo("1");
        assertThat(cib.otherContent.get(0).otherContent).extracting(other -> other.name).containsExactly("y", "cib");
    }

    @Test
    void readsFilesPlainAndCompressed() throws IOException {
        Path plain = Files.writeString(directory.resolve("plain.xml"), DOCUMENT);
        Path gzip = Files.write(directory.resolve("gzip.xml"), gzip(DOCUMENT));
        Path bzip2 = Files.write(directory.resolve("bzip2.xml"), bzip2(DOCUMENT));

        for (Path file : List.of(plain, gzip, bzip2)) {
            assertThat(CibReader.read(file).configuration.resources.resources).as(file.toString()).hasSize(2);
        }
    }

    @Test
    void readsStreams() {
        Cib cib = CibReader.read(new ByteArrayInputStream(DOCUMENT.getBytes(UTF_8)), "standard input");

        assertThat(cib.configuration.resources.resources).hasSize(2);
    }

    @Test
    void damagedArchivesAreUnreadable() throws IOException {
        for (byte[] archive : List.of(gzip(DOCUMENT), bzip2(DOCUMENT))) {
            byte[] half = Arrays.copyOf(archive, archive.length / 2);
            assertThatThrownBy(() -> CibReader.read(new ByteArrayInputStream(half), "x"))
                    .hasMessageContaining("the compressed data is damaged or cut off");
        }
    }

    @Test
    void aFileThatIsNotThereOrNoFileIsUnreadable() {
        assertUnreadable(directory.resolve("missing.xml"), "There is no such file");
        assertUnreadable(directory, "This is a directory");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                                  | UNREADABLE | The input is empty
        '  '                                                | UNREADABLE | The input is empty
        hello                                               | UNREADABLE | This is not XML
        <cib                                                | UNREADABLE | The input is empty
        <cib validate-with='none'><configuration>           | UNREADABLE | The document ends while <configuration> from line 1 is still open
        <cib validate-with='none'><status><node_state id='1'> | UNREADABLE | ends while <node_state id="1"> from line 1 is still open
        <cib validate-with='none'></configuration>          | UNREADABLE | </configuration> does not fit: the element to be closed is <cib>
        <cib validate-with='none'/><cib/>                   | UNREADABLE | There is more content after the end of the document
        <cib validate-with='none'/>more                     | UNREADABLE | There is more content after the end of the document
        <cib validate-with='none'><x a='1' a='2'/></cib>    | UNREADABLE | The XML is not well-formed: Duplicate attribute 'a'
        <cib validate-with='none'><x a='&b;'/></cib>        | UNREADABLE | The XML is not well-formed: Undeclared general entity
        <!DOCTYPE cib><cib validate-with='none'/>           | UNREADABLE | A document type declaration (<!DOCTYPE ...>) is not allowed
        <?xml version='1.0' encoding='x-y'?><cib/>          | UNREADABLE | not XML
        <crib/>                                             | INVALID    | The root element is <crib>
        <cib xmlns='urn:x'/>                                | INVALID    | The root element is <cib> of namespace urn:x
        <cib/>                                              | INVALID    | it has no attribute validate-with
        <cib validate-with='pacemaker-5.0'/>                | INVALID    | validate-with="pacemaker-5.0" names no known schema
        """)
    void saysWhatIsWrongWithAnInput(String input, Kind kind, String message) {
        assertThatThrownBy(() -> CibReader.read(input)).isInstanceOfSatisfying(CibException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.getMessage()).contains(message).doesNotContain("Exception", "com.ctc", "org.");
        });
    }

    @Test
    void namesTheSchemasThatAreKnown() {
        assertThatThrownBy(() -> CibReader.read("<cib validate-with='x'/>")).hasMessageContaining("2.10, 3.0").hasMessageContaining("none");
    }

    @Test
    void messagesStartWithThePlace() {
        assertThatThrownBy(() -> read("<cib>\n  <x></y></cib>")).hasMessageStartingWith("c.xml:1:1: error: <cib> does not say");
        assertThatThrownBy(() -> read("<cib validate-with='none'>\n  <configuration></y></cib>"))
                .hasMessageStartingWith("c.xml:2:20: error: </y> does not fit: the element to be closed is <configuration> from line 2");
    }

    private static Cib read(String document) {
        return CibReader.read(new ByteArrayInputStream(document.getBytes(UTF_8)), "c.xml");
    }

    @Test
    void checkFindsAllProblemsOfAFile() throws IOException {
        Path file = Files.writeString(directory.resolve("c.xml"), TestDocument.resources("pacemaker-4.0", "<x/><y/>"));

        assertThatThrownBy(() -> CibReader.check(file)).isInstanceOfSatisfying(CibException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.INVALID);
            assertThat(e.problems()).hasSize(2).allMatch(problem -> problem.severity() == Severity.ERROR);
        });
        assertThatThrownBy(() -> CibReader.check(directory.resolve("missing")))
                .isInstanceOfSatisfying(CibException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREADABLE));
    }

    @Test
    void checkAddsTheDoubtsAboutAValidDocument() {
        String document = TestDocument.options(
                "pacemaker-4.0", TestDocument.pair("cluster-delay", "soon") + TestDocument.pair("stonith-enabled", "0"));

        assertThat(CibReader.check(new ByteArrayInputStream(document.getBytes(UTF_8)), "c.xml"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
                .extracting(Problem::message, InstanceOfAssertFactories.STRING)
                .contains("cluster-delay");
    }

    private static void assertUnreadable(Path file, String message) {
        assertThatThrownBy(() -> CibReader.read(file))
                .hasMessageContaining(message)
                .isInstanceOfSatisfying(CibException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNREADABLE));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] bzip2(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
