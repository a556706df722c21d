/** A plan in words for a person: what is, what would be done, and why. */
@NullMarked
package io.setpoint.cli.plan;

import org.jspecify.annotations.NullMarked;
