package io.setpoint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.policy.document.Cib;
import io.setpoint.policy.value.IsoTime;
import jakarta.xml.bind.JAXB;
import java.io.StringReader;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterStateReaderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(3000), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // asked for, execution-date, counts
                "1000, 2000, 1000",
                "1000, -,    1000",
                "-,    2000, 2000",
                "-,    2000 or so, 2000",
                "-,    soon, 3000",
                "-,    -,    3000",
            })
    void theMomentIsTheOneAskedForOrThatOfTheDocumentOrNow(Long asked, String executionDate, long expected) {
        Cib cib = cib("");
        cib.executionDate = executionDate;

        ClusterState state = ClusterStateReader.read(cib, asked == null ? null : IsoTime.ofEpochSeconds(asked), CLOCK);

        assertThat(state.now().epochSeconds()).isEqualTo(expected);
    }

    @Test
    void nodesAndResourcesAreNumberedInTheOrderOfTheirLists() {
        ClusterState state = ClusterStateReader.read(
                cib("<primitive id='low' class='ocf' provider='test' type='Dummy'/><group id='high'>"
                        + "<meta_attributes id='m'><nvpair id='p' name='priority' value='5'/></meta_attributes>"
                        + "<primitive id='member' class='ocf' provider='test' type='Dummy'/></group>"),
                IsoTime.ofEpochSeconds(0));

        assertThat(state.nodes()).extracting(node -> node.index + node.name()).containsExactly("0n1", "1n2", "2n10");
        assertThat(state.allResources()).extracting(resource -> resource.index + resource.id).containsExactly("0high", "1member", "2low");
        assertThat(state.resourceStates()).extracting(resource -> resource.config).containsExactlyElementsOf(state.allResources());
    }

    @ParameterizedTest
    @CsvSource({"3.20.5, 1", "3.9.9, 1", "3.20.6, 0", "3.21, 0", "4.0.0, 0"})
    void aDocumentOfANewerClusterIsNotLookedInto(String featureSet, int resources) {
        Cib cib = cib("<primitive id='bell' class='ocf' provider='test' type='Dummy'/>");
        cib.crmFeatureSet = featureSet;

        ClusterState state = ClusterStateReader.read(cib, IsoTime.ofEpochSeconds(0));

        assertThat(state.allResources()).hasSize(resources);
        assertThat(state.nodes()).hasSize(resources * 3);
    }

    private static Cib cib(String resources) {
        String xml = "<cib have-quorum='1'><configuration><crm_config/><nodes><node id='1' uname='n10'/><node id='2' uname='n2'/>"
                + "<node id='3' uname='n1'/></nodes><resources>" + resources + "</resources><constraints/></configuration><status/></cib>";
        return JAXB.unmarshal(new StringReader(xml), Cib.class);
    }
}
