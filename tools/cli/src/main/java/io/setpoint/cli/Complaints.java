package io.setpoint.cli;

import io.setpoint.cli.console.Console;
import io.setpoint.simulator.report.Reporter;

/** Tells only what cannot be done. */
record Complaints(Console console) implements Reporter {
    @Override
    public void warn(String message) {
        console.complain(message);
    }
}
