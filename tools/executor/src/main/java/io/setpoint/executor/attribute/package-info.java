/**
 * The commands by which agents speak to their cluster: what agents want to have remembered of a node comes from here, by files that the
 * commands leave. What becomes of it is the business of the controller.
 */
@NullMarked
package io.setpoint.executor.attribute;

import org.jspecify.annotations.NullMarked;
