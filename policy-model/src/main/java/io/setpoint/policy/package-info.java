/**
 * The document and what it means, ending in one {@link io.setpoint.policy.ClusterState}. Nothing here decides anything: policy is derived
 * by the rules, plans are made by the planner.
 */
@NullMarked
package io.setpoint.policy;

import org.jspecify.annotations.NullMarked;
