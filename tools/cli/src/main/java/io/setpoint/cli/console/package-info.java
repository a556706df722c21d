/** The streams that a command reads from and writes to, and the ways in which it can end. Knows nothing of clusters. */
@NullMarked
package io.setpoint.cli.console;

import org.jspecify.annotations.NullMarked;
