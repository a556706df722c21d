package io.setpoint.bench;

import com.sun.management.OperatingSystemMXBean;
import io.setpoint.planner.Plan;
import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import io.setpoint.planner.graph.GraphXml;
import io.setpoint.policy.document.Cib;
import io.setpoint.policy.document.CibReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How times grow with the document: a bare pass of the parser, reading, planning and printing, by turns in one warm virtual machine. JMH gives each
 * figure a process of its own; a ratio of figures that a busy machine disturbs needs them side by side.
 */
public final class ScaleTimes {
    private static final int SAMPLES = 5;
    private static final long SHORTEST_SAMPLE = TimeUnit.MILLISECONDS.toNanos(200);

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final XMLInputFactory parsers = XMLInputFactory.newFactory();
    private final Planner planner = new Planner();
    private final Blackhole consumed =
            new Blackhole("Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");
    private final byte[] bytes;
    private final long warmUp;

    private ScaleTimes(byte[] bytes, long warmUp) {
        this.bytes = bytes;
        this.warmUp = warmUp;
    }

    /** Milliseconds of one run, by the clock and of processors. */
    private record Time(double wall, double cpu) {}

    /** The times of one document. */
    private record Row(String document, int bytes, Map<String, Time> times) {
        double wall(String part) {
            return times.get(part).wall;
        }
    }

    /**
     * @param arguments the file for the table of all times, how many seconds to warm up for each document, then documents, the smallest first
     */
    public static void main(String[] arguments) throws IOException {
        long warmUp = TimeUnit.SECONDS.toNanos(Long.parseLong(arguments[1]));
        System.out.println("| document | MB | parse ms | read ms | plan ms | print ms | all ms | CPU ms | plan/parse |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        List<Row> rows = new ArrayList<>();
        for (String document : List.of(arguments).subList(2, arguments.length)) {
            byte[] bytes = BenchDocument.bytes(document);
            Row row = new Row(Path.of(document).getFileName().toString(), bytes.length, new ScaleTimes(bytes, warmUp).run());
            System.out.printf(Locale.ROOT, "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    row.document, row.bytes / 1e6, row.wall("parse"), row.wall("read"), row.wall("plan"), row.wall("print"),
                    row.wall("all"), row.times.get("all").cpu, row.wall("plan") / row.wall("parse"));
            rows.add(row);
        }
        if (rows.size() > 1) {
            System.out.printf(Locale.ROOT, "%nTimes grow with bytes to the power of: parse %.2f, read %.2f, plan %.2f, print %.2f, all %.2f%n",
                    exponent(rows, "parse"), exponent(rows, "read"), exponent(rows, "plan"), exponent(rows, "print"), exponent(rows, "all"));
        }
        write(Path.of(arguments[0]), rows);
    }

    private static void write(Path table, List<Row> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("series,document,bytes,milliseconds"));
        for (Row row : rows) {
            row.times.forEach((part, time) -> {
                lines.add(String.format(Locale.ROOT, "%s,%s,%d,%.3f", part, row.document, row.bytes, time.wall));
                lines.add(String.format(Locale.ROOT, "%s cpu,%s,%d,%.3f", part, row.document, row.bytes, time.cpu));
            });
        }
        Files.write(table, lines);
    }

    /** Slope of the line through the logarithms that fits best. */
    private static double exponent(List<Row> rows, String part) {
        double[] x = rows.stream().mapToDouble(row -> Math.log(row.bytes)).toArray();
        double[] y = rows.stream().mapToDouble(row -> Math.log(row.wall(part))).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - meanX) * (y[i] - meanY);
            squares += (x[i] - meanX) * (x[i] - meanX);
        }
        return products / squares;
    }

    /** Medians of all parts; each sample repeats a part until it takes long enough to be measured. */
    private Map<String, Time> run() throws IOException {
        Cib cib = read();
        Plan plan = planner.plan(cib, PlanOptions.DEFAULT);
        Map<String, Runnable> parts = new LinkedHashMap<>();
        parts.put("parse", this::parse);
        parts.put("read", () -> consumed.consume(read()));
        parts.put("plan", () -> consumed.consume(planner.plan(cib, PlanOptions.DEFAULT)));
        parts.put("print", () -> print(plan));
        parts.put("all", () -> print(planner.plan(read(), PlanOptions.DEFAULT)));
        long start = System.nanoTime();
        while (System.nanoTime() - start < warmUp) {
            parts.values().forEach(this::sample);
        }
        Map<String, List<Time>> samples = new LinkedHashMap<>();
        for (int i = 0; i < SAMPLES; i++) {
            parts.forEach((name, part) -> samples.computeIfAbsent(name, key -> new ArrayList<>()).add(sample(part)));
        }
        Map<String, Time> medians = new LinkedHashMap<>();
        samples.forEach((name, times) -> medians.put(name, new Time(
                median(times.stream().mapToDouble(Time::wall).toArray()), median(times.stream().mapToDouble(Time::cpu).toArray()))));
        return medians;
    }

    private Time sample(Runnable part) {
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        int runs = 0;
        do {
            part.run();
            runs++;
        } while (System.nanoTime() - start < SHORTEST_SAMPLE);
        long wall = System.nanoTime() - start;
        return new Time(milliseconds(wall) / runs, milliseconds(system.getProcessCpuTime() - cpu) / runs);
    }

    private static double milliseconds(long nanos) {
        return (double) nanos / TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private void parse() {
        try {
            XMLStreamReader reader = parsers.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.hasNext()) {
                consumed.consume(reader.next());
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cib read() {
        return CibReader.read(new ByteArrayInputStream(bytes), "document");
    }

    private static void print(Plan plan) {
        try {
            GraphXml.write(plan.graph(), Writer.nullWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
