package io.setpoint.cli.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainEventsTest {
    private final List<String> lines = new ArrayList<>();
    private final Happening happening = new Happening();

    private PlainEvents events(boolean colours, boolean beginnings) {
        return new PlainEvents(Happening.CLOCK, colours, beginnings, lines::add);
    }

    private List<String> lines() {
        assertThat(lines).allMatch(line -> line.startsWith("08:00:00  "));
        return lines.stream().map(line -> line.substring("08:00:00  ".length())).toList();
    }

    @Test
    void tellsWhatGoesWrongAndWhatDoesNot() {
        happening.arises(events(false, true));

        assertThat(lines()).containsExactly(
                "Revision 2 of the configuration is wanted: cluster.xml",
                "Transition 7: 2 actions",
                "  begun   probe bell on north",
                "  done    probe bell on north: running",
                "Transition 7 is cut short, to plan again: bell was found running on north",
                "Transition 7 is over: 1 done, 1 left undone",
                "Transition 8: 2 actions",
                "  done    probe bell on north (1 min 1 s)",
                "  failed  start bell on north: exit status 1 (error occurred): no clapper",
                "Transition 8 is over: 2 done, 1 of them failed",
                "Revision 2 has failed",
                "Nothing more can be done now, though not all is as wanted; looking again at 08:01:30",
                "Pausing: nothing more is begun");
    }

    @Test
    void tellsThatAllIsWellAndWhenItIsNot() {
        happening.passes(events(false, true));

        assertThat(lines()).containsExactly(
                "Transition 9: 2 actions",
                "Transition 9 is over, complete: 2 done",
                "Revision 2 has converged",
                "Nothing left to do; watching",
                "The monitor of bell on north finds: timeout: after 20 s",
                "Transition 10: 2 actions",
                "Transition 10 is cut short: The controller ends");
    }

    @Test
    void beginningsAreOnlyToldToThoseWhoDoNotSeeThem() {
        happening.arises(events(false, false));

        assertThat(lines()).noneMatch(line -> line.contains("begun  "));
    }

    @Test
    void onlyFailuresAreRed() {
        happening.arises(events(true, true));

        assertThat(lines).filteredOn(line -> line.contains("\033[31m")).hasSize(2).allMatch(line -> line.contains("failed"));
    }
}
