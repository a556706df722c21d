package io.setpoint.bench;

import io.setpoint.planner.PlanStep;
import io.setpoint.planner.StepWatch;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ScalarResult;

/** Adds the wall time of each step of the planner. Static, because JMH makes the profiler itself; one plan at a time is measured. */
public final class StepTimes implements InternalProfiler {
    static final String PREFIX = "step.";
    static final StepWatch WATCH = StepTimes::time;

    private static final String GRAPH = "graph";

    private static final Map<PlanStep, Long> TIMES = new EnumMap<>(PlanStep.class);
    private static long graphTime;
    private static long lastEnd;

    @Override
    public String getDescription() {
        return "Wall time of each step of the planner";
    }

    private static void time(PlanStep step, Runnable work) {
        long start = System.nanoTime();
        work.run();
        lastEnd = System.nanoTime();
        TIMES.merge(step, lastEnd - start, Long::sum);
    }

    /** A plan is there: since the last step its graph was pruned and built. */
    static void finished() {
        graphTime += System.nanoTime() - lastEnd;
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        TIMES.clear();
        graphTime = 0;
    }

    @Override
    public List<ScalarResult> afterIteration(BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long plans = result.getMetadata().getAllOps();
        List<ScalarResult> results = new ArrayList<>();
        if (graphTime > 0) {
            TIMES.forEach((step, nanos) -> results.add(result(step.name().toLowerCase(Locale.ROOT), nanos, plans)));
            results.add(result(GRAPH, graphTime, plans));
        }
        return results;
    }

    private static ScalarResult result(String step, long nanos, long plans) {
        double each = (double) nanos / TimeUnit.MILLISECONDS.toNanos(1) / plans;
        return new ScalarResult(PREFIX + step, each, "ms/op", AggregationPolicy.AVG);
    }
}
