package io.setpoint.planner.state;

import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value for each action, made when it is first asked for and found in constant time by {@link Action#id}. Not for several threads.
 *
 * @param <V> what is kept for an action
 */
public final class PerAction<V> {
    private final Actions actions;
    private final Function<Action, V> maker;
    private @Nullable Object[] made = new Object[0];

    /** Nothing is made yet. */
    public PerAction(Actions actions, Function<Action, V> maker) {
        this.actions = actions;
        this.maker = maker;
    }

    /** The value of an action, always the same one. */
    public V of(Action action) {
        if (action.id >= made.length) {
            made = Arrays.copyOf(made, actions.all().size() + 1);
        }
        @SuppressWarnings("unchecked") // only the maker's values are in there
        V value = (V) made[action.id];
        if (value == null) {
            value = maker.apply(action);
            made[action.id] = value;
        }
        return value;
    }
}
