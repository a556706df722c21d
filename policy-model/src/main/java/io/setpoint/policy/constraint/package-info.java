/**
 * Configured constraints with their references resolved to resources: what was written, ready for the rules. What follows from them is the
 * business of the rules module.
 */
@NullMarked
package io.setpoint.policy.constraint;

import org.jspecify.annotations.NullMarked;
