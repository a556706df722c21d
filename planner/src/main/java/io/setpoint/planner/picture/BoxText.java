package io.setpoint.planner.picture;

import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;

/** What stands in the box of an action: its title, as short as it can be. */
final class BoxText {
    private BoxText() {}

    static String of(GraphAction action) {
        return ActionTitle.of(action).replace(" every ", " ");
    }
}
