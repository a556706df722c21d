package io.setpoint.rules;

import io.setpoint.policy.ClusterState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** The policies: what follows from a cluster state, by the rules in the {@code .drl} files beside this class. Immutable. */
public final class PolicyRules {
    private static final PolicyRules ALL = new PolicyRules(Set.of());

    private final Set<String> disabled;

    private PolicyRules(Set<String> disabled) {
        this.disabled = disabled;
    }

    /** All policies of this project. */
    public static PolicyRules all() {
        return ALL;
    }

    /** Loads the rules, if that was not done yet; may be called at any time, by any thread. */
    public static void prepare() {
        RuleBase.kieBase().newKieSession().dispose();
    }

    /** The names of all rules, in alphabetical order. */
    public static List<String> names() {
        return RuleBase.kieBase().getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .map(Rule::getName)
                .sorted()
                .toList();
    }

    /**
     * The same policies without one rule: to find out what it is for.
     *
     * @throws IllegalArgumentException if there is no rule of that name
     */
    public PolicyRules without(String rule) {
        if (!names().contains(rule)) {
            throw new IllegalArgumentException("There is no rule \"" + rule + "\".");
        }
        Set<String> more = new HashSet<>(disabled);
        more.add(rule);
        return new PolicyRules(Set.copyOf(more));
    }

    /** Derives all facts from a state, which stays as it is. */
    public PolicyFacts derive(ClusterState state) {
        KieSession session = RuleBase.kieBase().newKieSession();
        try {
            Conclusions conclusions = new Conclusions();
            session.setGlobal("conclude", conclusions);
            Givens.tell(state, session::insert);
            session.fireAllRules(match -> fires(match.getRule().getName(), conclusions));
            return PolicyFacts.of(conclusions.facts());
        } finally {
            session.dispose();
        }
    }

    /** Asked right before each match fires: whether it may; the conclusions that follow are those of its rule. */
    private boolean fires(String rule, Conclusions conclusions) {
        conclusions.comeFrom(rule);
        return !disabled.contains(rule);
    }
}
