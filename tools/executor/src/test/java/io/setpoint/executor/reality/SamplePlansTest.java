package io.setpoint.executor.reality;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.GraphAction;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With what the clusters to be tried begin. */
class SamplePlansTest {
    static List<String> samples() {
        return Samples.NAMES;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thePlanIsTheOneBesideTheDocument(String sample) throws IOException {
        Plan plan = new Planner().plan(Samples.file(sample, "cluster.xml"), PlanOptions.DEFAULT);

        assertThat(plan.diagnostics()).isEmpty();
        assertThat(text(plan)).isEqualTo(Files.readString(Samples.file(sample, "plan.txt")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void thereIsSomethingToReadAboutIt(String sample) throws IOException {
        assertThat(Files.readString(Samples.file(sample, "README.md"))).startsWith("# ").contains("plan.txt");
        assertThat(Files.readString(Samples.file(sample, "../README.md"))).contains("[" + sample + "](" + sample + ")");
    }

    private static String text(Plan plan) {
        StringBuilder text = new StringBuilder("What is done, and what it waits for\n");
        var graph = plan.graph().asGraph();
        List<GraphAction> actions = new ArrayList<>();
        new TopologicalOrderIterator<>(graph).forEachRemaining(actions::add);
        for (GraphAction action : actions) {
            String inputs = graph.incomingEdgesOf(action).stream()
                    .map(graph::getEdgeSource)
                    .sorted(Comparator.comparingInt(actions::indexOf))
                    .map(GraphAction::toString)
                    .collect(Collectors.joining(", "));
            text.append(action).append(inputs.isEmpty() ? "" : " <- " + inputs).append('\n');
        }
        return text.toString();
    }
}
