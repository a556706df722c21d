package io.setpoint.simulator;

import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibException;
import io.setpoint.policy.document.CibReader;
import io.setpoint.simulator.report.Reporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Measures how long planning takes for each document of a folder (spec 08 §9). */
public final class Profile {
    private static final int FAILED = 1;
    private static final int NO_SUCH_FOLDER = 105;
    private static final double NANOS_PER_SECOND = 1e9;

    private final BiFunction<Cib, PlanOptions, Plan> planner;
    private final Clock clock;
    private final SimulationOptions options;
    private final Reporter reporter;

    /**
     * A profile.
     *
     * @param planner makes the plans
     * @param options of these, what to display and the moment that counts
     */
    public Profile(BiFunction<Cib, PlanOptions, Plan> planner, Clock clock, SimulationOptions options, Reporter reporter) {
        this.planner = planner;
        this.clock = clock;
        this.options = options;
        this.reporter = reporter;
    }

    /**
     * Plans for all documents of a folder, one after another; files that are no valid documents are left out.
     *
     * @param repeat how often to plan for each
     * @param progress is told each file before its turn
     * @return the exit status
     */
    public int run(Path folder, int repeat, Consumer<Path> progress) {
        List<Path> files;
        try {
            files = documents(folder);
        } catch (NoSuchFileException e) {
            reporter.fail("Cannot read '" + folder + "': No such file or directory");
            return NO_SUCH_FOLDER;
        } catch (IOException e) {
            reporter.fail("Cannot read '" + folder + "': this is no directory, or it cannot be read");
            return FAILED;
        }
        if (!files.isEmpty()) {
            reporter.beginTimings();
            for (Path file : files) {
                progress.accept(file);
                measure(file, repeat);
            }
            reporter.endTimings();
        }
        return 0;
    }

    /** In the order of their names, byte by byte. */
    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> isDocument(file.getFileName().toString()) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private static boolean isDocument(String name) {
        return name.endsWith(".xml") && !name.startsWith(".");
    }

    private void measure(Path file, int repeat) {
        Cib cib;
        try {
            cib = CibReader.read(file);
        } catch (CibException e) {
            return;
        }
        Duration start = processorTime();
        for (int i = 0; i < repeat; i++) {
            EffectiveTime time = EffectiveTime.of(options.time(), cib, clock);
            if (options.time() != null) {
                reporter.effectiveTime(time.announcement());
            }
            boolean utilization = options.display().utilization();
            Plan plan = planner.apply(cib, new PlanOptions(time.now(), options.display().scores(), utilization, false));
            reporter.scores(plan.scores());
        }
        reporter.timed(file.toString(), processorTime().minus(start).toNanos() / NANOS_PER_SECOND);
    }

    /** What this process has used so far, all threads together; zero where the system does not tell. */
    private static Duration processorTime() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
