/** What people and programs get to see of a controller: what it knows, and what it does. How it is reached is not known here. */
@NullMarked
package io.setpoint.cli.control;

import org.jspecify.annotations.NullMarked;
