package io.setpoint.cases;

import io.setpoint.planner.PlanStep;
import io.setpoint.rules.PolicyRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells which cases would notice if a rule or a step of the planner were missing: each is left out in turn. */
public final class Coverage {
    private final List<RegressionCase> cases;

    public Coverage(List<RegressionCase> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * Plans all cases once without each rule, then once without each step.
     *
     * @param progress learns what is left out next
     * @return for each rule, in alphabetical order, and each step, in order, the names of the cases that fail without it
     */
    public Map<String, List<String>> catchers(Consumer<String> progress) {
        Map<String, List<String>> catchers = new LinkedHashMap<>();
        for (String rule : PolicyRules.names()) {
            progress.accept(rule);
            catchers.put("rule \"" + rule + '"', failing(CaseRunner.without(rule)));
        }
        for (PlanStep step : PlanStep.values()) {
            progress.accept(step.name());
            catchers.put("step " + step, failing(CaseRunner.without(step)));
        }
        return catchers;
    }

    private List<String> failing(CaseRunner runner) {
        List<String> names = new ArrayList<>();
        for (RegressionCase each : cases) {
            if (fails(runner, each)) {
                names.add(each.name());
            }
        }
        return names;
    }

    private static boolean fails(CaseRunner runner, RegressionCase each) {
        try {
            return !runner.run(each).isEmpty();
        } catch (CaseException e) {
            throw e;
        } catch (RuntimeException e) {
            // What a step has not prepared, a later one may stumble over.
            return true;
        }
    }
}
