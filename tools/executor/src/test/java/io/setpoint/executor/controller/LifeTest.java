package io.setpoint.executor.controller;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.executor.controller.AgentAttributes.Change;
import io.setpoint.executor.controller.ControllerStatus.Node;
import io.setpoint.executor.memory.Answer;
import io.setpoint.executor.memory.PretendedServices.Role;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to resources while all is well. */
class LifeTest {
    private final PretendedCluster cluster = new PretendedCluster();

    @Test
    void monitorsAreRepeatedOnTheirIntervals() {
        cluster.push(Document.nodes(1).resource("a").toString()).pass(Duration.ofSeconds(65));

        assertThat(cluster.operations.stream().filter("monitor a on n1"::equals)).hasSize(7);
    }

    @Test
    void monitorsOfAStoppedResourceEnd() {
        cluster.push(Document.nodes(1).resource("a").toString());
        cluster.push(Document.nodes(1).resource("a", "target-role=Stopped").toString());
        cluster.operations.clear();

        cluster.pass(Duration.ofMinutes(5));

        assertThat(cluster.operations).isEmpty();
        assertThat(cluster.active()).isEmpty();
    }

    @Test
    void aMonitorDoesNotOverlapWithAStop() {
        cluster.answer("monitor a", Answer.after(Duration.ofSeconds(19)));
        cluster.push(Document.nodes(1).resource("a").toString()).pass(Duration.ofSeconds(35));
        cluster.answer("stop a", Answer.after(Duration.ofSeconds(3)));

        cluster.push(Document.nodes(1).resource("b").toString());
        assertThat(cluster.operations).as("the monitor does not keep it waiting").contains("stop a on n1");
        cluster.pass(Duration.ofMinutes(5));

        assertThat(cluster.operations.stream().filter(text -> text.contains(" a ")))
                .containsExactly("probe a on n1", "start a on n1", "monitor a on n1", "monitor a on n1", "stop a on n1");
        assertThat(cluster.status().failures()).isEmpty();
    }

    @Test
    void changedParametersRestartAResource() {
        cluster.push(Document.nodes(1).resourceWith("a", "one").toString());
        cluster.changes();

        cluster.push(Document.nodes(1).resourceWith("a", "two").toString());
        assertThat(cluster.changes()).containsExactly("stop a on n1", "start a on n1");

        cluster.push(Document.nodes(1).resourceWith("a", "two").resource("b").toString());
        assertThat(cluster.changes()).containsExactly("start b on n1");
    }

    @Test
    void whatIsWantedNoMoreIsStoppedAndForgotten() {
        cluster.push(Document.nodes(2).resource("a").toString());

        cluster.push(Document.nodes(2).toString());

        assertThat(cluster.changes()).containsExactly("start a on n1", "stop a on n1");
        assertThat(cluster.journal.status().keySet()).noneMatch(key -> key.name().equals("a"));
        assertThat(cluster.status().resources()).isEmpty();
    }

    @Test
    void nothingIsTouchedInMaintenance() {
        cluster.push(Document.nodes(1).resource("a").toString());
        cluster.push(Document.nodes(1).option("maintenance-mode", "true").resource("a").resource("b").toString());
        cluster.services.end("n1", "a");
        cluster.operations.clear();

        cluster.pass(Duration.ofMinutes(5));
        assertThat(cluster.operations).isEmpty();

        cluster.push(Document.nodes(1).resource("a").resource("b").toString()).pass(Duration.ofSeconds(20));
        assertThat(cluster.changes()).containsExactlyInAnyOrder("start b on n1", "stop a on n1", "start a on n1");
    }

    @Test
    void monitorsRestWhilePausedAndAreMadeUpForAtOnce() {
        cluster.push(Document.nodes(1).resource("a").toString());
        cluster.operations.clear();

        cluster.controller.pause();
        cluster.pass(Duration.ofMinutes(1));
        assertThat(cluster.operations).isEmpty();

        cluster.controller.resume();
        cluster.turn();
        assertThat(cluster.operations).containsExactly("monitor a on n1");
        cluster.pass(Duration.ofSeconds(21));
        assertThat(cluster.operations).hasSize(3);
    }

