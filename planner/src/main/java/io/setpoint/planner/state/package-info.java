/**
 * The mutable state of one plan, all of it: resources with their tables, actions and the relations between them. The steps of the planner
 * work on it one after another; nothing here decides anything.
 */
@NullMarked
package io.setpoint.planner.state;

import org.jspecify.annotations.NullMarked;
