package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a document is, people get told what is wrong with it, in a line or two, and the exit status tells programs. */
@Timeout(60)
class HostileInputTest {
    private static final int UNREADABLE = 65;
    private static final int INVALID = 78;

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("cluster.xml"), text);
    }

    /** All commands that read a document reject it in the same way. */
    private void rejected(Path file, int status, String place, String message) {
        Run.of("plan", file).failed(status, file + place + message);
        Run.of("simulate", "-S", "-x", file).failed(status, file + place + message);
        Run verify = Run.of("verify", file);
        assertThat(verify.status()).isEqualTo(status);
        assertThat(verify.out()).startsWith(file + place + "error: " + message);
    }

    private void rejected(String text, int status, String place, String message) throws IOException {
        rejected(file(text), status, place, message);
    }

    @Test
    void thereIsNoSuchFile() {
        rejected(folder.resolve("nowhere.xml"), UNREADABLE, ": ", "There is no such file");
    }

    @Test
    void aDirectoryIsNoFile() {
        rejected(folder, UNREADABLE, ": ", "This is a directory\n  name the file with the cluster document\n");
    }

    @Test
    void theFileIsEmpty() throws IOException {
        rejected("", UNREADABLE, ":1: ", "The input is empty");
    }

    @Test
    void theFileIsNoXml() throws IOException {
        rejected("Dear cluster,\n", UNREADABLE, ":1:1: ", "This is not XML");
        rejected("\0\1\2\3", UNREADABLE, ":1:1: ", "This is not XML");
    }

    @Test
    void theDocumentIsCutOff() throws IOException {
        String cutOff = Documents.SMALL.substring(0, Documents.SMALL.indexOf("<constraints>"));

        rejected(
                cutOff,
                UNREADABLE,
                ":13:4: ",
                "The document ends while <configuration> from line 2 is still open\n"
                        + "  the input seems to be cut off; get a complete copy\n");
    }

    @Test
    void theRootIsAnotherElement() throws IOException {
        rejected("<cluster/>", INVALID, ":1:1: ", "The root element is <cluster>\n  expected <cib>\n");
    }

    @Test
    void theSchemaIsUnknown() throws IOException {
        rejected(
                Documents.SMALL.replace("pacemaker-4.0", "pacemaker-9.1"),
                INVALID,
                ":1:1: ",
                "validate-with=\"pacemaker-9.1\" names no known schema\n  known are ");
        rejected(
                Documents.SMALL.replace(" validate-with=\"pacemaker-4.0\"", ""),
                INVALID,
                ":1:1: ",
                "<cib> does not say which schema it follows: it has no attribute validate-with\n");
    }

    @Test
    void externalEntitiesAreNeverFetched() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/secret";
            List<String> declarations = List.of(
                    "<!DOCTYPE cib [<!ENTITY x SYSTEM \"" + address + "\">]>\n", "<!DOCTYPE cib SYSTEM \"" + address + "\">\n");
            for (String declaration : declarations) {
                rejected(
                        declaration + Documents.SMALL.replace("north", "&x;"),
                        UNREADABLE,
                        ":1:1: ",
                        "A document type declaration (<!DOCTYPE ...>) is not allowed\n");
            }
            server.setSoTimeout(100);
            assertThatThrownBy(server::accept).as("nobody has come").isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void entityBombsDoNotGoOff() throws IOException {
        StringBuilder bomb = new StringBuilder("<!DOCTYPE cib [<!ENTITY e0 \"boom\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY e").append(i).append(" \"").append(("&e" + (i - 1) + ";").repeat(10)).append("\">");
        }
        bomb.append("]>\n").append(Documents.SMALL.replace("north", "&e29;"));

        rejected(bomb.toString(), UNREADABLE, ":1:1: ", "A document type declaration");
    }

    @Test
    void idsAreDuplicate() throws IOException {
        rejected(
                Documents.cluster(Documents.BELL + "\n" + Documents.BELL, ""),
                INVALID,
                ":13:1: ",
                "<primitive id=\"bell\"> has the same id as <primitive> in line 12, column 16\n");
    }

    @TestFactory
    List<DynamicTest> constraintsNameMissingResources() {
        List<String> constraints = List.of(
                "<rsc_location id=\"c\" rsc=\"nobody\" node=\"north\" score=\"1\"/>",
                "<rsc_location id=\"c\" rsc=\"nobody\"><rule id=\"r\" score=\"1\">"
                        + "<expression id=\"e\" attribute=\"a\" operation=\"defined\"/></rule></rsc_location>",
                "<rsc_location id=\"c\" node=\"north\" score=\"1\"><resource_set id=\"s\">"
                        + "<resource_ref id=\"nobody\"/></resource_set></rsc_location>",
                "<rsc_colocation id=\"c\" rsc=\"nobody\" with-rsc=\"bell\" score=\"1\"/>",
                "<rsc_colocation id=\"c\" rsc=\"bell\" with-rsc=\"nobody\" score=\"1\"/>",
                "<rsc_colocation id=\"c\" score=\"1\"><resource_set id=\"s\"><resource_ref id=\"nobody\"/></resource_set></rsc_colocation>",
                "<rsc_order id=\"c\" first=\"nobody\" then=\"bell\"/>",
                "<rsc_order id=\"c\" first=\"bell\" then=\"nobody\"/>",
                "<rsc_order id=\"c\"><resource_set id=\"s\"><resource_ref id=\"nobody\"/></resource_set></rsc_order>",
                "<rsc_ticket id=\"c\" rsc=\"nobody\" ticket=\"t\"/>",
                "<rsc_ticket id=\"c\" ticket=\"t\"><resource_set id=\"s\"><resource_ref id=\"nobody\"/></resource_set></rsc_ticket>");
        List<DynamicTest> tests = new ArrayList<>();
        for (String constraint : constraints) {
            tests.add(DynamicTest.dynamicTest(constraint, () -> {
                Run plan = Run.of("plan", file(Documents.cluster(Documents.BELL, constraint)));

                plan.failed(INVALID, folder.resolve("cluster.xml") + ":13:");
                assertThat(plan.err()).contains("=\"nobody\", which does not exist");
                assertThat(Run.of("verify", folder.resolve("cluster.xml")).status()).isEqualTo(INVALID);
            }));
        }
        return tests;
    }

    @Test
    void aScoreIsNone() throws IOException {
        rejected(
                Documents.cluster(Documents.BELL, "<rsc_location id=\"c\" rsc=\"bell\" node=\"north\" score=\"plenty\"/>"),
                INVALID,
                ":13:18: ",
                "<rsc_location id=\"c\"> has score=\"plenty\"\n  expected an integer, INFINITY or -INFINITY\n");
    }

    /** The grammar allows any interval, and the planner ignores those that are none; only the check complains. */
    @Test
    void anIntervalIsNone() throws IOException {
        String operations = "<operations><op id=\"o\" name=\"monitor\" interval=\"often\"/></operations>";
        Path file = file(Documents.cluster(Documents.BELL.replace("/>", ">" + operations + "</primitive>"), ""));

        assertThat(Run.of("plan", file).succeeded().out()).contains("something that it may not mean; see: setpoint verify " + file);
        assertThat(Run.of("verify", file).status()).isEqualTo(INVALID);
    }

    @Test
    void aRuleHasAnUnknownOperation() throws IOException {
        String rule = "<rule id=\"r\" score=\"1\"><expression id=\"e\" attribute=\"a\" operation=\"resembles\" value=\"b\"/></rule>";

        rejected(
                Documents.cluster(Documents.BELL, "\n<rsc_location id=\"c\" rsc=\"bell\">" + rule + "</rsc_location>"),
                INVALID,
                ":14:56: ",
                "<expression id=\"e\"> has operation=\"resembles\"\n  expected one of lt, gt,");
    }

    @Test
    void aDateExpressionHasAnUnknownOperation() throws IOException {
        String rule = "<rule id=\"r\" score=\"1\"><date_expression id=\"e\" operation=\"around\" start=\"2026-01-01\"/></rule>";
        Path file = file(Documents.cluster(Documents.BELL, "<rsc_location id=\"c\" rsc=\"bell\">" + rule + "</rsc_location>"));

        assertThat(Run.of("plan", file).status()).isEqualTo(INVALID);
        assertThat(Run.of("plan", file).err()).contains("<date_expression id=\"e\"> has operation=\"around\"");
    }

    @Test
    void manyProblemsAreShortened() throws IOException {
        StringBuilder constraints = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            constraints.append("<rsc_ticket id=\"c").append(i).append("\" rsc=\"nobody\" ticket=\"t\"/>");
        }
        Path file = file(Documents.cluster(Documents.BELL, constraints.toString()));

        assertThat(Run.of("plan", file).err()).endsWith("setpoint: 40 more problems\n  setpoint verify FILE shows all of them\n");
        assertThat(Run.of("verify", file).out()).endsWith(": not valid, 50 errors, 0 warnings\n");
    }

    @Test
    void outputPathsCannotBeWritten() throws IOException {
        Path input = file(Documents.SMALL);
        Path occupied = Files.createDirectory(folder.resolve("occupied"));
        Files.writeString(occupied.resolve("file"), "");
        for (String option : List.of("--graph", "--dot", "--json")) {
            Path nowhere = folder.resolve("nowhere").resolve("out");
            Run.of("plan", input, option, nowhere).failed(74, "Cannot write " + nowhere + ": No such directory");
            Run.of("plan", input, option, occupied).failed(74, "Cannot write " + occupied + ": ");
            Path below = input.resolve("out");
            Run.of("plan", input, option, below).failed(74, "Cannot write " + below + ": ");
        }
        for (String option : List.of("-G", "-D")) {
            Run run = Run.of("simulate", "-x", input, option, folder.resolve("nowhere").resolve("out"));
            assertThat(run.status()).isEqualTo(74);
            assertThat(run.err()).contains("Cannot write " + folder.resolve("nowhere").resolve("out") + ": No such directory");
        }
        try (var files = Files.list(folder)) {
            assertThat(files).as("nothing is left beside").containsExactlyInAnyOrder(input, occupied);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theDiskIsFull() throws IOException {
        Path input = file(Documents.SMALL);
        for (String option : List.of("--graph", "--dot", "--json")) {
            Run.of("plan", input, option, "/dev/full").failed(74, "Cannot write /dev/full: No space left on device");
        }
        Run simulate = Run.of("simulate", "-x", input, "-G", "/dev/full");
        assertThat(simulate.status()).isEqualTo(74);
        assertThat(simulate.err()).contains("Cannot write /dev/full: No space left on device");
    }
}