    @Test
    void agentsAreToldWhatIsKnownOfTheirNodes() {
        cluster.turn();
        cluster.askedByAgents.add(new Change("n2", "master-p", "10"));
        cluster.push(Document.nodes(2).promotable("p").toString());
        assertThat(cluster.published).containsEntry("n2", Map.of("master-p", "10"));

        cluster.published.clear();
        cluster.restart().turn();

        assertThat(cluster.published).containsEntry("n1", Map.of()).containsEntry("n2", Map.of("master-p", "10"));
    }

    @Test
    void agentsDecideWhoIsPromoted() {
        cluster.turn();
        cluster.askedByAgents.add(new Change("n2", "master-p", "10"));
        cluster.askedByAgents.add(new Change("n1", "master-p", "5"));
        cluster.push(Document.nodes(2).promotable("p").toString());

        assertThat(cluster.active()).containsExactlyInAnyOrder("p:0 Unpromoted on n1", "p:1 Promoted on n2");
        assertThat(cluster.changes()).containsExactlyInAnyOrder("start p on n1", "start p on n2", "promote p on n2");

        cluster.askedByAgents.add(new Change("n1", "master-p", "20"));
        cluster.pass(Duration.ofSeconds(60));

        assertThat(cluster.active()).containsExactlyInAnyOrder("p:0 Promoted on n1", "p:1 Unpromoted on n2");
        assertThat(cluster.changes()).containsExactly("demote p on n2", "promote p on n1");
        assertThat(cluster.status().failures()).isEmpty();
    }

    @Test
    void aPromotedResourceThatIsNotAnyMoreIsRecovered() {
        cluster.turn();
        cluster.askedByAgents.add(new Change("n1", "master-p", "10"));
        cluster.push(Document.nodes(2).promotable("p").toString());
        cluster.changes();

        cluster.services.run("n1", "p", Role.STARTED);
        cluster.pass(Duration.ofSeconds(30));

        assertThat(cluster.changes()).endsWith("promote p on n1");
        assertThat(cluster.active()).contains("p:0 Promoted on n1");
    }

    @Test
    void aResourceThatMayDoesMigrate() {
        cluster.push(Document.nodes(2).resource("a", "allow-migrate=true").prefers("a", "n1", "100").toString());
        cluster.changes();

        cluster.push(Document.nodes(2).resource("a", "allow-migrate=true").prefers("a", "n2", "100").toString());

        assertThat(cluster.changes()).containsExactly("migrate_to a on n1", "migrate_from a on n2", "stop a on n1");
        assertThat(cluster.active()).containsExactly("a Started on n2");
        cluster.pass(Duration.ofMinutes(5));
        assertThat(cluster.changes()).isEmpty();
    }

    @Test
    void nodesThatLiveElsewhereAreOff() {
        cluster.with(new ControllerSettings(Set.of("n2"), 0, false));

        cluster.push(Document.nodes(3).resource("a").toString());

        assertThat(cluster.active()).containsExactly("a Started on n2");
        assertThat(cluster.status().nodes())
                .containsExactly(new Node("n1", "offline"), new Node("n2", "online"), new Node("n3", "offline"));
    }

    @Test
    void uniqueInstancesAreKeptApart() {
        cluster.push(Document.nodes(1)
                .raw("<clone id='u-clone'><meta_attributes id='u-m'><nvpair id='u-1' name='globally-unique' value='true'/>"
                        + "<nvpair id='u-2' name='clone-max' value='2'/>"
                        + "<nvpair id='u-3' name='clone-node-max' value='2'/></meta_attributes>"
                        + "<primitive id='u' class='ocf' provider='test' type='Dummy'><operations>"
                        + "<op id='u-op' name='monitor' interval='10s'/></operations></primitive></clone>")
                .toString());
        assertThat(cluster.active()).containsExactly("u:0 Started on n1", "u:1 Started on n1");
        cluster.changes();

        cluster.services.end("n1", "u:1");
        cluster.pass(Duration.ofSeconds(11));

        assertThat(cluster.changes()).containsExactly("stop u:1 on n1", "start u:1 on n1");
        assertThat(cluster.status().resources()).extracting(r -> r.id() + r.failCounts().size()).containsExactly("u:00", "u:11");
    }
}
