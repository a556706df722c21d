package io.setpoint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the JMH benchmarks with the options of JMH, and writes medians as a table that {@link Chart} can draw. */
public final class WarmBenchmarks {
    private WarmBenchmarks() {}

    /**
     * @param arguments the file for the table, then the options of JMH
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
        Path table = Path.of(arguments[0]);
        String[] options = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
        CommandLineOptions given = new CommandLineOptions(options);
        if (given.shouldHelp()) {
            given.showHelp();
            return;
        }
        Options all = new OptionsBuilder()
                .parent(given)
                .addProfiler(CpuTime.class)
                .addProfiler(StepTimes.class)
                .build();
        List<String> lines = lines(new Runner(all).run());
        Files.write(table, lines);
        lines.forEach(System.out::println);
    }

    private static List<String> lines(Collection<RunResult> results) throws IOException {
        List<String> lines = new ArrayList<>(List.of("series,document,bytes,milliseconds"));
        for (RunResult result : results) {
            String document = result.getParams().getParam("document");
            String place = Path.of(document).getFileName() + "," + BenchDocument.bytes(document).length;
            String benchmark = result.getPrimaryResult().getLabel();
            lines.add(line(benchmark, place, result.getPrimaryResult()));
            result.getSecondaryResults().forEach((label, secondary) -> lines.add(line(benchmark + " " + label, place, secondary)));
        }
        return lines;
    }

    private static String line(String series, String place, Result<?> result) {
        return String.format(Locale.ROOT, "%s,%s,%.3f", series, place, result.getStatistics().getPercentile(50));
    }
}
