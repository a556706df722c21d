/**
 * Benchmarks: how long a plan and its parts take in a running virtual machine, and whether many plans leave anything behind. Measures, and judges
 * nothing; no code that the product needs.
 */
@NullMarked
package io.setpoint.bench;

import org.jspecify.annotations.NullMarked;
