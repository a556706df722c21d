/**
 * Real agents, real services, real processes that are killed. What became of them is looked at from outside: processes, ports, pages,
 * queries, and what agents wrote down themselves; never what the executor says of it.
 */
@org.jspecify.annotations.NullMarked
package io.setpoint.executor.reality;
