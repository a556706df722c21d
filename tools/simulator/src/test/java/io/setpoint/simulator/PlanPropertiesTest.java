package io.setpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.ActionHeader;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.planner.graph.Synapse;
import io.setpoint.policy.cluster.NodeState;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibWriter;
import io.setpoint.simulator.RandomClusters.RandomCluster;
import io.setpoint.simulator.report.Reporter;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jgrapht.alg.cycle.CycleDetector;

/**
 * What holds for the plan of any cluster. The seed is fixed so that a run tells the same every time; more tries: {@code
 * -Djqwik.tries.default=N}.
 */
class PlanPropertiesTest {
    private static final String SEED = "20261121";
    private static final int MOST_ROUNDS = 5;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_003_600L), ZoneOffset.UTC);

    private final Planner planner = new Planner(CLOCK);

    @Provide
    static Arbitrary<RandomCluster> simple() {
        return RandomClusters.simple();
    }

    @Provide
    static Arbitrary<RandomCluster> collective() {
        return RandomClusters.collective();
    }

    @Provide
    static Arbitrary<RandomCluster> healthySimple() {
        return RandomClusters.healthySimple();
    }

    @Provide
    static Arbitrary<RandomCluster> healthyCollective() {
        return RandomClusters.healthyCollective();
    }

    private Plan plan(Cib cib) {
        return planner.plan(cib, PlanOptions.DEFAULT);
    }

    private static String text(Plan plan) {
        StringBuilder text = new StringBuilder();
        try {
            GraphXml.write(plan.graph(), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    @Property(tries = 60, seed = SEED)
    void theGraphOfASimpleClusterIsSound(@ForAll("simple") RandomCluster cluster) {
        assertSound(plan(cluster.cib()));
    }

    @Property(tries = 60, seed = SEED)
    void theGraphOfAClusterWithCollectivesIsSound(@ForAll("collective") RandomCluster cluster) {
        assertSound(plan(cluster.cib()));
    }

    private static void assertSound(Plan plan) {
        assertThat(new CycleDetector<>(plan.graph().asGraph()).findCycles()).as("actions that wait for themselves").isEmpty();
        assertThat(plan.graph().unmatchedInputs()).as("inputs that are no actions of the graph").isEmpty();
        for (Synapse synapse : plan.graph().synapses()) {
            assertThat(synapse.inputs()).extracting(ActionHeader::id).isSorted().doesNotHaveDuplicates();
            assertReachable(synapse.action().header(), plan);
        }
    }

    /**
     * Fencing, deletion of history and pseudo-actions need no node that is up. Actions on remote and guest nodes are taken to the node that
     * had their connection, even if that is being lost: they wait until the connection is up elsewhere (spec 06 §9.5, §9.9).
     */
    private static void assertReachable(ActionHeader action, Plan plan) {
        boolean anywhere = action.element() == ActionHeader.Element.PSEUDO_EVENT
                || action.operation().equals("stonith")
                || action.operation().equals("lrm_delete");
        if (!anywhere && action.router() == null) {
            NodeState node = plan.cluster().nodes().stream()
                    .filter(each -> each.name().equals(action.node()))
                    .findFirst()
                    .orElseThrow();
            assertThat(node.node.remote || node.online && !node.unclean).as("%s is up for %s", node, action).isTrue();
        }
    }

    @Property(tries = 30, seed = SEED)
    void planningAgainGivesTheSameBytesAndLeavesTheDocumentAlone(@ForAll("collective") RandomCluster cluster) {
        Cib cib = cluster.cib();
        String before = CibWriter.text(cib);

        String first = text(plan(cib));

        assertThat(CibWriter.text(cib)).isEqualTo(before);
        assertThat(text(plan(cib))).isEqualTo(first);
        assertThat(text(plan(cluster.cib()))).isEqualTo(first);
    }

    @Property(tries = 10, seed = SEED)
    void severalThreadsGetTheSamePlan(@ForAll("collective") RandomCluster cluster) throws Exception {
        Cib cib = cluster.cib();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> plans =
                    threads.invokeAll(Collections.nCopies(8, (Callable<String>) () -> text(plan(cib))));
            String alone = text(plan(cib));
            for (Future<String> each : plans) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Node states of cluster nodes, configured nodes and sets of options are found by name, so their order means nothing. (The order of
     * resources, constraints, attribute sets and history entries does mean something: it breaks ties.)
     */
    @Property(tries = 40, seed = SEED)
    void theOrderOfNodesMeansNothing(@ForAll("healthySimple") RandomCluster cluster) {
        Cib reversed = cluster.cib();
        Collections.reverse(reversed.configuration.nodes.nodes);
        Collections.reverse(reversed.status.nodeStates);

        assertThat(actions(plan(reversed))).isEqualTo(actions(plan(cluster.cib())));
    }

    private static Set<String> actions(Plan plan) {
        return plan.graph().synapses().stream()
                .map(synapse -> synapse.action().header().key() + " on " + synapse.action().header().node())
                .collect(Collectors.toSet());
    }

    @Property(tries = 40, seed = SEED)
    void aHealthySimpleClusterConverges(@ForAll("healthySimple") RandomCluster cluster) {
        assertConverges(cluster);
    }

    @Property(tries = 40, seed = SEED)
    void aHealthyClusterWithCollectivesConverges(@ForAll("healthyCollective") RandomCluster cluster) {
        assertConverges(cluster);
    }

    /**
     * Carrying out plans leads to a cluster for which there is nothing left to do, points that nobody carries out aside. More than one
     * round can be needed: what runs on a guest or in a bundle is probed when that is up. Resources stay where they are here; without
     * stickiness equal nodes are chosen by what was placed before, which changes from round to round (spec 04 §8.2).
     */
    private void assertConverges(RandomCluster cluster) {
        WorkingDocument document = WorkingDocument.copyOf(cluster.cib());
        Plan plan = plan(document.cib());
        for (int round = 1; round <= MOST_ROUNDS && !plan.graph().synapses().isEmpty(); round++) {
            SimulatedTransition transition = new SimulatedTransition(document, plan.cluster(), CLOCK, Reporter.SILENT);
            assertThat(transition.execute(plan.graph(), List.of())).as("round %s ends", round).isTrue();
            plan = plan(document.cib());
        }
        assertThat(plan.graph().synapses())
                .as("what is left to do")
                .allMatch(synapse -> synapse.action().header().element() == ActionHeader.Element.PSEUDO_EVENT);
    }
}
