package io.setpoint.cli.batch;

import io.setpoint.cli.console.CommandException;
import io.setpoint.cli.console.Console;
import io.setpoint.cli.console.ExitStatus;
import io.setpoint.cli.console.Progress;
import io.setpoint.planner.Planner;
import io.setpoint.policy.document.CibException;
import io.setpoint.simulator.SimulationOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers the cases of a suite, several at a time; a case that throws is reported and does not stop the others. */
public final class BatchRun {
    private final Console console;
    private final Path out;
    private final Function<List<String>, SimulationOptions> parser;
    private final boolean stackTraces;
    private final Planner planner;

    /**
     * @param out the folder for the answers; created if need be
     * @param parser understands the options of a case
     * @param stackTraces report failures in full
     */
    public BatchRun(Console console, Path out, Function<List<String>, SimulationOptions> parser, boolean stackTraces) {
        this.console = console;
        this.out = out;
        this.parser = parser;
        this.stackTraces = stackTraces;
        planner = new Planner(console.clock());
    }

    /**
     * Runs the wanted cases.
     *
     * @param folder the suite
     * @param jobs how many cases at a time
     * @return the exit status
     */
    public int run(Path folder, Predicate<String> wanted, int jobs) {
        long start = System.nanoTime();
        Suite suite = Suite.read(folder);
        List<SuiteCase> cases = suite.cases().stream().filter(each -> wanted.test(each.name())).toList();
        createOut();
        int failed;
        try (Progress progress = new Progress(console)) {
            failed = answer(suite, cases, jobs, progress);
        }
        long seconds = (System.nanoTime() - start) / 100_000_000;
        console.print(cases.size() + " cases in " + seconds / 10 + "." + seconds % 10 + " s, " + failed + " failed");
        return failed == 0 ? ExitStatus.OK : ExitStatus.FAILED;
    }

    private void createOut() {
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new CommandException(ExitStatus.CANNOT_WRITE, out + ": This folder cannot be created",
                    "name a folder that can be written to");
        }
    }

    private int answer(Suite suite, List<SuiteCase> cases, int jobs, Progress progress) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < cases.size(); i = next.getAndIncrement()) {
                SuiteCase suiteCase = cases.get(i);
                progress.show((i + 1) + "/" + cases.size() + " " + suiteCase.name() + (failed.get() == 0 ? "" : ", " + failed + " failed"));
                Throwable failure = answer(suite, suiteCase);
                if (failure != null) {
                    failed.incrementAndGet();
                    progress.say(suiteCase.name() + ": " + describe(failure));
                }
            }
        };
        List<Thread> workers = Stream.generate(() -> new Thread(worker, "setpoint-batch")).limit(jobs).toList();
        workers.forEach(Thread::start);
        workers.forEach(BatchRun::join);
        return failed.get();
    }

    private static void join(Thread worker) {
        try {
            worker.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts a command", e);
        }
    }

    private @Nullable Throwable answer(Suite suite, SuiteCase suiteCase) {
        CaseAnswers answers = new CaseAnswers(out, suiteCase.name(), planner, console.clock());
        try {
            answers.clear();
            answers.write(suite.input(suiteCase), parser.apply(suiteCase.options()));
            return null;
        } catch (Exception | StackOverflowError | AssertionError | OutOfMemoryError e) {
            return e;
        }
    }

    private String describe(Throwable failure) {
        if (stackTraces) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            return trace.toString().stripTrailing();
        }
        if (failure instanceof CibException rejected) {
            return rejected.problems().get(0).toString();
        }
        return failure.toString();
    }
}
