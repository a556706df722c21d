package io.setpoint.policy.status;

import io.setpoint.policy.value.CibInteger;
import io.setpoint.policy.value.Score;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The fail counts among the attributes of one node, read once (spec 03 §18.1). */
final class FailCountAttributes {
    private static final String COUNT = "fail-count-";
    private static final String FAILURE = "last-failure-";
    private static final Pattern OPERATION = Pattern.compile(".+_[0-9]+", Pattern.DOTALL);
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String META_CHARACTERS = ".[]{}()*+?|^$\\#";

    private final Map<String, Pattern> patterns;
    private final Map<String, Counts> byName = new HashMap<>();
    private final Map<String, Counts> byBaseName = new HashMap<>();
    private final List<Attribute> attributes = new ArrayList<>();

    /**
     * What a resource's fail counts add up to.
     *
     * @param count the sum
     * @param lastFailure the latest time of a failure in seconds since the epoch, 0 if none is recorded
     */
    record Counts(int count, long lastFailure) {
        static final Counts NONE = new Counts(0, 0);

        Counts plus(Counts other) {
            return new Counts(Score.add(count, other.count), Math.max(lastFailure, other.lastFailure));
        }
    }

    /** One attribute: what follows its prefix, and its value as a count or as a time. */
    private record Attribute(String suffix, Counts counts) {}

    /**
     * Reads the attributes of one node.
     *
     * @param patterns keeps the regular expressions of names that are not literal, for all nodes
     */
    FailCountAttributes(Map<String, String> nodeAttributes, ScoreSyntax scores, Map<String, Pattern> patterns) {
        this.patterns = patterns;
        nodeAttributes.forEach((name, value) -> {
            if (name.startsWith(COUNT)) {
                OptionalInt score = scores.parse(value);
                if (score.isPresent()) {
                    add(name.substring(COUNT.length()), new Counts(score.getAsInt(), 0));
                }
            } else if (name.startsWith(FAILURE)) {
                CibInteger time = CibInteger.read(value);
                if (time != null && !time.clipped()) {
                    add(name.substring(FAILURE.length()), new Counts(0, Math.max(0, time.value())));
                }
            }
        });
    }

    private void add(String suffix, Counts counts) {
        attributes.add(new Attribute(suffix, counts));
        int hash = suffix.indexOf('#');
        if (hash > 0 && OPERATION.matcher(suffix.substring(hash + 1)).matches()) {
            String name = suffix.substring(0, hash);
            byName.merge(name, counts, Counts::plus);
            byBaseName.merge(ResourceNames.base(name), counts, Counts::plus);
        }
    }

    boolean isEmpty() {
        return attributes.isEmpty();
    }

    /** The names that fail counts are recorded under, with instance numbers as written and without. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        byName.forEach((name, counts) -> {
            names.add(name);
            names.add(ResourceNames.base(name));
        });
        return names;
    }

    /**
     * The sum for a resource.
     *
     * @param name what nodes call the resource; without instance number unless it is unique
     */
    Counts of(String name, boolean unique) {
        if (attributes.isEmpty()) {
            return Counts.NONE;
        }
        return literal(name) ? (unique ? byName : byBaseName).getOrDefault(name, Counts.NONE) : matching(name, unique);
    }

    /** Names are part of the regular expression unescaped: a dot in one matches any character. */
    private Counts matching(String name, boolean unique) {
        Pattern pattern = patterns.computeIfAbsent(name + (unique ? "" : "(:[0-9]+)?"), FailCountAttributes::compile);
        Counts sum = Counts.NONE;
        for (Attribute attribute : attributes) {
            if (pattern.matcher(attribute.suffix).matches()) {
                sum = sum.plus(attribute.counts);
            }
        }
        return sum;
    }

    private static Pattern compile(String name) {
        try {
            return Pattern.compile(name + "#.+_[0-9]+", Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return NOTHING;
        }
    }

    /** Whether a name means nothing but itself where it stands in a regular expression. */
    static boolean literal(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (META_CHARACTERS.indexOf(name.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
