/**
 * Drivers that run agents as processes, by the standard that the agents follow: OCF, LSB, systemd. What a process may do is bounded
 * elsewhere; here is how agents are called and what their exit status means.
 */
@NullMarked
package io.setpoint.executor.agent;

import org.jspecify.annotations.NullMarked;
