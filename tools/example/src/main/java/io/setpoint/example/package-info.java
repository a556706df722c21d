/** An example: a small scheduler that calls the planner in a loop. */
@NullMarked
package io.setpoint.example;

import org.jspecify.annotations.NullMarked;
