/** The transition summary: what a plan does to resources and nodes, a line each, and why (spec 08 §7.14). */
@NullMarked
package io.setpoint.planner.summary;

import org.jspecify.annotations.NullMarked;
