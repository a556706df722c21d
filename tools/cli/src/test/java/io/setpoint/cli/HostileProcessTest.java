package io.setpoint.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What needs a process of its own: that 256 MB and a minute are enough for any input, and what happens to standard output. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class HostileProcessTest {
    private static final String HEAD = "<cib validate-with=\"pacemaker-4.0\" admin_epoch=\"0\" epoch=\"1\" num_updates=\"0\">";
    /** Lets root be refused what its permissions do not allow. */
    private static final List<String> WITHOUT_PRIVILEGES = List.of("setpriv", "--inh-caps=-all", "--bounding-set=-all");

    @TempDir
    Path folder;

    /** Runs a command to its end; whoever takes more than a minute is stopped and fails. */
    private Run run(List<String> command, Redirect output) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(command).redirectOutput(output).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("%s ends within a minute", command).isTrue();
        return new Run(process.exitValue(), "", Files.readString(errors));
    }

    private Run run(Object... words) throws IOException, InterruptedException {
        return run(ChildProcess.command(words), Redirect.DISCARD);
    }

    private void rejects(Path file, String message) throws IOException, InterruptedException {
        for (List<Object> words : List.<List<Object>>of(List.of("plan", file), List.of("simulate", "-Sx", file))) {
            Run run = run(words.toArray());

            assertThat(run.status()).as("%s", run).isEqualTo(65);
            assertThat(run.err()).startsWith("setpoint: " + file).contains(message).doesNotContain("\tat ").doesNotContain("Exception");
        }
    }

    @Test
    void elementsAreNestedOneHundredThousandDeep() throws Exception {
        Path file = folder.resolve("deep.xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD + "<status>");
            for (int i = 0; i < 100_000; i++) {
                out.write("<x>");
            }
            for (int i = 0; i < 100_000; i++) {
                out.write("</x>");
            }
            out.write("</status></cib>");
        }

        rejects(file, "Elements are nested more than 256 deep\n");
    }

    @Test
    void anAttributeHasOneHundredMegabytes() throws Exception {
        Path file = folder.resolve("long.xml");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(HEAD.replace(">", " dc-uuid=\""));
            String piece = "x".repeat(1 << 20);
            for (int i = 0; i < 100; i++) {
                out.write(piece);
            }
            out.write("\"></cib>");
        }

        rejects(file, "The attributes of an element are too long or too many\n");
    }

    @Test
    void aSmallFileUnpacksToGigabytes() throws Exception {
        Path file = folder.resolve("bomb.xml.gz");
        byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEAD + "<!--").getBytes(UTF_8));
            for (int i = 0; i < 2048; i++) {
                out.write(blanks);
            }
        }

        rejects(file, "A single tag or comment is longer than ");
    }

    @Test
    void entitiesExpandWithoutEnd() throws Exception {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE cib [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        Path file = Files.writeString(folder.resolve("bomb.xml"), bomb + "]>\n" + HEAD + "&e29;</cib>");

        rejects(file, "A document type declaration (<!DOCTYPE ...>) is not allowed\n");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void standardOutputIsFull() throws Exception {
        Path file = Files.writeString(folder.resolve("cluster.xml"), Documents.SMALL);
        for (List<Object> words : List.<List<Object>>of(
                List.of("plan", file),
                List.of("plan", file, "--graph", "-"),
                List.of("simulate", "-Sx", file),
                List.of("verify", file),
                List.of("--help"))) {
            Run run = run(ChildProcess.command(words.toArray()), Redirect.to(Path.of("/dev/full").toFile()));

            assertThat(run.err()).as("%s", words).isEqualTo("setpoint: Cannot write to standard output: No space left on device\n");
            assertThat(run.status()).isEqualTo(74);
        }
    }

    @Test
    void nobodyReadsStandardOutput() throws Exception {
        Path file = Files.writeString(folder.resolve("cluster.xml"), Documents.SMALL);
        Path errors = folder.resolve("errors");
        for (List<Object> words : List.<List<Object>>of(List.of("plan", file), List.of("simulate", "-Sx", file))) {
            Process process = new ProcessBuilder(ChildProcess.command(words.toArray())).redirectError(errors.toFile()).start();
            process.getInputStream().close();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(errors).as("a broken pipe is no news").isEmptyFile();
            assertThat(process.exitValue()).isEqualTo(141);
        }
    }

    @Test
    void thereIsNoPermission() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.xml"), Documents.SMALL);
        Path input = Files.writeString(folder.resolve("cluster.xml"), Documents.SMALL);
        Path closed = Files.createDirectory(folder.resolve("closed"));
        List<String> prefix = withoutPrivileges();
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(run(prefixed(prefix, ChildProcess.command("plan", secret)), Redirect.DISCARD))
                    .isEqualTo(new Run(65, "", "setpoint: " + secret + ": You have no permission to read this file\n"));
            assertThat(run(prefixed(prefix, ChildProcess.command("plan", input, "--graph", closed.resolve("out"))), Redirect.DISCARD))
                    .isEqualTo(new Run(74, "", "setpoint: Cannot write " + closed.resolve("out") + ": Permission denied\n"));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** What to put before a command so that permissions count even for root. */
    private List<String> withoutPrivileges() throws IOException, InterruptedException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        Path probe = Files.writeString(folder.resolve("probe"), "");
        Files.setPosixFilePermissions(probe, PosixFilePermissions.fromString("---------"));
        int status;
        try {
            status = run(prefixed(WITHOUT_PRIVILEGES, List.of("cat", probe.toString())), Redirect.DISCARD).status();
        } catch (IOException e) {
            status = 0;
        }
        assumeTrue(status == 1, "root may read all, and there is no setpriv to forbid it");
        return WITHOUT_PRIVILEGES;
    }

    private static List<String> prefixed(List<String> prefix, List<String> command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(command);
        return words;
    }
}
