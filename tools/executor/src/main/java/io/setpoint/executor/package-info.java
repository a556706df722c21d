/**
 * Carries transition graphs out for real. The parts know each other by small interfaces only: {@code driver} is how an operation is
 * done, {@code graph} decides which operation is next. Nothing lives in this package itself.
 */
@NullMarked
package io.setpoint.executor;

import org.jspecify.annotations.NullMarked;
