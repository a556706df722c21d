/**
 * The queue of orderings between actions that may not exist yet (spec 05 §11 to §13). Realising them is the business of the propagation.
 */
@NullMarked
package io.setpoint.planner.order;

import org.jspecify.annotations.NullMarked;
