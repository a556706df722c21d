package io.setpoint.policy.resolve;

import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.ReferenceElement;
import io.setpoint.policy.document.TagElement;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tags of a document; entries of one id are one tag (spec 01 §8.7). */
final class Tags {
    private final Map<String, Set<String>> members = new HashMap<>();

    Tags(Cib cib) {
        if (cib.configuration == null || cib.configuration.tags == null) {
            return;
        }
        for (TagElement tag : cib.configuration.tags.tags) {
            if (tag.id == null) {
                continue;
            }
            for (ReferenceElement reference : tag.references) {
                if (reference.id != null) {
                    members.computeIfAbsent(tag.id, key -> new LinkedHashSet<>()).add(reference.id);
                }
            }
        }
    }

    /** The members of a tag in document order, each once; empty if there is no such tag. */
    List<String> members(String tag) {
        return List.copyOf(members.getOrDefault(tag, Set.of()));
    }
}
