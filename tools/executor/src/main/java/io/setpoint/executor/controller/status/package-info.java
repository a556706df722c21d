/**
 * The status section that a controller keeps (spec 03), in pieces that are written down one by one: membership, operation histories,
 * node attributes. What nodes would write is written here; nothing here decides, waits or runs anything.
 */
@NullMarked
package io.setpoint.executor.controller.status;

import org.jspecify.annotations.NullMarked;
