/** The project's own cases and the runner that JUnit and the command line share. */
@NullMarked
package io.setpoint.cases;

import org.jspecify.annotations.NullMarked;
