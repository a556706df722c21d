/**
 * The observed cluster as text for people and as XML for programs. Everything here works on the immutable
 * {@link io.setpoint.policy.ClusterState} only and decides nothing.
 */
@NullMarked
package io.setpoint.planner.report;

import org.jspecify.annotations.NullMarked;
