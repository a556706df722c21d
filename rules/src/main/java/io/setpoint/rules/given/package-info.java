/**
 * What the rules work with, beside the resources of the cluster state themselves: relations that would be awkward to tell in a condition,
 * and conclusions that other rules build on. Only the facts of {@code io.setpoint.rules.fact} leave the rules.
 */
@NullMarked
package io.setpoint.rules.given;

import org.jspecify.annotations.NullMarked;
