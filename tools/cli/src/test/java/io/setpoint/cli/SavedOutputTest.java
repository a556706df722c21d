package io.setpoint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.ActionTitle;
import io.setpoint.planner.summary.SummaryText;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import io.setpoint.policy.value.IsoTime;
import io.setpoint.simulator.Convergence;
import io.setpoint.simulator.Convergence.Round;
import io.setpoint.simulator.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The document that a simulation leaves can be fed back, and goes on where the simulation ended: for every fifth regression case, since
 * all of them take a while.
 */
class SavedOutputTest {
    private static final Path CASES = Run.regressionCase("");
    private static final String NOW = "2026-03-02T08:00:00Z";

    @TempDir
    Path folder;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.walk(CASES)) {
            List<String> names = files.filter(file -> file.getFileName().toString().equals("cluster.xml"))
                    .map(file -> CASES.relativize(file.getParent()).toString())
                    .sorted()
                    .toList();
            return IntStream.range(0, names.size()).filter(i -> i % 5 == 0).mapToObj(names::get);
        }
    }

    private static Path cluster(String name) {
        return Run.regressionCase(name).resolve("cluster.xml");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itContinuesTheStory(String name) {
        Path cluster = cluster(name);
        Path saved = folder.resolve("after.xml");
        Run simulated = Run.of("simulate", "-S", "-t", NOW, "-x", cluster, "-O", saved);
        Run again = Run.of("simulate", "-t", NOW, "-x", saved);

        assertThat(Run.of("verify", saved).status()).as("it validates").isZero();
        assertThat(status(again.out(), "Current cluster status:")).isEqualTo(status(simulated.out(), "Revised Cluster Status:"));
        List<List<String>> story = rounds(CibReader.read(cluster), 2);
        // A state that comes back has the same plan once more.
        assertThat(rounds(CibReader.read(saved), 1).get(0)).isEqualTo(story.get(Math.min(1, story.size() - 1)));
    }

    /** The last status of a text, which stands below its title. */
    private static String status(String text, String title) {
        assertThat(text).contains(title + "\n");
        return text.substring(text.indexOf(title + "\n") + title.length()).strip();
    }

    /** What the first rounds do until nothing is left to do. */
    private static List<List<String>> rounds(Cib cib, int most) {
        List<List<String>> rounds = new ArrayList<>();
        IsoTime now = Objects.requireNonNull(IsoTime.parse(NOW, IsoTime.ofEpochSeconds(0)));
        new Convergence(new Planner(Run.CLOCK)::plan, Run.CLOCK, now, round -> rounds.add(lines(round)), Patience.SILENT).run(cib, most);
        return rounds;
    }

    private static List<String> lines(Round round) {
        return Stream.concat(SummaryText.render(round.summary()).stream(), round.actions().stream().map(ActionTitle::withNode))
                .toList();
    }
}
