package io.setpoint.simulator;

/** A simulation that cannot go on; carries the exit status that a command line should end with (spec 08 §2.5). */
public final class SimulationException extends RuntimeException {
    private final int exitStatus;

    SimulationException(String message, int exitStatus) {
        super(message);
        this.exitStatus = exitStatus;
    }

    public int exitStatus() {
        return exitStatus;
    }
}
