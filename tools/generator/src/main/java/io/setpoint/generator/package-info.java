/**
 * Writes synthetic clusters: documents of any size and mixture, with a history that fits the configuration. The same shape and seed give
 * the same document. Nothing here knows how plans are made.
 */
@NullMarked
package io.setpoint.generator;

import org.jspecify.annotations.NullMarked;
