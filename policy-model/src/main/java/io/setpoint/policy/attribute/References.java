package io.setpoint.policy.attribute;

import io.setpoint.policy.document.AttributeSet;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibElement;
import io.setpoint.policy.document.ConstraintElement;
import io.setpoint.policy.document.NvPair;
import io.setpoint.policy.document.OperationsElement;
import io.setpoint.policy.document.ResourceSetElement;
import io.setpoint.policy.document.RuleElement;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what an {@code id-ref} stands for: the only element of the same name with that id, in the whole document or in one element with all
 * that is in it; a reference to none or to several is void (spec 01 §6.5, 02 §4.2).
 *
 * <p>Indexes are built when the first reference of a scope is met, so documents without references pay nothing.
 */
public final class References {
    private final Cib document;
    private final Map<CibElement, ElementIndex> indexes = new IdentityHashMap<>();

    public References(Cib document) {
        this.document = document;
    }

    /** The set that a set stands for: itself unless it is a reference; null if the reference is void. */
    public @Nullable AttributeSet resolve(AttributeSet set, @Nullable CibElement scope) {
        return set.idRef == null ? set : index(scope).set(set.elementName, set.idRef);
    }

    /** The rule that a rule stands for: itself unless it is a reference; null if the reference is void. */
    public @Nullable RuleElement resolve(RuleElement rule, @Nullable CibElement scope) {
        return rule.idRef == null ? rule : index(scope).rule(rule.idRef);
    }

    /** The pair that a pair stands for, wherever in the document; null if the reference is void. */
    public @Nullable NvPair resolve(NvPair pair) {
        return pair.idRef == null ? pair : index(null).pair(pair.idRef);
    }

    /** The operations that an element stands for, wherever in the document; null if the reference is void. */
    public @Nullable OperationsElement resolve(OperationsElement operations) {
        return operations.idRef == null ? operations : index(null).operations(operations.idRef);
    }

    /**
     * The resource sets of a constraint. After a set that is a reference come the sets that follow the referenced one where it stands, not
     * those that follow the reference (spec 01 §8.7).
     */
    public List<ResourceSetElement> resourceSets(ConstraintElement constraint) {
        Set<ResourceSetElement> result = new LinkedHashSet<>();
        List<ResourceSetElement> sets = constraint.resourceSets;
        int at = 0;
        while (at < sets.size()) {
            ResourceSetElement set = sets.get(at++);
            if (set.idRef != null) {
                ElementIndex.SetPlace place = index(null).resourceSet(set.idRef);
                if (place == null) {
                    continue;
                }
                sets = place.siblings();
                set = sets.get(place.position());
                at = place.position() + 1;
            }
            if (!result.add(set)) {
                // References lead back to a set that was met already: going on would never end.
                break;
            }
        }
        return new ArrayList<>(result);
    }

    private ElementIndex index(@Nullable CibElement scope) {
        return indexes.computeIfAbsent(scope == null ? document : scope, ElementIndex::new);
    }
}
