/**
 * The cluster that a document describes: options, nodes, the resource tree, operations, and their observed state.
 * Identities ({@code Node}, {@code Resource}) are fixed once read; what changes while a run works is in {@code NodeState} and {@code
 * ResourceState}.
 */
@NullMarked
package io.setpoint.policy.cluster;

import org.jspecify.annotations.NullMarked;
