package io.setpoint.planner.picture;

import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.graph.GraphAction;

/** What actions are told apart by, at a glance: each kind has a colour. */
enum ActionKind {
    FENCE("fence", "#7a1f2b", "#4d0f18", "#ffffff"),
    STOP("stop", "#f7cfcd", "#b5443c", "#3d100c"),
    DEMOTE("demote", "#f9ddb8", "#b97a1c", "#42290a"),
    START("start", "#cdebc9", "#3f8f3b", "#123510"),
    PROMOTE("promote", "#ded2f4", "#6f52b5", "#251347"),
    MIGRATE("migrate", "#c6e8ef", "#2a8ba2", "#0b323b"),
    RELOAD("reload", "#cdeee0", "#2c9a70", "#0d3526"),
    MONITOR("monitor", "#dbe7f5", "#6289b8", "#182c44"),
    PROBE("probe", "#eef1f4", "#a3afbb", "#3a444e"),
    NOTIFY("notify", "#fbf2c4", "#b9a024", "#3f370a"),
    UPKEEP("upkeep", "#e9e0d2", "#94805c", "#352c1c"),
    IMPLIED("implied", "#ffffff", "#b5443c", "#7d2f29"),
    POINT("point in between", "#ffffff", "#b8bec5", "#666d75");

    /** What the legend calls it. */
    final String title;

    final String fill;
    final String stroke;
    final String text;

    ActionKind(String title, String fill, String stroke, String text) {
        this.title = title;
        this.fill = fill;
        this.stroke = stroke;
        this.text = text;
    }

    static ActionKind of(GraphAction action) {
        if (action.header().isPseudo()) {
            return action.header().node() == null ? POINT : IMPLIED;
        }
        return switch (action.header().operation()) {
            case "stonith" -> FENCE;
            case "stop" -> STOP;
            case "demote" -> DEMOTE;
            case "start" -> START;
            case "promote" -> PROMOTE;
            case "migrate_to", "migrate_from" -> MIGRATE;
            case "reload", "reload-agent" -> RELOAD;
            case "monitor" -> ActionTitle.isProbe(action) ? PROBE : MONITOR;
            case "notify" -> NOTIFY;
            default -> UPKEEP;
        };
    }

    /** Nobody carries it out. */
    boolean isDashed() {
        return this == POINT || this == IMPLIED;
    }
}
