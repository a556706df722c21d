/**
 * The loop: what is wanted is compared with what is, planned for, carried out and watched, until somebody ends it. The controller keeps
 * the status section of the cluster up to date, as nodes would (spec 03), and writes everything into a journal before it acts on it.
 * How operations are done, graphs carried out, and where journals are kept, is not known here.
 */
@NullMarked
package io.setpoint.executor.controller;

import org.jspecify.annotations.NullMarked;
