package io.setpoint.cli.plan;

import io.setpoint.cli.console.Paint;
import io.setpoint.cli.console.Style;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;
import io.setpoint.planner.summary.SummaryText;
import io.setpoint.simulator.Convergence.Result;
import io.setpoint.simulator.Convergence.Round;
import io.setpoint.simulator.Convergence.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** How a cluster comes to rest, or does not, for a person to read. */
public final class ConvergenceText {
    /** So many actions are shown where no summary tells of them. */
    private static final int MOST_ACTIONS = 10;

    /** Why what is done can be without consequence. */
    private static final String LIMITS = "A simulation records no shutdowns, unfencing, clean-ups, cancelled monitors, cleared fail counts"
            + " and new restart digests; that can be why.";

    private final Paint paint;
    private final Consumer<String> out;
    private int last;

    /**
     * @param colours emphasize by colours
     * @param out takes the lines
     */
    public ConvergenceText(boolean colours, Consumer<String> out) {
        paint = new Paint(colours);
        this.out = out;
    }

    /** A round that is about to be carried out, or the one that has nothing to do. */
    public void write(Round round) {
        if (round.actions().isEmpty()) {
            title("Round " + round.number() + ": nothing to do");
            return;
        }
        last = round.number();
        title("Round " + round.number() + ": " + count(round.actions().size(), "action", "actions"));
        if (round.summary().isEmpty()) {
            write(round.actions());
        } else {
            SummaryText.render(round.summary()).forEach(this::indented);
        }
    }

    private void write(List<GraphAction> actions) {
        actions.stream().limit(MOST_ACTIONS).forEach(action -> indented(ActionTitle.withNode(action)));
        if (actions.size() > MOST_ACTIONS) {
            indented("and " + (actions.size() - MOST_ACTIONS) + " more");
        }
    }

    /**
     * The end.
     *
     * @param most how many rounds were allowed
     */
    public void write(Result result, int most) {
        switch (result.outcome()) {
            case CONVERGED -> out.accept(paint.apply(Style.GREEN, "Converged after " + count(last, "round", "rounds") + "."));
            case FLAPS -> writeFlapping(result);
            case STANDS_STILL -> writeStandstill(result);
            case DEADLOCK -> out.accept(
                    paint.apply(Style.RED, "Actions of round " + last + " wait for each other, or for actions that the plan leaves out."));
            case UNDECIDED -> out.accept(paint.apply(Style.YELLOW, "Not converged after " + count(most, "round", "rounds") + "."));
        }
    }

    private void writeFlapping(Result result) {
        out.accept(paint.apply(Style.RED, "Does not converge: " + repetition(result.cycle()) + "."));
        title("Resources that flap");
        for (Map.Entry<String, List<Step>> resource : result.flapping().entrySet()) {
            indented(resource.getKey() + ": " + path(resource.getValue()));
        }
        if (result.cycle().size() == 1) {
            out.accept(LIMITS);
        }
    }

    private static String repetition(List<Round> cycle) {
        int first = cycle.get(0).number();
        int end = cycle.get(cycle.size() - 1).number();
        if (first == end) {
            return "round " + end + " leaves the cluster as it was before it";
        }
        return "after round " + end + " the cluster is as it was before round " + first;
    }

    private static String path(List<Step> steps) {
        List<String> rounds = new ArrayList<>();
        Map<Integer, List<Step>> byRound = steps.stream().collect(Collectors.groupingBy(Step::round, TreeMap::new, Collectors.toList()));
        byRound.forEach((round, its) -> rounds.add("round " + round + " "
                + its.stream()
                        .map(step -> step.action().header().operation() + " on " + step.action().header().node())
                        .collect(Collectors.joining(", "))));
        return String.join("; ", rounds);
    }

    private void writeStandstill(Result result) {
        String what = repetition(result.cycle());
        out.accept(paint.apply(Style.YELLOW, "Stands still: " + what + "; no resource changes any more, but there is still to be done:"));
        write(result.cycle().get(0).actions());
        out.accept(LIMITS);
    }

    private void title(String text) {
        out.accept(paint.apply(Style.BOLD, text));
    }

    private void indented(String text) {
        out.accept("  " + text);
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
