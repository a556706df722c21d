package io.setpoint.cli.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonEventsTest {
    private static final String REVISION = "\"revision\":{\"number\":2,\"verdict\":\"%s\",\"at\":\"2026-03-02T08:00:00Z\",\"reason\":\"cluster.xml\"}";
    private static final String PROBE =
            "\"action\":{\"number\":1,\"title\":\"probe bell on north\",\"operation\":\"monitor\",\"resource\":\"bell\",\"node\":\"north\"}";

    private final List<String> lines = new ArrayList<>();
    private final JsonEvents events = new JsonEvents(Happening.CLOCK, lines::add);
    private final Happening happening = new Happening();

    /** The lines without what they all begin with. */
    private List<String> lines() {
        String beginning = "{\"at\":\"2026-03-02T08:00:00Z\",\"event\":";
        assertThat(lines).allMatch(line -> line.startsWith(beginning) && line.endsWith("}"));
        return lines.stream()
                .map(line -> line.substring(beginning.length(), line.length() - 1))
                .map(line -> line.replaceAll("\"number\":\\d+,\"title", "\"number\":1,\"title"))
                .toList();
    }

    @Test
    void tellsEverything() {
        happening.arises(events);

        assertThat(lines()).containsExactly(
                "\"revisionAdded\"," + REVISION.formatted("open"),
                "\"planned\",\"transition\":7,\"actions\":2",
                "\"actionBegun\",\"transition\":7," + PROBE,
                "\"actionEnded\",\"transition\":7," + PROBE
                        + ",\"exitStatus\":0,\"status\":\"done\",\"reason\":\"\",\"milliseconds\":3,\"failed\":false",
                "\"aborted\",\"transition\":7,\"reason\":\"bell was found running on north\",\"priority\":1",
                "\"transitionEnded\",\"transition\":7,\"outcome\":\"complete\",\"confirmed\":1,\"failed\":0,\"skipped\":0,\"incomplete\":1",
                "\"planned\",\"transition\":8,\"actions\":2",
                "\"actionEnded\",\"transition\":8," + PROBE
                        + ",\"exitStatus\":7,\"status\":\"done\",\"reason\":\"\",\"milliseconds\":61000,\"failed\":false",
                "\"actionEnded\",\"transition\":8," + PROBE.replace("probe", "start").replace("monitor", "start")
                        + ",\"exitStatus\":1,\"status\":\"done\",\"reason\":\"no clapper\",\"milliseconds\":2000,\"failed\":true",
                "\"transitionEnded\",\"transition\":8,\"outcome\":\"stopped\",\"confirmed\":2,\"failed\":1,\"skipped\":0,\"incomplete\":0",
                "\"revisionJudged\"," + REVISION.formatted("failed"),
                "\"watching\",\"asWanted\":false,\"until\":\"2026-03-02T08:01:30Z\"",
                "\"watching\",\"asWanted\":false,\"until\":\"2026-03-02T08:03:10Z\"",
                "\"asked\",\"request\":\"Pausing: nothing more is begun\"");
    }

    @Test
    void tellsWhatMonitorsFindAndThatAllIsWell() {
        happening.passes(events);

        assertThat(lines()).contains(
                "\"watching\",\"asWanted\":true",
                "\"monitorChanged\",\"operation\":\"monitor\",\"resource\":\"bell\",\"node\":\"north\",\"interval\":10000,"
                        + "\"exitStatus\":1,\"status\":\"timeout\",\"reason\":\"after 20 s\",\"milliseconds\":20000");
    }
}
