/**
 * How other processes reach a controller: a directory that belongs to one controller at a time, and a socket in it. Each request is a line
 * of JSON, and so is its answer. A client needs neither planner nor policy, so that commands start quickly. What requests mean is the
 * business of the controller.
 */
@NullMarked
package io.setpoint.executor.control;

import org.jspecify.annotations.NullMarked;
