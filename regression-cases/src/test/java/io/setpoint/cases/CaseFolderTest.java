package io.setpoint.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.setpoint.policy.value.IsoTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading, running and updating a case in a folder of its own. */
class CaseFolderTest {
    private static final String DOCUMENT =
            """
            <cib validate-with="pacemaker-4.0" admin_epoch="0" epoch="1" num_updates="0" have-quorum="1">
              <configuration>
                <crm_config>
                  <cluster_property_set id="options">
                    <nvpair id="options-fencing" name="stonith-enabled" value="false"/>
                  </cluster_property_set>
                </crm_config>
                <nodes>
                  <node id="1" uname="solo"/>
                </nodes>
                <resources>
                  <primitive id="bell" class="ocf" provider="test" type="bell"/>
                </resources>
                <constraints/>
              </configuration>
              <status>
                <node_state id="1" uname="solo" in_ccm="true" crmd="online" join="member" expected="member"/>
              </status>
            </cib>
            """;

    @TempDir
    Path root;

    private Path folder;
    private final CaseRunner runner = new CaseRunner();

    @BeforeEach
    void writeCase() throws IOException {
        folder = Files.createDirectories(root.resolve("signals").resolve("bell-rings"));
        write("cluster.xml", DOCUMENT);
        write("README.md", "# The bell rings\n\nThere is one node, so it starts there.\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private RegressionCase onlyCase() {
        List<RegressionCase> cases = CaseReader.readAll(root);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    @Test
    void aCaseHasNameAndTitle() {
        assertThat(onlyCase()).isEqualTo(new RegressionCase("signals/bell-rings", folder, "The bell rings", null));
    }

    @Test
    void aCaseCanHaveADate() throws IOException {
        write("options.properties", "at=2026-03-29T02:00:00Z\n");

        assertThat(onlyCase().at()).isEqualTo(IsoTime.ofEpochSeconds(1774749600));
    }

    @Test
    void unknownOptionsAndBadDatesAreRefused() throws IOException {
        for (String options : List.of("at=soon\n", "at=2026-03-29\nwhen=later\n", "")) {
            write("options.properties", options);

            assertThatThrownBy(this::onlyCase).isInstanceOf(CaseException.class)
                    .hasMessageContaining("options.properties: Expected one line");
        }
    }

    @Test
    void aCaseNeedsTitleParagraphAndInput() throws IOException {
        write("README.md", "The bell rings\n");
        assertThatThrownBy(this::onlyCase).isInstanceOf(CaseException.class).hasMessageContaining("README.md:1: Expected a title");

        write("README.md", "# The bell rings\n\n");
        assertThatThrownBy(this::onlyCase).isInstanceOf(CaseException.class).hasMessageContaining("Expected a paragraph");

        Files.delete(folder.resolve("README.md"));
        assertThatThrownBy(this::onlyCase).isInstanceOf(CaseException.class).hasMessageContaining("README.md");

        writeCase();
        Files.delete(folder.resolve("cluster.xml"));
        assertThatThrownBy(this::onlyCase).isInstanceOf(CaseException.class).hasMessageContaining("cluster.xml: There is no such file");
    }

    @Test
    void aFolderWithoutCasesIsRefused() {
        assertThatThrownBy(() -> CaseReader.readAll(folder)).isInstanceOf(CaseException.class).hasMessageContaining("There are no cases");
        assertThatThrownBy(() -> CaseReader.readAll(root.resolve("nowhere"))).isInstanceOf(CaseException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aCaseWithoutExpectationsCannotPass() {
        RegressionCase bell = onlyCase();

        assertThatThrownBy(() -> runner.run(bell)).isInstanceOf(CaseException.class)
                .hasMessageContaining("cases update --only signals/bell-rings");
    }

    @Test
    void updatedExpectationsAreMet() throws IOException {
        List<Difference> changes = runner.update(onlyCase());

        assertThat(changes).extracting(Difference::form).containsExactly(PlanForm.GRAPH, PlanForm.SCORES, PlanForm.SUMMARY);
        assertThat(changes.get(0).lines()).anyMatch(line -> line.startsWith("+action bell_start_0 on solo"));
        assertThat(folder.resolve("scores.txt")).hasContent("pcmk__primitive_assign: bell allocation score on solo: 0");
        assertThat(folder.resolve("summary.txt"))
                .hasContent(
                        """
                        Current cluster status:
                          * Node List:
                            * Online: [ solo ]

                          * Full List of Resources:
                            * bell	(ocf:test:bell):	 Stopped

                        Transition Summary:
                          * Start      bell    (  solo )""");
        assertThat(runner.run(onlyCase())).isEmpty();
        assertThat(runner.update(onlyCase())).isEmpty();
    }

    @Test
    void aDifferenceNamesFileAndLines() throws IOException {
        runner.update(onlyCase());
        write("summary.txt", Files.readString(folder.resolve("summary.txt")).replace("Start      bell", "Stop       bell"));

        assertThat(runner.run(onlyCase()))
                .extracting(Difference::toString)
                .containsExactly(
                        """
                        summary.txt
                          ...
                          \s
                           Transition Summary:
                          -  * Stop       bell    (  solo )
                          +  * Start      bell    (  solo )""");
    }

    @Test
    void aGraphWithOtherNumbersIsNotTheSameFile() throws IOException {
        runner.update(onlyCase());
        String graph = Files.readString(folder.resolve("graph.xml"));
        write("graph.xml", graph.replace("<rsc_op id=\"", "<rsc_op id=\"9"));

        assertThat(runner.run(onlyCase()))
                .singleElement()
                .satisfies(difference -> assertThat(difference.lines())
                        .startsWith("(the same graph with other numbers, or in another order)"));
    }
}
