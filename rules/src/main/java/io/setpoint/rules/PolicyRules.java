package io.setpoint.rules;

import io.setpoint.policy.ClusterState;
import org.kie.api.runtime.KieSession;

/** The policies: what follows from a cluster state, by the rules in the {@code .drl} files beside this class. */
public final class PolicyRules {
    private PolicyRules() {}

    /** Derives all facts from a state, which stays as it is. */
    public static PolicyFacts derive(ClusterState state) {
        KieSession session = RuleBase.kieBase().newKieSession();
        try {
            Conclusions conclusions = new Conclusions();
            session.setGlobal("conclude", conclusions);
            session.addEventListener(conclusions);
            Givens.tell(state, session::insert);
            session.fireAllRules();
            return PolicyFacts.of(conclusions.facts());
        } finally {
            session.dispose();
        }
    }
}
