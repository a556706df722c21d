/** Drivers that only pretend: for dry runs and tests. What they pretend to run is kept here and nowhere else. */
@NullMarked
package io.setpoint.executor.memory;

import org.jspecify.annotations.NullMarked;
