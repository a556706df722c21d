package io.setpoint.planner.report;

import io.setpoint.policy.cluster.Group;
import io.setpoint.policy.cluster.Primitive;
import java.util.ArrayList;
import java.util.List;

/** A group: its header and all its members (spec 08 §7.7). */
final class GroupLines {
    private GroupLines() {}

    static void write(Group group, StatusView view, PrimitiveLine line, IndentedList out) {
        List<String> flags = new ArrayList<>();
        if (StatusView.disabled(group)) {
            flags.add("disabled");
        }
        flags.addAll(StatusView.careFlags(view.of(group)));
        out.open("Resource Group: " + group.id + StatusView.parenthesis(flags));
        for (Primitive member : group.members) {
            out.item(line.text(member));
        }
        out.close();
    }
}
