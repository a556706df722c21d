package io.setpoint.executor.process;

import io.setpoint.executor.process.Outcome.End;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs commands, as many at once as it is asked to. Each leads a session of its own, so that it can be ended with all its children.
 * Needs {@code setsid}, {@code mkfifo}, {@code kill} and a shell.
 */
public final class ProcessRunner implements AutoCloseable {
    private final AtomicLong count = new AtomicLong();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread daemon = new Thread(task, "setpoint-process-" + count.incrementAndGet());
        daemon.setDaemon(true);
        return daemon;
    });
    private final Fifos fifos;
    private final int outputBound;

    /**
     * A runner that runs nothing yet.
     *
     * @param outputBound how many bytes of output are kept of each command
     * @throws IOException if there is no place for temporary files
     */
    public ProcessRunner(int outputBound) throws IOException {
        this.outputBound = outputBound;
        fifos = new Fifos();
    }

    /** Starts a command and returns at once; a command that cannot be started has an outcome too. */
    public RunningProcess start(Command command) {
        try {
            RunningProcess process = new RunningProcess(command, fifos.take(), outputBound);
            threads.execute(process::run);
            return process;
        } catch (IOException e) {
            return RunningProcess.notStarted(command, new Outcome(End.NOT_STARTED, -1, "", String.valueOf(e.getMessage())));
        }
    }

    /** Ends all commands that still run. */
    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        fifos.close();
    }
}
