/** The command line: reads options, calls the planner, prints what a person or a program asked for. */
@NullMarked
package io.setpoint.cli;

import org.jspecify.annotations.NullMarked;
