/** A proof that the rule base works from end to end, until the first policy proves it better. */
@NullMarked
package io.setpoint.rules.proof;

import org.jspecify.annotations.NullMarked;
