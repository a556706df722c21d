/** What two plans have in common and what not. Works on finished plans and changes nothing. */
@NullMarked
package io.setpoint.planner.compare;

import org.jspecify.annotations.NullMarked;
