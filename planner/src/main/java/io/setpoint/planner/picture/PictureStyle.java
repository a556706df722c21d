package io.setpoint.planner.picture;

import java.util.Collection;
import java.util.Locale;

/** The style sheet of pictures. */
final class PictureStyle {
    /** Of the marks where something continues in another band. */
    static final double LINK_RADIUS = 3;

    static final String ARROW = "#78828c";

    private PictureStyle() {}

    static String of(Collection<ActionKind> kinds) {
        StringBuilder style = new StringBuilder();
        style.append(".h{font-size:14px;font-weight:bold;fill:#222}.n{font-size:12px;font-weight:bold;fill:#333}.s{fill:#8a929a}");
        style.append(".l0{fill:#f6f8fa}.l1{fill:#edf1f5}");
        style.append(".e path{fill:none;stroke:").append(ARROW).append(";stroke-width:1;stroke-opacity:.7;marker-end:url(#head)}");
        style.append(".e path.f{stroke-opacity:.4}.e path:hover{stroke:#000;stroke-width:2;stroke-opacity:1}");
        style.append(".o{fill:").append(ARROW).append(";stroke:").append(ARROW).append("}.i{fill:#fff;stroke:").append(ARROW).append('}');
        for (ActionKind kind : kinds) {
            String name = '.' + name(kind);
            style.append(name).append(" rect{fill:").append(kind.fill).append(";stroke:").append(kind.stroke);
            style.append(kind.isDashed() ? ";stroke-dasharray:3 2}" : "}");
            style.append(name).append(" text{fill:").append(kind.text).append('}');
        }
        return style.toString();
    }

    /** The class of elements of that kind. */
    static String name(ActionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
