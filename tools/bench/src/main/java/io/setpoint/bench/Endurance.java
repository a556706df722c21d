package io.setpoint.bench;

import io.setpoint.planner.PlanOptions;
import io.setpoint.planner.Planner;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Calls one planner very often: what stays on the heap after full collections, and how long a plan takes at worst. */
public final class Endurance {
    private static final int ROUNDS = 5;
    private static final long LARGEST = 100_000;

    private final Planner planner = new Planner();
    private final List<byte[]> documents;

    private Endurance(List<byte[]> documents) {
        this.documents = documents;
    }

    /**
     * @param arguments how many plans to make, then folders with documents; those of less than 100 kB count
     */
    public static void main(String[] arguments) throws IOException {
        int plans = Integer.parseInt(arguments[0]);
        List<byte[]> documents = new ArrayList<>();
        for (String folder : List.of(arguments).subList(1, arguments.length)) {
            documents.addAll(documents(Path.of(folder)));
        }
        if (documents.isEmpty()) {
            System.err.println("There is no document of less than " + LARGEST + " bytes in the folders.");
            System.exit(1);
        }
        System.out.printf("%d documents of at most %d bytes; read and planned in turn%n", documents.size(), LARGEST);
        new Endurance(documents).run(plans);
    }

    private static List<byte[]> documents(Path folder) throws IOException {
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                boolean named = file.getFileName().toString().equals("cluster.xml") || file.getParent().endsWith("xml");
                if (named && Files.isRegularFile(file) && Files.size(file) < LARGEST) {
                    found.add(Files.readAllBytes(file));
                }
            }
        }
        return found;
    }

    /** Rounds of equal length; the first one warms up. */
    private void run(int plans) {
        System.out.println("round   plans  median ms   p99 ms   max ms  heap kB");
        int next = 0;
        long[] all = new long[plans / ROUNDS * ROUNDS];
        for (int round = 1; round <= ROUNDS; round++) {
            long[] times = new long[plans / ROUNDS];
            for (int i = 0; i < times.length; i++) {
                byte[] document = documents.get(next++ % documents.size());
                long start = System.nanoTime();
                planner.plan(new ByteArrayInputStream(document), "document", PlanOptions.DEFAULT);
                times[i] = System.nanoTime() - start;
            }
            System.arraycopy(times, 0, all, (round - 1) * times.length, times.length);
            print(String.valueOf(round), round * times.length, times);
        }
        print("all", all.length, all);
    }

    private static void print(String round, int plans, long[] times) {
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%5s %7d %10.2f %8.2f %8.2f %8d%n",
                round, plans, at(times, 0.5), at(times, 0.99), at(times, 1), heapAfterCollection() >> 10);
    }

    private static double at(long[] sorted, double share) {
        int index = Math.max(0, (int) Math.ceil(sorted.length * share) - 1);
        return (double) sorted[index] / TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static long heapAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
