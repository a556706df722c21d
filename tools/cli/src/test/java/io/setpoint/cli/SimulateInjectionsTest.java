package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every injection of the simulator under both its names: what it says, what it makes of the document (as XPath; it does not hold without
 * the injection), and what of the plan (spec 08 §5, §6.5).
 */
class SimulateInjectionsTest {
    @TempDir
    Path folder;

    private Office office;
    private Office other;

    @BeforeEach
    void open() {
        office = Office.in(folder.resolve("one"));
        other = Office.in(folder.resolve("two"));
    }

    private Run simulate(String arguments) {
        Run run = office.simulate(arguments);
        Office.assertSame(run, other.crmSimulate(arguments));
        return run.succeeded();
    }

    private String plan(String arguments) {
        String out = simulate(arguments + " -R").out();
        return out.substring(out.indexOf("Transition Summary:")).replaceAll(" +", " ");
    }

    private void pretends(String arguments, String says, String truth, @Nullable String plans) {
        String before = simulate("-O @/before.xml").out();
        String after = simulate(arguments + " -O @/after.xml").out();

        assertThat(after).startsWith(before + "\nPerforming Requested Modifications:\n").contains("  * " + says + "\n");
        assertThat(office.holds("before.xml", truth)).isFalse();
        assertThat(office.holds("after.xml", truth)).isTrue();
        if (plans != null) {
            assertThat(plan("")).doesNotContain(plans);
            assertThat(plan(arguments)).contains(plans);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        # arguments     | says                      | state of a node                                   | plans
        -u east         | Bringing node east online | @id='east' and @crmd='online' and @in_ccm='true'  | -
        --node-up east  | Bringing node east online | @uname='east' and @join='member' and @expected='member' | -
        -u west         | Bringing node west online | @id='3' and @crmd='online' and @expected='member' | -
        --node-up=west  | Bringing node west online | @id='3' and @in_ccm='true' and @join='member'     | -
        -d north        | Taking node north offline | @id='1' and @in_ccm='false' and @crmd='offline' and @join='down' | Start db ( south )
        --node-down north | Taking node north offline | @id='1' and @expected='down' and not(lrm)       | Start db ( south )
        -d south        | Taking node south offline | @id='2' and not(transient_attributes)             | -
        -f north        | Failing node north        | @id='1' and @in_ccm='false' and @crmd='online' and lrm | Start db ( south )
        --node-fail=north | Failing node north      | @id='1' and @in_ccm='false' and @join='member'    | Start db ( south )
        -d north -u north | Taking node north offline | @id='1' and @crmd='offline'                     | Start db ( south )
        -f west -u west | Failing node west         | @id='3' and @in_ccm='false' and @crmd='online'    | -
        -d north -d south | Taking node south offline | @id='2' and preceding::node_state[@join='down'] | -
        """)
    void aNode(String arguments, String says, String state, @Nullable String plans) {
        pretends(arguments, says, "//node_state[" + state + "]", plans);
    }

    @Test
    void aNodeThatComesUpIsConfigured() {
        pretends("-u east", "Bringing node east online", "/cib/configuration/nodes/node[@id='east' and @uname='east']", null);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        # operation              | counts as                        | entry of the history                  | plans
        db_monitor_10000@north=7 | 1: fail-count-db#monitor_10000=1 | @id='db_last_failure_0' and @rc-code='7' | Recover db ( north )
        db_monitor_10000@north=1 | 1: fail-count-db#monitor_10000=1 | @call-id='6' and @interval='10000'    | Recover db ( north )
        db_monitor_10000@south=1 | 2: fail-count-db#monitor_10000=3 | @on_node='south' and @rc-code='1'     | -
        db_start_0@north=1       | 1: fail-count-db#start_0=INFINITY | @id='db_last_0' and @rc-code='1'     | Recover db ( north -> south )
        db_stop_0@north=1        | 1: fail-count-db#stop_0=INFINITY | @operation='stop' and @rc-code='1'    | -
        db_stop_0@north=0        | -                                | @operation_key='db_stop_0' and @rc-code='0' | Start db ( north )
        db_migrate_to_0@north=1  | 1: fail-count-db#migrate_to_0=1  | @operation='migrate_to' and @rc-code='1' | -
        bell_monitor_0@south=7   | -                                | @operation_key='bell_monitor_0'       | -
        bell_monitor_0@south=0   | -                                | @id='bell_last_0' and not(@op-digest) | Stop bell ( south )
        bell_monitor_0@west=0    | -                                | @id='bell_last_0' and @on_node='west' | -
        """)
    void anOperation(String operation, @Nullable String counts, String entry, @Nullable String plans) {
        String says = "Injecting " + operation + " into the configuration";
        pretends("-i " + operation, says, "//lrm_rsc_op[" + entry + "]", plans);
        if (counts == null) {
            assertThat(office.text("after.xml")).doesNotContain("last-failure-");
        } else {
            String[] count = counts.split(": |=");
            String attribute = "nvpair[@name='" + count[1] + "' and @value='" + count[2] + "']";
            String injected = "Injecting attribute " + count[1] + "=" + count[2] + " into /node_state '" + count[0] + "'";
            pretends("--op-inject=" + operation, injected, "//node_state[@id='" + count[0] + "']//" + attribute, plans);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        # arguments             | says                    | truth                                               | plans
        -q false -w false       | Setting quorum: false   | /cib[@have-quorum='false']                          | -
        --quorum=false -d north | Setting quorum: false   | /cib[@have-quorum='false']                          | no quorum (blocked)
        -q 1 -q 0 -g site       | Setting quorum: 0       | /cib[@have-quorum='0']                              | no quorum (blocked)
        -w true                 | Setting watchdog: true  | //nvpair[@name='have-watchdog' and @value='true']   | -
        --watchdog=false        | Setting watchdog: false | //nvpair[@name='have-watchdog' and @value='false']  | -
        -w 0 -w true            | Setting watchdog: true  | //nvpair[@id='cib-bootstrap-options-have-watchdog'] | -
        """)
    void quorumOrWatchdog(String arguments, String says, String truth, @Nullable String plans) {
        pretends(arguments, says, truth, plans);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        # arguments              | says                         | state of a ticket                               | plans
        -g site                  | Granting ticket site         | @id='site' and @granted='true'                  | Start bell ( south )
        --ticket-grant site      | Granting ticket site         | @id='site' and @granted='true'                  | Start bell ( south )
        -g new -g site           | Granting ticket new          | @id='new' and @granted='true' and not(@standby) | Start bell ( south )
        -r branch                | Revoking ticket branch       | @id='branch' and @granted='false'               | -
        --ticket-revoke=branch   | Revoking ticket branch       | @id='branch' and @granted='false'               | -
        -r new -g new            | Revoking ticket new          | @id='new' and @granted='false'                  | -
        -b branch                | Making ticket branch standby | @id='branch' and @granted='true' and @standby='true' | -
        --ticket-standby branch  | Making ticket branch standby | @id='branch' and @standby='true'                | -
        -e branch                | Activating ticket branch     | @id='branch' and @standby='false'               | -
        --ticket-activate branch | Activating ticket branch     | @id='branch' and @standby='false'               | -
        -e branch -b branch      | Activating ticket branch     | @id='branch' and @standby='false'               | -
        """)
    void aTicket(String arguments, String says, String state, @Nullable String plans) {
        pretends(arguments, says, "//tickets/ticket_state[" + state + "]", plans);
    }

    @Test
    void aTicketThatIsGrantedButOnStandbyStartsNothing() {
        assertThat(plan("-g site -b site")).isEqualTo("Transition Summary:\n");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        # arguments                        | prints                                         | entry of the history
        -F db_monitor_10000@north=1        | Pretending action 11 failed with rc=1          | @id='db_last_failure_0' and @rc-code='1'
        --op-fail db_monitor_10000@north=1 | * Injecting attribute fail-count-db#monitor_10000=1 | @id='db_last_failure_0' and @call-id='6'
        --op-fail=DB_MONITOR_10000@NORTH=5 | Pretending action 11 failed with rc=5          | @id='db_last_failure_0' and @rc-code='5'
        -g site -F bell_start_0@south=1    | * Injecting attribute fail-count-bell#start_0= | @id='bell_last_0' and @rc-code='1'
        -F bell_start_0@south=1 -g site -c | * bell_start_0 on south 'Error occurred' (1)   | @exit-reason='User-injected result'
        -F bell_monitor_0@south=1 -F bell_monitor_0@south=5 | failed with rc=1              | @id='bell_last_failure_0' and @rc-code='1'
        -F db_monitor_10000@north=0        | Pretending action 11 failed with rc=0          | @id='db_monitor_10000' and @rc-code='0'
        -F lamp_start_0@north=1            | * Resource action: lamp            monitor on north | @id='lamp_last_0' and @rc-code='7'
        """)
    void aFailureDuringTheRun(String arguments, String prints, String entry) {
        String out = simulate(arguments + " -O @/after.xml").out();

        assertThat(out).contains(prints, "Revised Cluster Status:");
        assertThat(office.holds(Office.DOCUMENT, "//lrm_rsc_op[" + entry + "]")).isFalse();
        assertThat(office.holds("after.xml", "//lrm_rsc_op[" + entry + "]")).isTrue();
    }

    @Test
    void aFailureWithTheResultThatWasExpectedStopsTheRunAndCountsForNothing() {
        String out = simulate("-F db_monitor_10000@north=0 -O @/after.xml").out();

        assertThat(out).doesNotContain("lamp            monitor");
        assertThat(office.holds("after.xml", "//lrm_resource[@id='lamp'] or //nvpair[contains(@name, 'last-failure')]")).isFalse();
    }
}
