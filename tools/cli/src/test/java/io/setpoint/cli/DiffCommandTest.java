package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
    @TempDir
    Path folder;

    private Office office;

    @BeforeEach
    void open() {
        office = Office.in(folder);
    }

    private Run diff(String arguments) {
        Object[] words = ("diff @/office.xml " + arguments).replace("@/", folder + "/").strip().split(" +");
        return Run.of(words);
    }

    /** The document with something else in it. */
    private void change(String file, String old, String fresh) throws Exception {
        assertThat(office.text(Office.DOCUMENT)).contains(old);
        Files.writeString(office.file(file), office.text(Office.DOCUMENT).replace(old, fresh));
    }

    private static Run differs(Run run) {
        assertThat(run.status()).as("%s", run).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        return run;
    }

    @Test
    void theSameDocumentHasTheSamePlan() {
        assertThat(diff("@/office.xml").succeeded().out()).isEqualTo("The same plan: 9 actions\n");
    }

    @Test
    void actionsAppear() {
        assertThat(differs(diff("--ticket-grant site")).out())
                .isEqualTo(
                        """
                        Resources and nodes
                          + Start      bell    ( south )

                        Actions
                          + start bell on south

                        1 action appears, 0 disappear, 0 move, 0 change, 9 stay
                        """);
    }

    @Test
    void actionsDisappear() throws Exception {
        change("after.xml", "<primitive id=\"lamp\"", "<primitive id=\"light\"");
        assertThat(differs(diff("@/after.xml")).out())
                .isEqualTo(
                        """
                        Actions
                          - probe lamp on south
                          - probe lamp on north
                          + probe light on south
                          + probe light on north

                        2 actions appear, 2 disappear, 0 move, 0 change, 7 stay
                        """);
    }

    @Test
    void actionsMove() throws Exception {
        change("before.xml", "granted=\"false\"", "granted=\"true\"");
        assertThat(differs(Run.of("diff", office.file("before.xml"), "--node-down", "south")).out())
                .isEqualTo(
                        """
                        Resources and nodes
                          - Start      bell    ( south )
                          + Start      bell    ( north )

                        Actions
                          > start bell: south -> north
                          - probe db on south
                          - probe bell on south
                          - probe lamp on south

                        0 actions appear, 3 disappear, 1 moves, 0 change, 6 stay
                        """);
    }

    @Test
    void actionsAreDoneInAnotherWay() throws Exception {
        change("after.xml", "interval=\"10s\"/>", "interval=\"10s\" timeout=\"99s\"/>");
        assertThat(differs(diff("@/after.xml")).out())
                .isEqualTo(
                        """
                        Actions
                          ~ monitor db every 10 s on north: timeout 20000 -> 99000
                          ~ probe db on south: timeout 20000 -> 99000

                        0 actions appear, 0 disappear, 0 move, 2 change, 7 stay
                        """);
    }

    @Test
    void optionsOfTheExecutionDiffer() throws Exception {
        change("after.xml", "name=\"placement-strategy\" value=\"utilization\"", "name=\"batch-limit\" value=\"7\"");

        assertThat(differs(diff("@/after.xml")).out()).contains("Execution\n  ~ batch-limit: 0 -> 7\n");
    }

    @Test
    void jsonIsComplete() {
        assertThat(differs(diff("--ticket-grant site --json")).out())
                .isEqualTo(
                        """
                        {
                          "same": false,
                          "kept": 9,
                          "appear": [
                            {"title": "start bell on south", "element": "rsc_op", "operation": "start", "key": "bell_start_0", \
                        "resource": "bell", "node": "south"}
                          ],
                          "disappear": [],
                          "move": [],
                          "change": [],
                          "order": {
                            "appear": [],
                            "disappear": []
                          },
                          "summary": {
                            "appear": ["Start bell ( south )"],
                            "disappear": []
                          },
                          "options": {}
                        }
                        """);
        assertThat(diff("@/office.xml --json").succeeded().out()).startsWith("{\n  \"same\": true,\n  \"kept\": 9,\n  \"appear\": [],\n");
    }

    @Test
    void jsonTellsWhatMovesDisappearsAndChanges() throws Exception {
        change("before.xml", "granted=\"false\"", "granted=\"true\"");
        change("after.xml", "interval=\"10s\"/>", "interval=\"10s\" timeout=\"99s\"/>");

        Run run = differs(Run.of("diff", "--json", office.file("before.xml"), office.file("after.xml"), "-d", "south", "-g", "site"));

        assertThat(run.out())
                .isEqualTo(
                        """
                        {
                          "same": false,
                          "kept": 5,
                          "appear": [],
                          "disappear": [
                            {"title": "probe db on south", "element": "rsc_op", "operation": "monitor", "key": "db_monitor_0", \
                        "resource": "db", "node": "south"},
                            {"title": "probe bell on south", "element": "rsc_op", "operation": "monitor", "key": "bell_monitor_0", \
                        "resource": "bell", "node": "south"},
                            {"title": "probe lamp on south", "element": "rsc_op", "operation": "monitor", "key": "lamp_monitor_0", \
                        "resource": "lamp", "node": "south"}
                          ],
                          "move": [
                            {"title": "start bell", "element": "rsc_op", "operation": "start", "key": "bell_start_0", \
                        "resource": "bell", "from": "south", "to": "north"}
                          ],
                          "change": [
                            {"title": "monitor db every 10 s on north", "element": "rsc_op", "operation": "monitor", \
                        "key": "db_monitor_10000", "resource": "db", "node": "north", \
                        "attributes": {"CRM_meta_timeout": {"before": "20000", "after": "99000"}}}
                          ],
                          "order": {
                            "appear": [],
                            "disappear": []
                          },
                          "summary": {
                            "appear": ["Start bell ( north )"],
                            "disappear": ["Start bell ( south )"]
                          },
                          "options": {}
                        }
                        """);
    }

    @Test
    void whatWaitsForWhatDiffers() throws Exception {
        change(Office.DOCUMENT, "granted=\"false\"", "granted=\"true\"");
        change(Office.DOCUMENT, "operation_key=\"db_start_0\" operation=\"start\"", "operation_key=\"db_stop_0\" operation=\"stop\"");
        change("after.xml", "<rsc_location", "<rsc_order id=\"o\" first=\"db\" then=\"bell\"/><rsc_location");

        assertThat(differs(diff("@/after.xml")).out())
                .isEqualTo(
                        """
                        Order
                          + start bell on south waits for start db on north

                        0 actions appear, 0 disappear, 0 move, 0 change, 11 stay
                        """);
        assertThat(differs(diff("@/after.xml --json")).out())
                .contains("\"appear\": [{\"first\": \"start db on north\", \"then\": \"start bell on south\"}],\n");
    }

    @Test
    void injectionsChangeTheSecondDocument() throws Exception {
        change("after.xml", "granted=\"false\"", "granted=\"true\"");

        assertThat(diff("@/after.xml --ticket-revoke site --ticket-revoke branch").out()).contains("The same plan");
    }

    @Test
    void oneDocumentCanComeFromStandardInput() {
        assertThat(Run.withInput(office.text(Office.DOCUMENT), "diff", "-", office.file(Office.DOCUMENT)).succeeded().out())
                .contains("The same plan");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # arguments           | exit | says
                              | 64   | There is nothing to compare @/office.xml with: name another document, or pretend something
        @/office.xml more.xml | 64   | Unmatched argument
        --json=yes @/a.xml    | 64   | Invalid value for option '--json': 'yes' is not a boolean
        -d                    | 64   | Missing required parameter for option '--node-down'
        -d west --at noon     | 64   | --at: 'noon' is no date and time
        --bogus               | 64   | Unknown option: '--bogus'
        @/missing.xml         | 65   | @/missing.xml: There is no such file
        @/invalid.xml         | 78   | @/invalid.xml
        --node-down nobody    | 134  | Node nobody is neither configured nor known from the status
        """)
    void mistakes(String arguments, int status, String message) throws Exception {
        Files.writeString(office.file("invalid.xml"), "<cib/>");
        Run run = diff(arguments == null ? "" : arguments);

        assertThat(run.status()).as("%s", run).isEqualTo(status);
        assertThat(run.err().replace(folder + "/", "@/")).contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void standardInputCannotBeBoth() {
        Run.of("diff", "-", "-").failed(64, "Only one of the documents can come from standard input");
    }
}
