/**
 * Fences nodes with fence agents: which devices are registered, which of them can fence a node, and how their agents are called. Whether
 * a node is to be fenced is decided elsewhere.
 */
@NullMarked
package io.setpoint.executor.fencing;

import org.jspecify.annotations.NullMarked;
