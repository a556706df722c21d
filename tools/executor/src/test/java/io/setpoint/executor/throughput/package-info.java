/** Measures how many actions a graph execution carries out in a second. */
@NullMarked
package io.setpoint.executor.throughput;

import org.jspecify.annotations.NullMarked;
