/**
 * Nodes that go down, wanted or not, and what that means for actions: fencing, shutdown, connections to remote and guest nodes (spec 06).
 */
@NullMarked
package io.setpoint.planner.fence;

import org.jspecify.annotations.NullMarked;
