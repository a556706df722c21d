package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be wrong about each option of the simulator, under both its names: exit status and message (spec 08 §2.5). */
class SimulateMistakesTest {
    @TempDir
    Path folder;

    private Office office;
    private Office other;

    @BeforeEach
    void open() throws IOException {
        office = Office.in(folder.resolve("one"));
        other = Office.in(folder.resolve("two"));
        for (Office each : new Office[] {office, other}) {
            Files.writeString(each.file("broken.xml"), "<cib");
            Files.writeString(each.file("invalid.xml"), "<cib validate-with=\"pacemaker-4.0\"><nonsense/></cib>");
            String doubtful = each.text(Office.DOCUMENT).replace("\"utilization\"", "\"dense\"").replace("\"10s\"", "\"often\"");
            Files.writeString(each.file("doubtful.xml"), doubtful);
        }
    }

    /** Both programs end so, and say this on standard error. */
    private Run simulate(String arguments, int status, String message) {
        Run run = office.simulate(arguments);
        Run called = other.crmSimulate(arguments);

        assertThat(run.status()).as("%s", run).isEqualTo(status);
        assertThat(run.err()).contains(message).doesNotContain("\tat ", "Exception");
        assertThat(called.status()).as("%s", called).isEqualTo(status);
        assertThat(called.err()).contains(message).doesNotContain("\tat ", "Exception", "setpoint");
        assertThat(called.out()).isEqualTo(run.out().replace("setpoint simulate", "crm_simulate"));
        return run;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "-x", "-u", "-d", "-f", "-i", "-q", "-w", "-g", "-r", "-b", "-e", "-F", "-t", "-I", "-O", "-G", "-D", "-P", "-N",
        "--xml-file", "--node-up", "--node-down", "--node-fail", "--op-inject", "--quorum", "--watchdog", "--ticket-grant",
        "--ticket-revoke", "--ticket-standby", "--ticket-activate", "--op-fail", "--set-datetime", "--save-input", "--save-output",
        "--save-graph", "--save-dotfile", "--svg", "--profile", "--repeat", "--output-as", "--output-to",
    })
    void aValueIsMissing(String option) {
        assertThat(simulate(option, 64, "Missing argument for " + option + "\n").out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # arguments                    | exit | prints  | says
        --bogus                        | 64   | nothing | Unknown option --bogus
        --bogus=1                      | 64   | nothing | Unknown option --bogus=1
        -Z                             | 64   | nothing | Unknown option -Z
        -sZ                            | 64   | nothing | Unknown option -Z
        --run=yes                      | 64   | nothing | Unknown option --run=yes
        --verbose=2                    | 64   | nothing | Unknown option --verbose=2
        -N many                        | 64   | nothing | Cannot parse integer value “many” for -N
        --repeat=1.5                   | 64   | nothing | Cannot parse integer value “1.5” for --repeat
        --repeat 99999999999           | 64   | nothing | Integer value “99999999999” for --repeat out of range
        --output-as=html               | 105  | nothing | Error creating output format html: Unknown output format
        --output-as TEXT               | 105  | nothing | Error creating output format TEXT: Unknown output format
        --output-to @/missing/out      | 74   | nothing | Error creating output format text: No such file or directory
        -x @/missing.xml               | 65   | nothing | @/missing.xml: There is no such file
        -x @/broken.xml -S             | 65   | nothing | @/broken.xml:1
        --xml-file=@/invalid.xml       | 78   | nothing | nonsense
        -X -x @/broken.xml             | 65   | nothing | @/broken.xml:1
        -L                             | 102  | nothing | Could not connect to the CIB: Transport endpoint is not connected
        --live-check -S                | 102  | nothing | There is no live cluster to ask, for this program works on documents.
        -I @/missing/before.xml        | 105  | status  | @/missing/before.xml
        --save-input=@/missing/b.xml   | 105  | status  | @/missing/b.xml
        -O @/missing/after.xml         | 105  | nothing | Could not create '@/missing/after.xml': No such file or directory
        --save-output @/missing/a      | 105  | nothing | Could not create '@/missing/a': No such file or directory
        -G @/missing/graph.xml         | 74   | status  | @/missing/graph.xml
        --save-graph=@/missing/g       | 74   | status  | @/missing/g
        -D @/missing/graph.dot         | 74   | status  | @/missing/graph.dot
        --save-dotfile @/missing/d     | 74   | status  | @/missing/d
        --svg @/missing/graph.svg      | 74   | status  | @/missing/graph.svg
        -P @/missing                   | 105  | nothing | @/missing
        --profile=@/office.xml         | 1    | nothing | @/office.xml
        -d nobody                      | 134  | status  | Node nobody is neither configured nor known from the status
        --node-fail nobody             | 134  | status  | Node nobody is neither configured nor known from the status
        -i db_start_0@nobody=1         | 134  | status  | Node nobody is neither configured nor known from the status
        -q perhaps -w true             | 134  | status  | have-quorum
        -i nonsense                    | 0    | status  | Invalid operation spec: nonsense.  Only found 1 fields
        -i @north=1                    | 0    | status  | Invalid operation spec: @north=1.  Only found 0 fields
        -i db_start_0@north            | 0    | status  | Invalid operation spec: db_start_0@north.  Only found
        --op-inject db_start_0@north=x | 0    | status  | Invalid operation spec: db_start_0@north=x.  Only found 2 fields
        -i ghost_start_0@north=1       | 0    | status  | Invalid resource name: ghost
        -i dbstart@north=1             | 0    | status  | Invalid resource name: (null)
        -F db_monitor_10000@north=x    | 0    | status  | Invalid failed operation 'db_monitor_10000@north=x' (result code must be integer)
        -x@/office.xml                 | 0    | status  | Deprecated argument format '-x@/office.xml' used.
        -V -x @/doubtful.xml          | 0    | status  | often
        -VVx @/doubtful.xml           | 0    | status  | dense
        """)
    void isRefusedOrToldOf(String arguments, int status, String prints, String says) {
        Run run = simulate(arguments, status, says);

        if (prints.equals("nothing")) {
            assertThat(run.out()).isEmpty();
        } else {
            assertThat(run.out()).contains("Current cluster status:");
        }
    }

    @Test
    void doubtsAreToldOnlyToThoseWhoAsk() {
        assertThat(office.simulate("-x @/doubtful.xml").succeeded().err()).isEmpty();
        assertThat(office.simulate("-V -x @/doubtful.xml").err()).contains("often").doesNotContain("dense");
        assertThat(office.simulate("--verbose --verbose -x @/doubtful.xml").err()).contains("often", "dense");
    }
}
