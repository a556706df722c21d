package io.setpoint.executor.controller;

import io.setpoint.executor.driver.DriverRegistry;
import io.setpoint.executor.driver.Fencing;
import io.setpoint.executor.journal.Journal;
import io.setpoint.executor.time.Timers;

/** Who a controller works with. */
record ControllerEnvironment(
        Planning planning,
        Journal journal,
        DriverRegistry drivers,
        Fencing fencing,
        Timers timers,
        ControllerListener listener,
        AgentAttributes agents,
        ControllerSettings settings) {}
