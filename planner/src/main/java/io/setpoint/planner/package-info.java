/** The planner: from a cluster state to the transition graph that brings the cluster where it should be. */
@NullMarked
package io.setpoint.planner;

import org.jspecify.annotations.NullMarked;
