/**
 * Runs commands that may misbehave: their time and their output are bounded, and they end with all that they started. What a command
 * means is not known here.
 */
@NullMarked
package io.setpoint.executor.process;

import org.jspecify.annotations.NullMarked;
