/**
 * Sets of name/value pairs and the rules that guard them, evaluated for a moment, an agent, an operation or a node (spec 01 §6 and §7).
 * What the names mean is decided by those who ask.
 */
@NullMarked
package io.setpoint.policy.attribute;

import org.jspecify.annotations.NullMarked;
