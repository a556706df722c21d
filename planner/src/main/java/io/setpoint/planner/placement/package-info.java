/**
 * Placement: which node each resource is assigned to and in which role (spec 04). {@link io.setpoint.planner.placement.Placer} lists the
 * stages; beside it stand one small class a rule of placement and one class a kind of resource. Works on the plan's state only and makes
 * no actions: what placement wants done (fencing, deleting a history) it says through callbacks.
 */
@NullMarked
package io.setpoint.planner.placement;

import org.jspecify.annotations.NullMarked;
