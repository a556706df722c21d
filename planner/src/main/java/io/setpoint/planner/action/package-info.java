/**
 * Which actions resources need: role transitions, probes, recurring operations, migration, reactions to changed definitions (spec 05 §3 to
 * §9). How actions affect each other is not decided here.
 */
@NullMarked
package io.setpoint.planner.action;

import org.jspecify.annotations.NullMarked;
