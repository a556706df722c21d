package io.setpoint.policy.document;

import io.setpoint.policy.document.GuardedReader.OpenElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ids of a configuration and the references to them: ids are unique, references name one of them (spec 01 §1.4). */
final class IdTable {
    private static final int MOST_SUGGESTIONS = 3;
    private static final int MOST_SEARCHES = 20;

    private final Map<String, OpenElement> places = new HashMap<>();
    private final Set<String> unchecked = new HashSet<>();
    private final List<Reference> references = new ArrayList<>();

    /** An attribute that names another element. */
    record Reference(OpenElement element, String attribute, String id) {
        /** The element with the attribute, for messages: with the innermost one around it that has an id if it has none itself. */
        String from() {
            OpenElement known = element;
            while (known != null && known.id() == null) {
                known = known.around();
            }
            return known == null || known == element ? element.toString() : element + " in " + known;
        }
    }

    /** Enters the id of an element; gives the element that has it already, or null. */
    @Nullable OpenElement add(String id, OpenElement element) {
        return places.putIfAbsent(id, element);
    }

    /** Enters an id of content that is not checked: references may name it, but it need not be unique. */
    void addUnchecked(String id) {
        unchecked.add(id);
    }

    void add(Reference reference) {
        references.add(reference);
    }

    /** The references that name nothing, in document order. */
    List<Reference> dangling() {
        return references.stream().filter(reference -> !exists(reference.id)).toList();
    }

    /** Tells which ids look like those that name nothing; only for the first few, as each takes a walk through all ids. */
    List<List<String>> suggestions(List<Reference> dangling) {
        return dangling.stream().limit(MOST_SEARCHES).map(reference -> similar(reference.id)).toList();
    }

    private boolean exists(String id) {
        return places.containsKey(id) || unchecked.contains(id);
    }

    private List<String> similar(String id) {
        int most = Math.max(1, Math.min(3, id.length() / 3));
        record Candidate(String id, int distance) {}
        return places.keySet().stream()
                .map(each -> new Candidate(each, EditDistance.between(id, each, most)))
                .filter(candidate -> candidate.distance <= most)
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::id))
                .limit(MOST_SUGGESTIONS)
                .map(Candidate::id)
                .toList();
    }
}
