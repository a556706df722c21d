package io.setpoint.planner.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actions of a resource with one interval, found in constant time by the number that {@link Actions} gave to their name. */
final class ActionsByName {
    private @Nullable List<Action>[] lists = newArray(4);

    /** Those of a name, oldest first. */
    List<Action> get(int name) {
        List<Action> found = name < lists.length ? lists[name] : null;
        return found == null ? List.of() : found;
    }

    void add(int name, Action action) {
        if (name >= lists.length) {
            lists = Arrays.copyOf(lists, Math.max(name + 1, 2 * lists.length));
        }
        List<Action> own = lists[name];
        if (own == null) {
            own = new ArrayList<>(2);
            lists[name] = own;
        }
        own.add(action);
    }

    @SuppressWarnings("unchecked") // an array of a type with parameters cannot be made otherwise
    private static @Nullable List<Action>[] newArray(int length) {
        return (List<Action>[]) new List<?>[length];
    }
}
