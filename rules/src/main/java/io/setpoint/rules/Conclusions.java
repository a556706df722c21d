package io.setpoint.rules;

import io.setpoint.policy.cluster.Resource;
import io.setpoint.policy.constraint.Constraint;
import io.setpoint.rules.fact.Fact;
import io.setpoint.rules.fact.Origin;
import io.setpoint.rules.fact.Rank;
import io.setpoint.rules.fact.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes what the rules derive. Rules say what they conclude from: a resource and the step of its implied facts, or a constraint. Which rule
 * it is, the engine says before each match.
 */
public final class Conclusions {
    private final List<Fact> facts = new ArrayList<>();
    private String rule = "";

    Conclusions() {}

    /** Names the rule that concludes from now on. */
    void comeFrom(String rule) {
        this.rule = rule;
    }

    /** What a resource implies, in its own place. */
    public Conclusion of(Resource resource, Step step) {
        return of(resource, step, 0);
    }

    /** What a resource implies, in its own place; {@code part} is the order within the step. */
    public Conclusion of(Resource resource, Step step, int part) {
        return new Conclusion(facts, new Origin(rule, resource.id), Rank.RESOURCE, resource.index, step.ordinal(), part);
    }

    /** What a resource implies, after all that is below it. */
    public Conclusion after(Resource resource, Step step) {
        return after(resource, step, 0);
    }

    /** What a resource implies, after all that is below it; {@code part} is the order within the step. */
    public Conclusion after(Resource resource, Step step, int part) {
        return new Conclusion(facts, new Origin(rule, resource.id), Rank.RESOURCE, lastBelow(resource).index, step.ordinal(), part);
    }

    /** What a constraint says. */
    public Conclusion from(Constraint constraint) {
        return from(constraint, 0, 0);
    }

    /** What a constraint says, at a place among its conclusions. */
    public Conclusion from(Constraint constraint, int step, int part) {
        return new Conclusion(facts, new Origin(rule, constraint.id()), Rank.CONSTRAINT, constraint.position(), step, part);
    }

    /** What follows from something other than a resource or a constraint; {@code element} is what it rests on. */
    public Conclusion from(String element, int stage, int position) {
        return new Conclusion(facts, new Origin(rule, element), stage, position, 0, 0);
    }

    /** What follows from another conclusion: in its place, {@code parts} being what is reserved for each such. */
    public Conclusion from(Fact fact, int parts) {
        Rank rank = fact.rank();
        Origin origin = new Origin(rule, fact.origin().element());
        return new Conclusion(facts, origin, rank.stage(), rank.position(), rank.step(), rank.part() * parts);
    }

    List<Fact> facts() {
        return facts;
    }

    private static Resource lastBelow(Resource resource) {
        Resource last = resource;
        while (!last.children().isEmpty()) {
            last = last.children().get(last.children().size() - 1);
        }
        return last;
    }
}
