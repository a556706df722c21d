package io.setpoint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.rules.proof.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

class RuleBaseTest {
    @Test
    void rulesFire() {
        List<String> answers = new ArrayList<>();
        Consumer<String> sink = answers::add;
        KieSession session = RuleBase.kieBase().newKieSession();
        try {
            session.setGlobal("sink", sink);
            session.insert(new Question("one and two", 1, 2));
            session.insert(new Question("two and one", 2, 1));
            session.insert(new Question("three and four", 3, 4));

            session.fireAllRules();
        } finally {
            session.dispose();
        }

        assertThat(answers).containsExactlyInAnyOrder("three and four: 7");
    }

    @Test
    void ruleBaseIsMadeOnce() {
        assertThat(RuleBase.kieBase()).isSameAs(RuleBase.kieBase());
    }
}
