package io.setpoint.example;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.summary.SummaryText;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import org.jgrapht.traverse.TopologicalOrderIterator;

/**
 * A small scheduler: plans, carries the plan out, and plans again until nothing is left to be done; whenever something happens to the
 * cluster, it starts over. The cluster is a pretended one, in which all actions succeed.
 */
public final class SchedulerExample {
    /** A plan that is carried out leaves nothing to be done, as long as nothing else happens. */
    private static final int MOST_ROUNDS = 5;

    private final Planner planner = new Planner();
    private final PrintStream out;
    private final Cib document;
    private final PretendedCluster cluster;

    private SchedulerExample(Cib document, PrintStream out) {
        this.document = document;
        this.out = out;
        cluster = new PretendedCluster(document);
    }

    public static void main(String[] args) throws IOException {
        try (InputStream input = SchedulerExample.class.getResourceAsStream("cluster.xml")) {
            new SchedulerExample(CibReader.read(input, "cluster.xml"), System.out).tellStory();
        }
    }

    private void tellStory() {
        settle("The cluster has started, and nothing runs yet.");
        cluster.putOnStandby("anvil");
        settle("anvil is put on standby.");
        cluster.lose("bellows");
        settle("bellows is lost.");
    }

    /** Plans and acts until the cluster is what the configuration wants. */
    private void settle(String news) {
        out.println(news);
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            Plan plan = planner.plan(document, PlanOptions.DEFAULT);
            if (plan.graph().synapses().isEmpty()) {
                out.println("  Nothing left to do." + System.lineSeparator());
                return;
            }
            SummaryText.render(plan.summary()).forEach(line -> out.println("  " + line));
            carryOut(plan);
        }
        throw new IllegalStateException("The cluster does not settle after " + MOST_ROUNDS + " rounds");
    }

    /** One action after the other; a real scheduler would carry out at once whatever does not wait for something else. */
    private void carryOut(Plan plan) {
        var actions = new TopologicalOrderIterator<>(plan.graph().asGraph());
        while (actions.hasNext()) {
            GraphAction action = actions.next();
            out.println("    " + action);
            cluster.carryOut(action);
        }
    }
}
