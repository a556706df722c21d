package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.control.StateDirectory;
import io.setpoint.executor.control.StateLock;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration while no controller runs. */
class ConfigCommandTest {
    private static final String FIRST = Documents.SMALL;
    private static final String SECOND = Documents.SMALL.replace("<cib ", "<!-- another -->\n<cib ");

    @TempDir
    private Path temporary;

    private Path state;

    @BeforeEach
    void choosePlace() {
        state = temporary.resolve("state");
    }

    private Run config(String document, Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "config";
        System.arraycopy(words, 0, all, 1, words.length);
        all[words.length + 1] = "--state";
        all[words.length + 2] = state;
        return Run.withInput(document, all);
    }

    @Test
    void revisionsAreCountedAndKeptAsTheyAre() {
        assertThat(config(FIRST, "push", "-").succeeded().out()).isEqualTo("revision 1\n");
        assertThat(config(SECOND, "push", "-", "-m", "a\n second  one").succeeded().out()).isEqualTo("revision 2\n");

        assertThat(config("", "show", "1").succeeded().out()).isEqualTo(FIRST);
        assertThat(config("", "show", "2").succeeded().out()).isEqualTo(SECOND);
        assertThat(config("", "show").succeeded().out()).isEqualTo(SECOND);
        assertThat(config("", "history").succeeded().out().lines()).satisfiesExactly(
                line -> assertThat(line).matches("  1  08:00:00  open  <stdin>"),
                line -> assertThat(line).matches("  2  08:00:00  open  a second one"));
        assertThat(config("", "history", "--json").succeeded().out()).startsWith(
                "{\"number\":1,\"verdict\":\"open\",\"at\":\"2026-03-02T08:00:00Z\",\"reason\":\"<stdin>\"}\n{\"number\":2,");
    }

    @Test
    void rollbacksAreRevisions() {
        config(FIRST, "push", "-").succeeded();
        config(SECOND, "push", "-").succeeded();

        assertThat(config("", "rollback", "1").succeeded().out()).isEqualTo("revision 3\n");
        assertThat(config("", "show").succeeded().out()).isEqualTo(FIRST);
        assertThat(config("", "history").succeeded().out()).contains("rollback to revision 1");
    }

    @Test
    void documentsThatAreNotValidChangeNothing() {
        config(FIRST, "push", "-").succeeded();

        config("<cib", "push", "-").failed(65, "<stdin>:1:");
        config(FIRST.replace("<crm_config>", "<frog/><crm_config>"), "push", "-").failed(78, "<stdin>:3:5: <frog> is not allowed in <configuration>");
        config("", "push", temporary.resolve("missing.xml")).failed(65, temporary.resolve("missing.xml") + ": There is no such file");
        config("", "push", temporary).failed(65, temporary + ": This is a directory");

        assertThat(config("", "history").succeeded().out().lines()).hasSize(1);
    }

    @Test
    void doubtsAreTold() {
        String doubtful = FIRST.replace("<crm_config>", "<crm_config><cluster_property_set id='doubt'>"
                + "<nvpair id='doubt-1' name='symmetric-cluster' value='perhaps'/></cluster_property_set>");
        assertThat(doubtful).isNotEqualTo(FIRST);

        Run run = config(doubtful, "push", "-");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("revision 1\n");
        assertThat(run.err()).contains("<stdin>:").contains("warning: ").contains("symmetric-cluster");
    }

    @Test
    void compressedDocumentsAreUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(FIRST.getBytes(StandardCharsets.UTF_8));
        }
        Path file = Files.write(temporary.resolve("small.xml.gz"), packed.toByteArray());

        config("", "push", file).succeeded();

        assertThat(config("", "show").succeeded().out()).startsWith("<cib ").contains("</cib>");
    }

    @Test
    void otherEncodingsAreWrittenAnew() throws IOException {
        String latin = "<?xml version='1.0' encoding='ISO-8859-1'?>" + FIRST.replace("<crm_config>", "<!-- ä --><crm_config>");
        Path file = Files.write(temporary.resolve("latin.xml"), latin.getBytes(StandardCharsets.ISO_8859_1));

        config("", "push", file).succeeded();

        Run again = config(config("", "show").succeeded().out(), "push", "-");
        assertThat(again.succeeded().out()).isEqualTo("revision 2\n");
    }

    @Test
    void revisionsThatAreNotThereAreNamed() {
        config(FIRST, "push", "-").succeeded();

        config("", "show", "2").failed(1, "There is no revision 2");
        config("", "rollback", "0").failed(1, "There is no revision 0");
        config("", "rollback", "second").failed(64, "Invalid value for positional parameter at index 0 (N): 'second' is not an int");
    }

    @Test
    void aDirectoryInUseIsLeftAlone() throws IOException {
        config(FIRST, "push", "-").succeeded();
        try (StateLock lock = new StateDirectory(state).lock()) {
            assertThat(lock).isNotNull();
            config(SECOND, "push", "-").failed(75, state + " is in use by process " + ProcessHandle.current().pid());
            Run.of("status", "--state", state, "--json").failed(75, state + " is in use by process ");
        }
    }

    @Test
    void theJournalIsFoundAgain() {
        Path elsewhere = temporary.resolve("elsewhere");
        config(FIRST, "push", "-", "--journal", elsewhere).succeeded();

        assertThat(elsewhere.resolveSibling("elsewhere.mv.db")).exists();
        assertThat(config("", "history").succeeded().out()).contains("  1  ");
        config("", "history", "--journal", "jdbc:oracle:thin").failed(74, "There are no journals in jdbc:oracle");
    }
}
