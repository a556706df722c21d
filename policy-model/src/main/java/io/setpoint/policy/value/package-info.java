/**
 * Values as the document writes them and as the engine computes with them: scores, roles, durations, dates, names, digests, options.
 * Nothing here knows an element of the document, a node or a resource.
 */
@NullMarked
package io.setpoint.policy.value;

import org.jspecify.annotations.NullMarked;
