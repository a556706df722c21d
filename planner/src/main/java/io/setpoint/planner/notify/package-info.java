/**
 * Notifications: telling the instances of a clone what is about to happen to the others, and what has happened (spec 06 §13). The
 * points before and after an operation exist already; here they get their data and their instances' actions.
 */
@NullMarked
package io.setpoint.planner.notify;

import org.jspecify.annotations.NullMarked;
