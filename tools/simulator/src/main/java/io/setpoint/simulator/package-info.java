/** What carrying out a transition graph would do to the cluster, told as text. */
@NullMarked
package io.setpoint.simulator;

import org.jspecify.annotations.NullMarked;
