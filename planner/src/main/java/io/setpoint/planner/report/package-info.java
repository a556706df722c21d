/**
 * What a person reads: the observed cluster as text. Everything here works on the immutable {@link io.setpoint.policy.ClusterState} only
 * and decides nothing.
 */
@NullMarked
package io.setpoint.planner.report;

import org.jspecify.annotations.NullMarked;
