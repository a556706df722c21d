package io.setpoint.executor.reality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers and volumes are made, attached and formatted by the controller, and taken down again. */
@Timeout(180)
class CloudSampleTest {
    private static final List<String> SHOPS = List.of("books", "music", "films");

    @TempDir
    Path root;

    @Test
    void whatIsWantedIsMadeInOrderAndTakenDownTheOtherWayRound() throws Exception {
        try (CloudService service = new CloudService();
                LocalCluster cluster = new LocalCluster(root)) {
            String document = Samples.document("cloud", "http://127.0.0.1:8774/v1", service.address());
            List<String> all = new ArrayList<>();
            for (String shop : SHOPS) {
                all.add("/servers/" + shop + "-server");
                all.add("/servers/" + shop + "-server/volumes/" + shop + "-volume");
                all.add("/volumes/" + shop + "-volume");
                all.add("/volumes/" + shop + "-volume/filesystem");
            }
            Collections.sort(all);

            cluster.push(document);
            cluster.await(all, service::things);
            assertThat(service.events()).hasSize(all.size()).allMatch(event -> event.startsWith("made "));

            cluster.push(document.replace("name=\"stonith-enabled\" value=\"false\"/>",
                    "name=\"stonith-enabled\" value=\"false\"/><nvpair id=\"stop\" name=\"stop-all-resources\" value=\"true\"/>"));
            cluster.await(List.of(), service::things);
            assertThat(service.events().stream().filter(event -> event.startsWith("refused"))).isEmpty();
        }
    }
}
