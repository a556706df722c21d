package io.setpoint.executor.driver;

/** Knows which driver is responsible for which agent. */
@FunctionalInterface
public interface DriverRegistry {
    /** The driver for an agent; for an agent that nobody is responsible for, one that answers so. Always the same for the same agent. */
    Driver driverFor(AgentName agent);
}
