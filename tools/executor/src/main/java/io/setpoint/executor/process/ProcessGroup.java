package io.setpoint.executor.process;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process that leads a group of its own, and all that it started. */
final class ProcessGroup {
    private static final long PATIENCE_SECONDS = 5;

    private final ProcessHandle leader;
    private final Set<ProcessHandle> descendants = new LinkedHashSet<>();

    ProcessGroup(ProcessHandle leader) {
        this.leader = leader;
    }

    /** Asks all to end. */
    void terminate() {
        noteDescendants();
        signal("TERM");
        descendants.forEach(ProcessHandle::destroy);
    }

    /** Ends all: the group, and children that have left it. */
    void kill() {
        noteDescendants();
        signal("KILL");
        leader.destroyForcibly();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }

    /** To be done while the leader lives: its children are nobody's afterwards. */
    private void noteDescendants() {
        leader.descendants().forEach(descendants::add);
    }

    private void signal(String name) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, "--", "-" + leader.pid())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            kill.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            // Without a kill command what has left the tree of processes stays; the leader and its children end all the same.
            leader.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
