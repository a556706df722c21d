package io.setpoint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kie.api.definition.rule.Rule;

class RuleBaseTest {
    @Test
    void ruleBaseIsMadeOnce() {
        assertThat(RuleBase.kieBase()).isSameAs(RuleBase.kieBase());
    }

    @Test
    void ruleBaseHasTheRulesOfAllPolicies() {
        assertThat(RuleBase.kieBase().getKiePackage("io.setpoint.rules").getRules())
                .extracting(Rule::getName)
                .contains("a primitive stops before it starts again", "a set depends on the set after it");
    }
}
