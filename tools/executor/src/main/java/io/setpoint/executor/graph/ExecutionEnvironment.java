package io.setpoint.executor.graph;

import io.setpoint.executor.driver.DriverRegistry;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.time.Timers;

/**
 * Who does what a graph demands, and who is told.
 *
 * @param drivers for operations on resources
 * @param fencing for nodes
 * @param controller for what is neither
 * @param listener is told everything before anything follows from it
 */
public record ExecutionEnvironment(
        DriverRegistry drivers, Fencing fencing, ControllerActions controller, ExecutionListener listener, Timers timers) {}
