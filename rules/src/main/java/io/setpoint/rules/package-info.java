/** Policy as rules: what follows from a cluster state, each derived fact with its origin. */
@NullMarked
package io.setpoint.rules;

import org.jspecify.annotations.NullMarked;
