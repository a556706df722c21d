/**
 * Where journals are kept: in memory, in a file of the embedded database, in PostgreSQL. {@link io.setpoint.executor.journal.home.Journals}
 * opens them. No SQL lives anywhere else.
 */
@NullMarked
package io.setpoint.executor.journal.home;

import org.jspecify.annotations.NullMarked;
