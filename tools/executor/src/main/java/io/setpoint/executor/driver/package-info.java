/**
 * How operations on resources and the fencing of nodes are asked for, and what comes back. No driver lives here, only what drivers and
 * their users agree on.
 */
@NullMarked
package io.setpoint.executor.driver;

import org.jspecify.annotations.NullMarked;
