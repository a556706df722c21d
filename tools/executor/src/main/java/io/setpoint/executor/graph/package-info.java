/**
 * Carries out a transition graph: which action is next, what may run at once, what a failure, an abort or a lost node means for the
 * rest (spec 07 §12). How an action is done is the business of drivers; what is remembered, of listeners.
 */
@NullMarked
package io.setpoint.executor.graph;

import org.jspecify.annotations.NullMarked;
