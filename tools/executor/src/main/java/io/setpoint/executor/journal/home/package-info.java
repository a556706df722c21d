/**
 * Where journals are kept: in memory, in a file of the embedded database, in PostgreSQL. No SQL lives anywhere else.
 */
@NullMarked
package io.setpoint.executor.journal.home;

import org.jspecify.annotations.NullMarked;
