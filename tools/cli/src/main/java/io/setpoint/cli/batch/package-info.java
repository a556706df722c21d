/** Runs a suite: a folder of many inputs whose answers are compared with those of another planner afterwards. */
@NullMarked
package io.setpoint.cli.batch;

import org.jspecify.annotations.NullMarked;
