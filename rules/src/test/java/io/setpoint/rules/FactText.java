package io.setpoint.rules;

import io.setpoint.policy.cluster.Discovery;
import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.value.Role;
import io.setpoint.policy.value.Score;
import io.setpoint.rules.fact.Colocation;
import io.setpoint.rules.fact.Endpoint;
import io.setpoint.rules.fact.Endpoint.AtLeast;
import io.setpoint.rules.fact.Endpoint.ResourceTask;
import io.setpoint.rules.fact.OrderFlag;
import io.setpoint.rules.fact.Ordering;
import io.setpoint.rules.fact.Placement;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Facts as lines of text. */
final class FactText {
    private FactText() {}

    /** Orderings that concern certain resources only, as {@code A.stop > A.start O FT}, flags by their codes (spec 05 §10). */
    static String orderings(PolicyFacts facts, Predicate<String> rule) {
        return lines(facts.orderings().stream().filter(ordering -> rule.test(ordering.origin().rule())).map(FactText::text).toList());
    }

    static String orderings(PolicyFacts facts) {
        return orderings(facts, rule -> true);
    }

    /** The orderings that one element of the document gives. */
    static String orderingsFrom(String element, PolicyFacts facts) {
        return lines(facts.orderings().stream()
                .filter(ordering -> ordering.origin().element().equals(element))
                .map(FactText::text)
                .toList());
    }

    static String colocations(PolicyFacts facts) {
        return lines(facts.colocations().stream().map(FactText::text).toList());
    }

    static String placements(PolicyFacts facts) {
        return lines(facts.placements().stream().map(FactText::text).toList());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static String text(Ordering ordering) {
        return text(ordering.first()) + " > " + text(ordering.then()) + flags(ordering.flags());
    }

    private static String text(Endpoint endpoint) {
        if (endpoint instanceof AtLeast choice) {
            return choice.name() + "(" + choice.needed() + ")";
        }
        ResourceTask task = (ResourceTask) endpoint;
        return task.resource().id + "." + task.task();
    }

    private static String flags(int flags) {
        return Arrays.stream(OrderFlag.values())
                .filter(flag -> (flags & flag.bit) != 0)
                .map(flag -> " " + code(flag))
                .collect(Collectors.joining());
    }

    private static String code(OrderFlag flag) {
        return switch (flag) {
            case ORDERED -> "O";
            case FIRST_IMPLIES_THEN -> "FT";
            case THEN_IMPLIES_FIRST -> "TF";
            case PROMOTED_THEN_IMPLIES_FIRST -> "PTF";
            case UNRUNNABLE_FIRST_BLOCKS -> "RB";
            case RESTART -> "RS";
            case ASYMMETRIC -> "AS";
            case MIN_RUNNABLE -> "MIN";
            case THEN_CANCELS_FIRST -> "TC";
            case THEN_IMPLIES_FIRST_GRAPHED -> "TFG";
            case FIRST_IMPLIES_THEN_GRAPHED -> "FTG";
            case IF_SAME_NODE -> "SN";
            case IF_REQUIRED_ON_SAME_NODE -> "RSN";
            case SERIALIZE -> "SER";
            case GUEST_ALLOWED -> "GA";
            default -> flag.name();
        };
    }

    static String text(Colocation colocation) {
        return resource(colocation.dependent(), colocation.dependentRole()) + " with "
                + resource(colocation.primary(), colocation.primaryRole()) + " " + Score.text(colocation.score())
                + " " + colocation.id()
                + (colocation.nodeAttribute().equals("#uname") ? "" : " by " + colocation.nodeAttribute())
                + (colocation.explicit() ? "" : " implied")
                + (colocation.influence() ? " influence" : "");
    }

    static String text(Placement placement) {
        return resource(placement.resource(), placement.role()) + " on"
                + placement.scores().stream()
                        .map(score -> " " + score.node().name() + "=" + Score.text(score.score()))
                        .collect(Collectors.joining())
                + (placement.discovery() == Discovery.ALWAYS ? "" : " " + placement.discovery())
                + " " + placement.origin().element();
    }

    private static String resource(Resource resource, Role role) {
        return role == Role.UNKNOWN ? resource.id : role + " " + resource.id;
    }
}
