package io.setpoint.executor.graph;

import io.setpoint.executor.time.Timers.Timer;
import java.time.Instant;

/** An action under way, and what counts it as lost after some time. */
record InFlight(Call call, Instant since, Timer timer) {}
