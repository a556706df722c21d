/**
 * Graphs as pictures that people look at: what is where in them, and how that is drawn. Works on finished graphs and changes nothing.
 *
 * <p>The layout is not a library's: those for layered graphs, such as the Eclipse Layout Kernel, order each layer freely to avoid
 * crossings, while here the node decides on the lane and the width of a screen on the break; what is left are rows within a lane. Layers
 * and the transitive reduction are JGraphT's.
 */
@NullMarked
package io.setpoint.planner.picture;

import org.jspecify.annotations.NullMarked;
