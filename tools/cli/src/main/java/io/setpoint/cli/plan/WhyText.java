package io.setpoint.cli.plan;

import io.setpoint.planner.Assignment;
import io.setpoint.planner.Plan;
import io.setpoint.planner.ScoreChange;
import io.setpoint.policy.value.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Why a resource goes where it goes: for each node the score, and what the score is made of. */
public final class WhyText {
    private final Plan plan;
    private final Consumer<String> out;

    /**
     * @param plan made with explanations
     * @param out takes the lines
     */
    public WhyText(Plan plan, Consumer<String> out) {
        this.plan = plan;
        this.out = out;
    }

    /** Tells about one primitive resource, instance or member; nothing if there is none of that id. */
    public boolean write(String resource) {
        Optional<Assignment> found = plan.assignments().stream().filter(each -> each.resource().equals(resource)).findFirst();
        found.ifPresent(this::write);
        return found.isPresent();
    }

    private void write(Assignment assignment) {
        out.accept("");
        String node = assignment.node();
        out.accept("Why " + assignment.resource() + (node == null ? " runs nowhere" : " runs on " + node));
        Map<String, List<ScoreChange>> byNode = changesByNode(assignment.resource());
        if (byNode.isEmpty()) {
            out.accept("  Nothing was said for or against any node: all scores are 0.");
        }
        byNode.forEach((each, changes) -> {
            out.accept("  " + each + "  " + Score.text(changes.get(changes.size() - 1).after()));
            changes.forEach(change -> out.accept("    " + text(change)));
        });
    }

    private Map<String, List<ScoreChange>> changesByNode(String resource) {
        Map<String, List<ScoreChange>> byNode = new LinkedHashMap<>();
        plan.cluster().nodes().forEach(node -> byNode.put(node.name(), new ArrayList<>()));
        for (ScoreChange change : plan.scoreChanges()) {
            if (change.resource().equals(resource)) {
                byNode.get(change.node()).add(change);
            }
        }
        byNode.values().removeIf(List::isEmpty);
        return byNode;
    }

    private static String text(ScoreChange change) {
        String element = change.element() == null ? "" : " (" + change.element() + ")";
        return before(change.before()) + " -> " + Score.text(change.after()) + ": " + change.rule() + element;
    }

    private static String before(@Nullable Integer score) {
        return score == null ? "not considered" : Score.text(score);
    }
}
