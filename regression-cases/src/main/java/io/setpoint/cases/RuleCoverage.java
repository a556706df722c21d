package io.setpoint.cases;

import io.setpoint.rules.PolicyRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Tells which cases would notice if a rule were missing: each rule is disabled in turn. */
public final class RuleCoverage {
    private final List<RegressionCase> cases;

    public RuleCoverage(List<RegressionCase> cases) {
        this.cases = List.copyOf(cases);
    }

    /**
     * Plans all cases once without each rule.
     *
     * @param progress learns the rule that is disabled next
     * @return for each rule, in alphabetical order, the names of the cases that fail without it
     */
    public Map<String, List<String>> catchers(Consumer<String> progress) {
        Map<String, List<String>> catchers = new LinkedHashMap<>();
        for (String rule : PolicyRules.names()) {
            progress.accept(rule);
            CaseRunner runner = new CaseRunner(PolicyRules.all().without(rule));
            List<String> names = new ArrayList<>();
            for (RegressionCase each : cases) {
                if (!runner.run(each).isEmpty()) {
                    names.add(each.name());
                }
            }
            catchers.put(rule, names);
        }
        return catchers;
    }
}
