/** A PostgreSQL server for tests, where one is installed. */
@NullMarked
package io.setpoint.executor.postgres;

import org.jspecify.annotations.NullMarked;
