/**
 * The transition graph: which actions and relations enter it, what each element says, and its forms as XML, drawing and JSON
 * (spec 07). Texts are made here; nothing is decided any more.
 */
@NullMarked
package io.setpoint.planner.graph;

import org.jspecify.annotations.NullMarked;
