/** How results reach files and other programs: whole files, JSON. Nothing here knows what is written. */
@NullMarked
package io.setpoint.planner.output;

import org.jspecify.annotations.NullMarked;
