package io.setpoint.policy.attribute;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.CibElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.value.ScoreSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges attribute sets into a table of values: order by score, rules, references, {@code #default} (spec 01 §6). */
public final class AttributeSets {
    /** The value that stands for none. */
    public static final String DEFAULT = "#default";

    private final References references;
    private final RuleEvaluator rules;
    private final ScoreSyntax scores;

    public AttributeSets(References references, Recheck recheck) {
        this(references, new RuleEvaluator(references, recheck), ScoreSyntax.WITHOUT_HEALTH);
    }

    private AttributeSets(References references, RuleEvaluator rules, ScoreSyntax scores) {
        this.references = references;
        this.rules = rules;
        this.scores = scores;
    }

    /** The same, with the colours of node health known in the scores of sets. */
    public AttributeSets with(ScoreSyntax scores) {
        return new AttributeSets(references, rules, scores);
    }

    /** The rules that guard the sets. */
    public RuleEvaluator rules() {
        return rules;
    }

    /**
     * Adds the pairs of the sets whose rules pass to a table; a name that is already there keeps its value.
     *
     * @param sets the sets of one kind below one owner, in document order
     * @param scope where the {@code id-ref} of a set or rule is looked up: the resource's own element, or null for the whole document
     *     (spec 01 §6.5)
     * @param firstId the id of a set that precedes all others whatever its score, or null
     */
    public void merge(
            List<AttributeSet> sets, @Nullable CibElement scope, @Nullable String firstId, RuleInput input, Map<String, String> table) {
        for (AttributeSet set : inOrder(sets, scope, firstId)) {
            if (set.rules.isEmpty() || rules.passes(set.rules.get(0), scope, input)) {
                addPairs(set, table);
            }
        }
    }

    private List<AttributeSet> inOrder(List<AttributeSet> sets, @Nullable CibElement scope, @Nullable String firstId) {
        if (sets.isEmpty()) {
            return sets;
        }
        List<AttributeSet> resolved = new ArrayList<>(sets.size());
        for (AttributeSet set : sets) {
            AttributeSet target = references.resolve(set, scope);
            if (target != null) {
                resolved.add(target);
            }
        }
        if (resolved.size() > 1) {
            // Of equal scores the last in the document comes first.
            Collections.reverse(resolved);
            resolved.sort(Comparator.comparing((AttributeSet set) -> !(firstId != null && firstId.equals(set.id)))
                    .thenComparing(set -> scores.parse(set.score, 0), Comparator.reverseOrder()));
        }
        return resolved;
    }

    private void addPairs(AttributeSet set, Map<String, String> table) {
        List<NvPair> pairs = set.legacyAttributes == null ? set.pairs : set.legacyAttributes.pairs;
        for (NvPair pair : pairs) {
            NvPair resolved = references.resolve(pair);
            if (resolved == null || resolved.name == null || resolved.value == null) {
                continue;
            }
            if (resolved.value.equalsIgnoreCase(DEFAULT)) {
                table.remove(resolved.name);
            } else {
                table.putIfAbsent(resolved.name, resolved.value);
            }
        }
    }
}
