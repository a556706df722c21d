package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every option of the simulator under both its names, and what it changes about text and files (spec 08 §2.1). */
class SimulateOptionsTest {
    @TempDir
    Path folder;

    private Office office;
    private Office other;
    private String plain;

    @BeforeEach
    void simulateWithoutOptions() {
        office = Office.in(folder.resolve("one"));
        other = Office.in(folder.resolve("two"));
        plain = office.simulate("").succeeded().out();
    }

    private Run simulate(String arguments) {
        Run run = office.simulate(arguments);
        Office.assertSame(run, other.crmSimulate(arguments));
        return run;
    }

    /** Prints what it does not print without options, leaves out what it does print then, and writes files with a text in them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", maxCharsPerColumn = 300, textBlock = """
        # arguments              | prints                                   | leaves out              | writes
        -R                       | Transition Summary:                      | -                       | -
        --run                    | Transition Summary:                      | -                       | -
        -S                       | Revised Cluster Status:                  | -                       | -
        --simulate               | Executing Cluster Transition:            | -                       | -
        -X                       | Revised Cluster Status:                  | -                       | office.xml: lamp_last_0
        --in-place               | Revised Cluster Status:                  | -                       | office.xml: lamp_last_0
        -X -O @/after.xml        | Revised Cluster Status:                  | -                       | office.xml: lamp_last_0
        -A                       | * rack                            	: a   | -                       | -
        --show-attrs             | * Node Attributes:                       | -                       | -
        -c                       | * Migration Summary:                     | -                       | -
        --show-failcounts -S     | * db: migration-threshold=1000000 fail-count=2 | -                 | -
        -s                       | db allocation score on north: 50         | -                       | -
        --show-scores            | Assignment Scores:                       | -                       | -
        -U                       | * Original: north capacity: cpu=4        | -                       | -
        --show-utilization       | Utilization Information:                 | -                       | -
        -sU                      | Assignment Scores and Utilization Information: | -                 | -
        -Q                       | -                                        | Current cluster status: | -
        --quiet                  | -                                        | Using the original      | -
        -sQ                      | pcmk__primitive_assign: db allocation score | Current cluster status: | -
        -UQ                      | Remaining: north capacity: cpu=3         | Current cluster status: | -
        -t 2026-04-01T09:00:00Z  | Setting effective cluster time: 2026-04-01T09 | Using the original | -
        --set-datetime=2005-020  | Setting effective cluster time: 2005-020 | Using the original      | -
        -t whenever              | Setting effective cluster time: whenever | Using the original      | -
        -I @/before.xml          | -                                        | -                       | before.xml: <cib
        --save-input @/before.xml -S | Revised Cluster Status:              | -                       | before.xml: <cib
        -O @/after.xml           | -                                        | -                       | after.xml: <cib
        --save-output=@/after.xml -S | Revised Cluster Status:              | -                       | after.xml: lamp_last_0
        -G @/graph.xml           | Transition Summary:                      | -                       | graph.xml: <transition_graph
        --save-graph @/graph.xml | Transition Summary:                      | -                       | graph.xml: lamp_monitor_0
        -D @/graph.dot           | Transition Summary:                      | -                       | graph.dot: "lamp_monitor_0 south" [
        --save-dotfile @/graph.dot | Transition Summary:                    | -                       | graph.dot: digraph "g"
        -D @/graph.dot -a        | Transition Summary:                      | -                       | graph.dot: [ style=dashed
        -D @/graph.dot --all-actions | Transition Summary:                  | -                       | graph.dot: style=dashed
        -D @/graph.dot -V        | Transition Summary:                      | -                       | graph.dot: "lamp_monitor_0 south (
        -D @/graph.dot --verbose | Transition Summary:                      | -                       | graph.dot: "lamp_monitor_0 south (
        --svg @/graph.svg        | Transition Summary:                      | -                       | graph.svg: >probe lamp</text>
        -P @/                    | * Testing @/office.xml ...               | Current cluster status: | -
        --profile @/             | Timings:                                 | Current cluster status: | -
        -P @/ -s -N 2            | Assignment Scores:                       | Current cluster status: | -
        -P @/ -s --repeat=0      | Timings:                                 | Current cluster status: | -
        -P @/ -N -3              | Timings:                                 | Current cluster status: | -
        -P @/ -N 0x2 -t 2026-04-01 | Setting effective cluster time: 2026-04-01 | Current cluster status: | -
        --output-as xml          | <cluster_status>                         | Current cluster status: | -
        --output-as=xml -Q       | <cluster_status>                         | Current cluster status: | -
        --output-as=xml -S       | <revised_cluster_status>                 | Current cluster status: | -
        --output-as=none         | -                                        | Current cluster status: | -
        --output-to @/out.txt    | -                                        | Current cluster status: | out.txt: Current cluster status:
        --output-to @/o --output-as xml | -                                 | Current cluster status: | o: <pacemaker-result
        """)
    void changesThis(String arguments, @Nullable String prints, @Nullable String leavesOut, @Nullable String writes) {
        if (writes != null) {
            assertThat(office.text(writes.split(": ", 2)[0])).doesNotContain(writes.split(": ", 2)[1]);
        }
        String out = simulate(arguments).succeeded().out();

        if (prints != null) {
            assertThat(plain).doesNotContain(prints);
            assertThat(out).contains(prints);
        }
        if (leavesOut != null) {
            assertThat(plain).contains(leavesOut);
            assertThat(out).doesNotContain(leavesOut);
        }
        if (writes != null) {
            assertThat(office.text(writes.split(": ", 2)[0])).contains(writes.split(": ", 2)[1]);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {
        "-p",
        "--xml-pipe",
        "-x -",
        "-x @/missing.xml -x @/office.xml",
        "-L -p",
        "-L --xml-file=@/office.xml",
        "-j",
        "--pending",
        "-a",
        "-N 3",
        "-V",
        "-VV",
        "-q false",
        "--quorum=false",
        "--output-as text",
        "--output-as=xml --output-as=text",
        "--output-to -",
        "and other words",
        "-- -S -d north",
    })
    void changesNothing(String arguments) {
        assertThat(simulate(arguments).succeeded().out()).isEqualTo(plain);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"-N 0, 0", "-N -1, 0", "-N 1, 1", "-N 3, 3", "--repeat=0x10, 16", "--repeat 010, 8", "--quiet, 1"})
    void aProfileIsRepeated(String arguments, int times) {
        assertThat(simulate("-P @/ -s " + arguments).succeeded().out().split("db allocation score on north: 50\n", -1)).hasSize(times + 1);
    }

    @Test
    void drawingsShowOnlyWhatIsNeededUnlessAskedForAll() {
        simulate("-D @/graph.dot").succeeded();

        assertThat(office.text("graph.dot")).contains("\"lamp_monitor_0 south\" [").doesNotContain("style=dashed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        -$               | (feature set 3.20.5
        --version        | (feature set 3.20.5
        -h               | -d, --node-down=NODE
        --help           | --save-dotfile=FILE
        --help-all       | --profile=DIR
        --help-injection | --op-fail=OPSPEC
        """)
    void tellsAboutItself(String arguments, String prints) {
        assertThat(office.simulate(arguments).succeeded().out()).contains(prints).doesNotContain("Current cluster status:");
        assertThat(office.crmSimulate(arguments).succeeded().out()).contains(prints).doesNotContain("Current cluster status:");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-R", "-s", "-c -G @/graph.xml", "-S -t 2026-03-03", "--output-as=xml -S"})
    void onlyInPlaceTouchesTheInput(String arguments) throws Exception {
        String before = office.text(Office.DOCUMENT);
        simulate(arguments).succeeded();

        assertThat(Files.readString(office.file(Office.DOCUMENT))).isEqualTo(before);
    }
}
