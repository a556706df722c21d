/**
 * What the rules derive: facts that the planner works with. Each says where it comes from. No fact depends on the order in which rules
 * fire.
 */
@NullMarked
package io.setpoint.rules.fact;

import org.jspecify.annotations.NullMarked;
