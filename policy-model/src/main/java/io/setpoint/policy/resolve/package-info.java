/**
 * Turns the configuration part of a document into the resource tree: templates, tags, defaults, clones, bundles and implicit nodes
 * (spec 02). Reads no status.
 */
@NullMarked
package io.setpoint.policy.resolve;

import org.jspecify.annotations.NullMarked;
