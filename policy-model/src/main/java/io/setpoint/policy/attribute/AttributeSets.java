package io.setpoint.policy.attribute;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.CibElement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Merges attribute sets into a table of values: order by score, rules, references, {@code #default} (spec 01 §6). */
public final class AttributeSets {
    private final References references;
    private final Recheck recheck;

    public AttributeSets(References references, Recheck recheck) {
        this.references = references;
        this.recheck = recheck;
    }

    /**
     * Adds the pairs of the sets whose rules pass to a table; a name that is already there keeps its value.
     *
     * @param sets the sets of one kind below one owner, in document order
     * @param scope where the {@code id-ref} of a set or rule is looked up: the resource's own element, or null for the whole document (spec 01 §6.5)
     * @param firstId the id of a set that precedes all others whatever its score, or null
     */
    public void merge(List<AttributeSet> sets, @Nullable CibElement scope, @Nullable String firstId, RuleInput input, Map<String, String> table) {
        throw new UnsupportedOperationException();
    }
}
