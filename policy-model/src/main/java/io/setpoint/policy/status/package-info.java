/**
 * Reads the status section: membership, node attributes, tickets and operation history become states of nodes and resources (spec 03).
 */
@NullMarked
package io.setpoint.policy.status;

import org.jspecify.annotations.NullMarked;
